/** Reads an Akoma Ntoso file back into the tree of provisions, knowing nothing but the file. */
import { childOf, childrenOf, isElement, parseXml, type XmlElement } from '../../../ingest/extract/xml.ts';
import type { Provision } from '../../../src/domain/provision.ts';

/** What a file must keep of a provision. */
export interface KeptProvision {
  readonly kind: string;
  readonly eId: string;
  readonly num: string | null;
  readonly heading: string | null;
  /** Null for a branch. */
  readonly content: string | null;
  readonly intro: string | null;
  readonly children: readonly KeptProvision[];
  readonly wrapUp: string | null;
}

export function parseAkn(file: string): XmlElement {
  return parseXml(new TextEncoder().encode(file));
}

function keptOf(provision: Provision): KeptProvision {
  const { kind, eId, num, heading } = provision;
  const common = { kind, eId: String(eId), num, heading };
  if (provision.shape === 'leaf') {
    return { ...common, content: provision.content, intro: null, children: [], wrapUp: null };
  }
  const { intro, children, wrapUp } = provision;
  return { ...common, content: null, intro, children: children.map(keptOf), wrapUp };
}

/**
 * The body as the standard orders it: preface, preamble, body, conclusions, attachments. Only a 落款 that
 * the source prints among or behind its annexes stands elsewhere than in the document.
 */
export function inStandardOrder(body: readonly Provision[]): readonly KeptProvision[] {
  const tail = body.findLastIndex(({ kind }) => kind !== 'annex' && kind !== 'conclusions') + 1;
  const ending = body.slice(tail);
  const last = ending.findLastIndex(({ kind }) => kind === 'conclusions');
  const before = ending.findLastIndex(({ kind }, index) => kind === 'conclusions' && index < last) + 1;
  const conclusions = ending.slice(last, last + 1).filter(({ kind }) => kind === 'conclusions');
  const annexes = ending.slice(before).filter(({ kind }) => kind === 'annex');
  return [...body.slice(0, tail), ...ending.slice(0, before), ...conclusions, ...annexes].map(keptOf);
}

export function readAkn(file: string): readonly KeptProvision[] {
  const document = childrenOf(parseAkn(file))[0] ?? null;
  return [
    ...readPart(childOf(document, 'preface')),
    ...readPart(childOf(document, 'preamble')),
    ...hierarchyIn(childOf(document, 'body') ?? childOf(document, 'mainBody')),
    ...readPart(childOf(document, 'conclusions')),
    ...childrenOf(childOf(document, 'attachments'), 'attachment').map(readAttachment),
  ];
}

/** A preface that holds fields of the document alone is no provision. */
function readPart(part: XmlElement | null): readonly KeptProvision[] {
  if (part === null || !part.attributes.has('eId')) return [];
  const num = classed(part, 'num');
  return [{ ...readLoose(part, part.name), num, heading: classed(part, 'heading') }];
}

function readAttachment(attachment: XmlElement): KeptProvision {
  const doc = childOf(attachment, 'doc');
  const loose = readLoose(childOf(doc, 'mainBody') ?? attachment, 'annex');
  const inner = childrenOf(childOf(doc, 'attachments'), 'attachment').map(readAttachment);
  return { ...loose, ...headOf(attachment), children: [...loose.children, ...inner] };
}

/** Paragraphs with classes, and provisions between them. */
function readLoose(element: XmlElement, kind: string): KeptProvision {
  return {
    kind,
    ...headOf(element),
    content: classed(element, 'content'),
    intro: classed(element, 'intro'),
    children: [...hierarchyIn(element), ...childrenOf(element, 'blockContainer').map(readBlock)],
    wrapUp: classed(element, 'wrapUp'),
  };
}

function classed(element: XmlElement, name: string): string | null {
  const found = childrenOf(element, 'p').find(({ attributes }) => attributes.get('class') === name);
  return found === undefined ? null : textOf(found);
}

const HIERARCHY =
  /^(?:part|subpart|chapter|section|article|division|subdivision|paragraph|subparagraph|point|hcontainer)$/;

function hierarchyIn(element: XmlElement | null): readonly KeptProvision[] {
  return childrenOf(element)
    .filter(({ name }) => HIERARCHY.test(name))
    .map((each) => {
      const kind = each.name === 'hcontainer' ? (each.attributes.get('name') ?? '') : each.name;
      const content = childOf(each, 'content');
      if (kind === 'table') return { kind, ...headOf(each), ...tableIn(content) };
      return {
        kind,
        ...headOf(each),
        content: content === null ? null : textOf(content),
        intro: partText(each, 'intro'),
        children: hierarchyIn(each),
        wrapUp: partText(each, 'wrapUp'),
      };
    });
}

function readBlock(block: XmlElement): KeptProvision {
  const kind = block.attributes.get('class') ?? '';
  if (kind === 'table') return { kind, ...headOf(block), ...tableIn(block) };
  const paragraph = childOf(block, 'p');
  return {
    kind,
    ...headOf(block),
    content: paragraph === null ? null : textOf(paragraph),
    intro: partText(block, 'intro'),
    children: childrenOf(block, 'blockContainer').map(readBlock),
    wrapUp: partText(block, 'wrapUp'),
  };
}

function tableIn(
  holder: XmlElement | null,
): Pick<KeptProvision, 'content' | 'intro' | 'children' | 'wrapUp'> {
  const rows = childrenOf(holder).flatMap((block) =>
    block.name === 'table' ? childrenOf(block, 'tr') : block.name === 'blockContainer' ? [block] : [],
  );
  const head = rows.find((row) => childOf(row, 'th') !== null);
  return {
    content: holder === null ? null : classed(holder, 'content'),
    intro: head === undefined ? null : cellsOf(head),
    children: rows
      .filter((row) => row !== head)
      .map((row) => (row.name === 'tr' ? readRow(row) : readBlock(row))),
    wrapUp: holder === null ? null : classed(holder, 'wrapUp'),
  };
}

function readRow(row: XmlElement): KeptProvision {
  return {
    kind: 'row',
    ...headOf(row),
    content: cellsOf(row),
    intro: null,
    children: [],
    wrapUp: null,
  };
}

function cellsOf(row: XmlElement): string {
  return childrenOf(row).map(textOf).join('\t');
}

function headOf(element: XmlElement): Pick<KeptProvision, 'eId' | 'num' | 'heading'> {
  return {
    eId: element.attributes.get('eId') ?? '',
    num: partText(element, 'num'),
    heading: partText(element, 'heading'),
  };
}

function partText(element: XmlElement, name: string): string | null {
  const part = childOf(element, name);
  return part === null ? null : textOf(part);
}

export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
}
