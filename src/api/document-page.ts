/** The pages of a document and of a clause: the text itself, readable without scripts. */
import { citeAddress, inTitleMarks } from '../citation/format.ts';
import { addressPath } from '../domain/address-path.ts';
import type { DocumentField } from '../domain/document.ts';
import { levelOf, type ProvisionKind } from '../domain/levels.ts';
import { markOf, openingText, plainText } from '../domain/printed.ts';
import type { PlacedProvision, Provision } from '../domain/provision.ts';
import { clipped } from '../domain/span.ts';
import type { Work } from '../domain/work.ts';
import type { HeldProvision, HeldText } from '../store/store.ts';
import { contentsOf } from './contents.ts';
import type { ContentsLine, Place, ProvisionAnswer } from './contract.ts';
import { TWIN_FORMATS } from './formats.ts';
import { type Html, html } from './html.ts';
import { clauseData, workData } from './json-ld.ts';
import { bodyHtml, bodySlices, factsOf, headHtml, linkTo } from './page-frame.ts';
import { provisionHtml, provisionSlices } from './provision-html.ts';
import { SITE } from './site-data.ts';
import type { PageParts, StreamedParts } from './template.ts';

/** Lines of contents up to which all are listed. */
const FULL_CONTENTS = 200;
/** Length of a description in characters; search engines and chat programs show about so many. */
const DESCRIPTION_LENGTH = 120;

export function documentPage({ work, body, fields }: HeldText): StreamedParts {
  const opening = clipped(openingText(body, DESCRIPTION_LENGTH * 2), DESCRIPTION_LENGTH);
  return {
    head: headHtml({
      title: `${work.title} - ${SITE}`,
      description: `${citeAddress(work, null)}：${opening}`,
      canonical: addressPath(work.id),
      data: workData(work),
      twins: TWIN_FORMATS,
    }),
    body: bodySlices('', articleSlices(work, fields, body)),
  };
}

function* articleSlices(
  work: Work,
  fields: readonly DocumentField[],
  body: readonly Provision[],
): Generator<Html> {
  yield html`<article>
<h1>${work.title}</h1>
<p>${factsOf(work)} <a href="/api/documents/${encodeURIComponent(work.id)}/source">原件</a></p>
${fields.filter(isShownBefore).map(fieldHtml)}${contentsHtml(contentsOf(body))}`;
  for (const provision of body) yield* provisionSlices(provision);
  yield html`${fields.filter(isShownAfter).map(fieldHtml)}</article>
`;
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
      description: `${answer.citation}：${clipped(plainText({ ...provision, num: null }), DESCRIPTION_LENGTH)}`,
      canonical: answer.address,
      data: clauseData(work, { citation: answer.citation, address: answer.address, text }),
      twins: TWIN_FORMATS.filter((format) => format !== 'akn.xml'),
    }),
    body: bodyHtml(
      '',
      html`<article>
<p><a href="${addressPath(work.id)}">${inTitleMarks(work.title)}</a> ${work.docNumber}</p>
${pathHtml(work, answer)}<h1>${name}</h1>
${formerHtml(answer.formerWords)}${provisionHtml(unitAround(held), provision.eId)}<p>引用：${answer.citation}</p>
<p>${neighbourHtml('上一处', answer.previous)} ${neighbourHtml('下一处', answer.next)}</p>
</article>
`,
    ),
  };
}

/** What stands above a clause, the outermost first. */
function pathHtml({ id }: Work, { ancestors }: ProvisionAnswer): Html | null {
  if (ancestors.length === 0) return null;
  const links = ancestors.map(
    (each) => html`<a href="${addressPath(id, each.eId)}">${lineText(each)}</a> › `,
  );
  return html`<p>${links}</p>\n`;
}

/** Other words stand here than when the address was given out: says where those went. */
function formerHtml(places: readonly Place[]): Html | null {
  if (places.length === 0) return null;
  return html`<p role="note">此处文字已有变动，原来的文字现在${places.map(linkTo)}。</p>\n`;
}

function neighbourHtml(word: string, neighbour: ProvisionAnswer['next']): Html | null {
  return neighbour === null ? null : html`<a href="${neighbour.address}">${word}：${neighbour.locator}</a>`;
}

/** Of a long law the lines down to its chapters and sections: 1,260 articles are found by their numbers. */
function contentsHtml(all: readonly ContentsLine[]): Html | null {
  const lines = all.length <= FULL_CONTENTS ? all : all.filter(({ kind }) => CONTAINERS.has(kind));
  if (lines.length < 2) return null;
  return html`<nav aria-label="目录"><ol>${lines.map((line) => html`<li><a href="#${line.eId}">${lineText(line)}</a></li>\n`)}</ol></nav>
`;
}

function lineText({ kind, num, heading }: Pick<Provision, 'kind' | 'num' | 'heading'>): string {
  const text = `${markOf(num)}${heading ?? ''}`.trim();
  return text === '' ? levelOf(kind).word : text;
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
