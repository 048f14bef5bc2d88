/** What the standard asks of a file, checked without its schema: an empty list means nothing is wrong. */
import { childOf, childrenOf, type XmlElement } from '../../../ingest/extract/xml.ts';
import { parseEId } from '../../../src/domain/eid.ts';
import { parseAkn } from './read-akn.ts';

const HIERARCHY_PARTS = ['num', 'heading', 'intro', '*', 'wrapUp'];
const FRBR: Readonly<Record<string, readonly string[]>> = {
  FRBRWork: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRcountry'],
  FRBRExpression: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRlanguage'],
  FRBRManifestation: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRformat'],
};
const DOCUMENT_PARTS = ['meta', 'preface', 'preamble', 'body', 'mainBody', 'conclusions', 'attachments'];

export interface AknLook {
  readonly faults: readonly string[];
  /** The addresses of references to other documents. */
  readonly hrefs: readonly string[];
}

export function lookAt(file: string): AknLook {
  const root = parseAkn(file);
  const elements = [...below(root)];
  const eIds = elements.flatMap(({ attributes }) => attributes.get('eId') ?? []);
  const known = new Set(eIds);
  const refs = elements.filter(({ name }) => name === 'ref').map((ref) => ref.attributes.get('href') ?? '');
  return {
    faults: [
      ...repeated(eIds).map((eId) => `twice: ${eId}`),
      ...elements.flatMap(eIdFaults),
      ...elements.flatMap(orderFaults),
      ...elements.flatMap(identificationFaults),
      ...elements.flatMap(({ attributes }) => pointers(attributes, known)),
      ...refs.filter((href) => !/^(?:#|\/d\/)/u.test(href)).map((href) => `leads nowhere: ${href}`),
    ],
    hrefs: refs.filter((href) => href.startsWith('/')),
  };
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

function* below(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of childrenOf(element)) yield* below(child);
}

/** Identifiers of the meta are its own; all others follow the naming convention. */
function eIdFaults({ name, attributes }: XmlElement): readonly string[] {
  const eId = attributes.get('eId');
  if (eId === undefined || /^(?:TLC|original|eventRef)/u.test(name)) return [];
  return parseEId(eId) === null ? [`no eId: ${eId}`] : [];
}

function orderFaults(element: XmlElement): readonly string[] {
  const names = childrenOf(element).map(({ name }) => name);
  if (names.includes('meta')) return outOfOrder(element, names, DOCUMENT_PARTS);
  const parts = ['num', 'heading', 'intro', 'wrapUp', 'content'];
  if (!element.attributes.has('eId') || !names.some((name) => parts.includes(name))) return [];
  const both = names.includes('content') && (names.includes('intro') || names.includes('wrapUp'));
  return [
    ...outOfOrder(element, names, HIERARCHY_PARTS),
    ...(both ? [`content and intro: ${element.attributes.get('eId')}`] : []),
  ];
}

function outOfOrder(
  { name, attributes }: XmlElement,
  names: readonly string[],
  order: readonly string[],
): readonly string[] {
  const ranks = names.map((each) => order.indexOf(order.includes(each) ? each : '*'));
  const sorted = ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0));
  return sorted ? [] : [`order in ${name} ${attributes.get('eId')}: ${names.join(' ')}`];
}

function identificationFaults(element: XmlElement): readonly string[] {
  if (element.name !== 'identification') return [];
  return Object.entries(FRBR).flatMap(([level, wanted]) => {
    const names = childrenOf(childOf(element, level)).map(({ name }) => name);
    const found = names.filter((name, index) => wanted.includes(name) && names.indexOf(name) === index);
    return found.join() === wanted.join() ? [] : [`${level} has ${names.join(' ')}`];
  });
}

/** Every # in an attribute that is a pointer leads to an eId of the same file. */
function pointers(attributes: ReadonlyMap<string, string>, known: ReadonlySet<string>): readonly string[] {
  return ['href', 'as', 'source', 'refersTo'].flatMap((name) => {
    const value = attributes.get(name) ?? '';
    return value.startsWith('#') && !known.has(value.slice(1)) ? [`leads nowhere: ${value}`] : [];
  });
}
