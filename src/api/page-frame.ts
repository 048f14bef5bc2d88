/** The frame of a page as it leaves the server: its head, and the bar that leads to every other page. */
import type { Work } from '../domain/work.ts';
import type { Place } from './contract.ts';
import { FORMAT_NAMES, MEDIA_TYPES, type TwinFormat } from './formats.ts';
import { Html, html } from './html.ts';
import type { JsonLd } from './site-data.ts';

export interface HeadParts {
  readonly title: string;
  readonly description: string;
  /** Path of the one address under which the page should be known; null: none (errors, lists of hits). */
  readonly canonical: string | null;
  /** JSON-LD; null: an error is nothing to describe. */
  readonly data: JsonLd | null;
  /** The formats in which the same is to be had; absent: none. */
  readonly twins?: readonly TwinFormat[];
}

export function headHtml({ title, description, canonical, data, twins = [] }: HeadParts): Html {
  return html`<title>${title}</title>
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${canonical === null ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${canonical}">`}
${twins.map((format) => html`<link rel="alternate" type="${MEDIA_TYPES[format]}" title="${FORMAT_NAMES[format]}" href="${canonical}.${format}">\n`)}${data === null ? null : Html.jsonLd(data)}`;
}

export function bodyHtml(query: string, content: Html): Html {
  return html`${[...bodySlices(query, [content])]}`;
}

/** The same piece by piece. */
export function* bodySlices(query: string, content: Iterable<Html>): Generator<Html> {
  yield html`
<nav aria-label="站内"><a href="/">文件目录</a>
<form action="/search" role="search"><input type="search" name="q" value="${query}" aria-label="检索词"> <button>检索</button></form></nav>
<main>
`;
  yield* content;
  yield html`</main>
`;
}

export function linkTo(place: Place): Html {
  return html`<a href="${place.address}">${place.citation}</a>`;
}

export function factsOf({ docNumber, issuers, dates, status }: Work): string {
  const date = dates.issued ?? dates.adopted;
  return [docNumber, issuers.join('、'), date, status]
    .filter((fact) => fact !== null && fact !== '')
    .join(' · ');
}
