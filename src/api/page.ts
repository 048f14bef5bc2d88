/**
 * The pages as they leave the server: title, description, canonical address and data for machines in
 * the head, and the text itself, readable without scripts, where the application will put itself.
 */
import { citeAddress, inTitleMarks } from '../citation/format.ts';
import type { DocumentField, PolicyDocument } from '../domain/document.ts';
import { levelOf, type ProvisionKind } from '../domain/levels.ts';
import { markOf, plainText } from '../domain/printed.ts';
import type { PlacedProvision, Provision } from '../domain/provision.ts';
import type { Work } from '../domain/work.ts';
import type { HeldProvision } from '../store/store.ts';
import { contentsOf } from './contents.ts';
import type { ContentsLine, GapsAnswer, GoAnswer, Place, ProvisionAnswer } from './contract.ts';
import type { ApiError } from './errors.ts';
import { FORMAT_NAMES, MEDIA_TYPES, TWIN_FORMATS, type TwinFormat } from './formats.ts';
import { Html, html } from './html.ts';
import { clauseData, workData } from './json-ld.ts';
import { pathOf } from './places.ts';
import { provisionHtml } from './provision-html.ts';
import type { PageParts } from './template.ts';

/** The name of the site in titles. */
const SITE = '条文';
/** Length of a description in characters; search engines and chat programs show about so many. */
const DESCRIPTION_LENGTH = 120;

interface HeadParts {
  readonly title: string;
  readonly description: string;
  /** Path of the one address under which the page should be known; null: none (errors, lists of hits). */
  readonly canonical: string | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** The formats in which the same is to be had; absent: none. */
  readonly twins?: readonly TwinFormat[];
}

function headHtml({ title, description, canonical, data, twins = [] }: HeadParts): Html {
  return html`<title>${title}</title>
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${canonical === null ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${canonical}">`}
${twins.map((format) => html`<link rel="alternate" type="${MEDIA_TYPES[format]}" title="${FORMAT_NAMES[format]}" href="${canonical}.${format}">\n`)}${data === null ? null : Html.jsonLd(data)}`;
}

function bodyHtml(query: string, content: Html): Html {
  return html`
<nav aria-label="站内"><a href="/">文件目录</a>
<form action="/search" role="search"><input type="search" name="q" value="${query}" aria-label="检索词"> <button>检索</button></form></nav>
<main>
${content}</main>
`;
}

export function cataloguePage(works: readonly Work[]): PageParts {
  const description = `共收录 ${works.length} 个文件，可逐条检索、引用和链接。`;
  return {
    head: html`${headHtml({ title: `文件目录 - ${SITE}`, description, canonical: '/', data: null })}
<link rel="alternate" type="application/atom+xml" title="新收和有变动的文件" href="/feed.atom">`,
    body: bodyHtml(
      '',
      html`<h1>文件目录</h1>
<p>${description}</p>
<ul>${works.map((work) => html`<li><a href="${pathOf(work.id)}">${work.title}</a> ${factsOf(work)}</li>\n`)}</ul>
`,
    ),
  };
}

/** The hits themselves are drawn by the application; without scripts the page offers the box. */
export function searchPage(query: string): PageParts {
  const title = query === '' ? `检索 - ${SITE}` : `检索：${query} - ${SITE}`;
  return {
    head: headHtml({
      title,
      description: '在全部文件中逐字检索条款，不漏一处。',
      canonical: query === '' ? '/search' : null,
      data: null,
    }),
    body: bodyHtml(
      query,
      html`<h1>检索</h1>\n<noscript><p>显示检索结果需要启用 JavaScript。</p></noscript>\n`,
    ),
  };
}

export function adminPage(): PageParts {
  const description = '上传、核对、发布和移出文件。';
  return {
    head: headHtml({ title: `资料管理 - ${SITE}`, description, canonical: null, data: null }),
    body: bodyHtml('', html`<h1>资料管理</h1>\n<noscript><p>管理资料需要启用 JavaScript。</p></noscript>\n`),
  };
}

/** Drafts are checked by the application; without scripts the page says so. */
export function checkPage(): PageParts {
  const description = '逐处核对文稿引用的文件、条款和原文，不符之处列明依据。';
  return {
    head: headHtml({ title: `引文核对 - ${SITE}`, description, canonical: '/check', data: null }),
    body: bodyHtml('', html`<h1>引文核对</h1>\n<noscript><p>核对文稿需要启用 JavaScript。</p></noscript>\n`),
  };
}

/** A room whose content lies with the reader or is asked for by the application; without scripts it says so. */
export function roomPage(name: string, description: string): PageParts {
  return {
    head: headHtml({ title: `${name} - ${SITE}`, description, canonical: null, data: null }),
    body: bodyHtml(
      '',
      html`<h1>${name}</h1>\n<p>${description}</p>\n<noscript><p>使用本页需要启用 JavaScript。</p></noscript>\n`,
    ),
  };
}

/** Titles that are cited and not held, with the places that cite them. */
export function gapsPage({ total, references, gaps }: GapsAnswer): PageParts {
  const description = `共 ${total} 个文件被引用而未入库，被引用 ${references} 处。`;
  return {
    head: headHtml({ title: `未入库文件 - ${SITE}`, description, canonical: '/gaps', data: null }),
    body: bodyHtml(
      '',
      html`<h1>未入库文件</h1>
<p>${description}</p>
<ul>${gaps.map(
        (gap) =>
          html`<li>${gap.title}（${gap.references} 处）：${gap.citedBy.map(({ first }) => html`<a href="${first.address}">${first.citation}</a> `)}</li>\n`,
      )}</ul>
`,
    ),
  };
}

export function documentPage(document: PolicyDocument): PageParts {
  const { work, body, fields } = document;
  const opening = clip(body.map(plainText).join(' '));
  return {
    head: headHtml({
      title: `${work.title} - ${SITE}`,
      description: `${citeAddress(work, null)}：${opening}`,
      canonical: pathOf(work.id),
      data: workData(work),
      twins: TWIN_FORMATS,
    }),
    body: bodyHtml(
      '',
      html`<article>
<h1>${work.title}</h1>
<p>${factsOf(work)} <a href="/api/documents/${encodeURIComponent(work.id)}/source">原件</a></p>
${fields.filter(isShownBefore).map(fieldHtml)}${contentsHtml(contentsOf(body))}${body.map((provision) => provisionHtml(provision, null))}${fields.filter(isShownAfter).map(fieldHtml)}</article>
`,
    ),
  };
}

/** The whole article (or what stands for it) around a clause, with the clause marked. */
export function provisionPage(work: Work, held: HeldProvision, answer: ProvisionAnswer): PageParts {
  const { provision } = held;
  const text = plainText(provision);
  const heading = provision.heading ?? '';
  const name =
    heading === '' || answer.locator.includes(heading) ? answer.locator : `${answer.locator} ${heading}`;
  return {
    head: headHtml({
      title: `${name} - ${work.title}`,
      // The citation has said the number already.
      description: `${answer.citation}：${clip(plainText({ ...provision, num: null }))}`,
      canonical: answer.address,
      data: clauseData(work, { citation: answer.citation, address: answer.address, text }),
      twins: TWIN_FORMATS.filter((format) => format !== 'akn.xml'),
    }),
    body: bodyHtml(
      '',
      html`<article>
<p><a href="${pathOf(work.id)}">${inTitleMarks(work.title)}</a> ${work.docNumber}</p>
${pathHtml(work, answer)}<h1>${name}</h1>
${formerHtml(answer.formerWords)}${provisionHtml(unitAround(held), provision.eId)}<p>引用：${answer.citation}</p>
<p>${neighbourHtml('上一处', answer.previous)} ${neighbourHtml('下一处', answer.next)}</p>
</article>
`,
    ),
  };
}

export function errorPage(error: ApiError): PageParts {
  return {
    head: headHtml({
      title: `${error.message} - ${SITE}`,
      description: error.message,
      canonical: null,
      data: null,
    }),
    body: bodyHtml(
      '',
      html`<h1>${error.status === 404 ? '没有找到' : '无法显示'}</h1>
<p>${error.message}</p>
${error.nearest === null ? null : html`<p>最近的上级：${linkTo(error.nearest)}</p>\n`}`,
    ),
  };
}

export function candidatesPage(answer: GoAnswer): PageParts {
  return {
    head: headHtml({
      title: `${answer.query} - ${SITE}`,
      description: answer.message,
      canonical: null,
      data: null,
    }),
    body: bodyHtml(
      answer.query,
      html`<h1>${answer.query}</h1>
<p>${answer.message}</p>
<ul>${answer.candidates.map((place) => html`<li>${linkTo(place)}</li>\n`)}</ul>
`,
    ),
  };
}

/** What stands above a clause, the outermost first. */
function pathHtml({ id }: Work, { ancestors }: ProvisionAnswer): Html | null {
  if (ancestors.length === 0) return null;
  const links = ancestors.map((each) => html`<a href="${pathOf(id, each.eId)}">${lineText(each)}</a> › `);
  return html`<p>${links}</p>\n`;
}

/** Other words stand here than when the address was given out: says where those went. */
function formerHtml(places: readonly Place[]): Html | null {
  if (places.length === 0) return null;
  return html`<p role="note">此处文字已有变动，原来的文字现在${places.map(linkTo)}。</p>\n`;
}

function linkTo(place: Place): Html {
  return html`<a href="${place.address}">${place.citation}</a>`;
}

function neighbourHtml(word: string, neighbour: ProvisionAnswer['next']): Html | null {
  return neighbour === null ? null : html`<a href="${neighbour.address}">${word}：${neighbour.locator}</a>`;
}

function contentsHtml(lines: readonly ContentsLine[]): Html | null {
  if (lines.length < 2) return null;
  return html`<nav aria-label="目录"><ol>${lines.map((line) => html`<li><a href="#${line.eId}">${lineText(line)}</a></li>\n`)}</ol></nav>
`;
}

function lineText({ kind, num, heading }: Pick<Provision, 'kind' | 'num' | 'heading'>): string {
  const text = `${markOf(num)}${heading ?? ''}`.trim();
  return text === '' ? levelOf(kind).word : text;
}

function factsOf({ docNumber, issuers, dates, status }: Work): string {
  const date = dates.issued ?? dates.adopted;
  return [docNumber, issuers.join('、'), date, status]
    .filter((fact) => fact !== null && fact !== '')
    .join(' · ');
}

/** What stands above the text and is not already in the heading of the page. */
function isShownBefore({ name }: DocumentField): boolean {
  return name === 'kicker' || name === 'byline' || name === 'issuing' || name === 'addressee';
}

function isShownAfter({ name }: DocumentField): boolean {
  return name === 'signature' || name === 'note';
}

function fieldHtml({ text }: DocumentField): Html {
  return html`<p>${text}</p>\n`;
}

/** What only divides a document: a clause is never shown with the whole of its chapter around it. */
const CONTAINERS: ReadonlySet<ProvisionKind> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'annex',
  'preface',
]);

/** The article around a clause; where there is none, the outermost part that is no mere container. */
function unitAround({ provision, ancestors }: PlacedProvision): Provision {
  const chain = [...ancestors, provision];
  return (
    chain.findLast(({ kind }) => kind === 'article') ??
    chain.find(({ kind }) => !CONTAINERS.has(kind)) ??
    provision
  );
}

/** Cut between characters, never inside a surrogate pair. */
function clip(text: string): string {
  const characters = [...text.slice(0, DESCRIPTION_LENGTH * 2)];
  return text.length <= DESCRIPTION_LENGTH ? text : `${characters.slice(0, DESCRIPTION_LENGTH).join('')}……`;
}
