/**
 * A document as Akoma Ntoso 3.0 (OASIS LegalDocML, Akoma Ntoso Version 1.0, 2018). What is a law or
 * regulation is an `act`, everything else a `doc`. The standard fixes the order preface, preamble, body,
 * conclusions, attachments: a 落款 printed behind the annexes stands before them, and what stands in the
 * text where it has no such part is an `hcontainer` with the name of its kind.
 */
import type { DocumentField, FieldName, LinkedDocument, PolicyDocument } from '../../domain/document.ts';
import type { BranchProvision, Provision } from '../../domain/provision.ts';
import type { Address } from '../../domain/reference.ts';
import { rowOfType } from '../../domain/work-types.ts';
import { writeXml, type XmlContent, type XmlElement, xml } from '../xml.ts';
import { asBlock, headOf, hierarchical, looseBlocks } from './hierarchy.ts';
import { type Inline, inlineOf } from './inline.ts';
import { attachmentMeta, type FrbrAddresses, metaOf } from './meta.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

export interface AknAddresses extends FrbrAddresses {
  /** Where a place of another document of the library is found. */
  readonly hrefOf: (address: Address) => string;
}

/** A document with the references that were resolved for it; a dated text has none. */
export type AknDocument = PolicyDocument & Partial<Pick<LinkedDocument, 'references'>>;

/** The whole file. The same document always gives the same characters. */
export function toAkomaNtoso(document: AknDocument, addresses: AknAddresses): string {
  const inline = inlineOf(document.references ?? [], (address) =>
    address.work === document.work.id && address.eId !== null ? `#${address.eId}` : addresses.hrefOf(address),
  );
  const { preface, preamble, body, conclusions, annexes } = partsOf(document.body);
  const isAct = rowOfType(document.work.type).isAct && body.length > 0;
  const amended = document.work.history.some(({ action }) => action === '修正' || action === '修订');
  const root = xml(
    isAct ? 'act' : 'doc',
    { name: document.work.type, contains: amended ? 'singleVersion' : 'originalVersion' },
    metaOf(document, addresses),
    partElement('preface', fieldsOf(document, BEFORE), preface, inline),
    partElement('preamble', [], preamble, inline),
    xml(isAct ? 'body' : 'mainBody', {}, orEmpty(body.map((each) => hierarchical(each, inline)))),
    partElement('conclusions', fieldsOf(document, BEHIND), conclusions, inline),
    attachmentsOf(annexes, (annex) => attachmentOf(annex, document, addresses, inline)),
  );
  return writeXml(xml('akomaNtoso', { xmlns: NAMESPACE }, root));
}

interface Parts {
  readonly preface: Provision | null;
  readonly preamble: Provision | null;
  readonly body: readonly Provision[];
  readonly conclusions: Provision | null;
  readonly annexes: readonly Provision[];
}

/** One preface and one preamble from the front; one 落款 and all annexes from the end. */
function partsOf(provisions: readonly Provision[]): Parts {
  const body = [...provisions];
  const preface = body[0]?.kind === 'preface' ? (body.shift() ?? null) : null;
  const preamble = body[0]?.kind === 'preamble' ? (body.shift() ?? null) : null;
  const annexes: Provision[] = [];
  let conclusions: Provision | null = null;
  for (let last = body.at(-1); last !== undefined; last = body.at(-1)) {
    if (last.kind === 'annex') annexes.unshift(last);
    else if (last.kind === 'conclusions' && conclusions === null) conclusions = last;
    else break;
    body.pop();
  }
  return { preface, preamble, body, conclusions, annexes };
}

/** Null where there is neither a field nor a provision; the eId is that of the provision. */
function partElement(
  name: 'preface' | 'preamble' | 'conclusions',
  fields: readonly XmlElement[],
  provision: Provision | null,
  inline: Inline,
): XmlElement | null {
  if (provision === null) return fields.length === 0 ? null : xml(name, {}, fields);
  const { eId, num, heading } = provision;
  return xml(
    name,
    { eId },
    fields,
    num === null ? null : xml('p', { class: 'num' }, num),
    heading === null ? null : xml('p', { class: 'heading' }, inline(eId, 'heading', heading)),
    looseBlocks(provision, inline, (child) => asBlock(child, inline)),
  );
}

const BEFORE: readonly FieldName[] = [
  'title',
  'docNumber',
  'issuers',
  'issuing',
  'kicker',
  'byline',
  'addressee',
];
const BEHIND: readonly FieldName[] = ['signature', 'note'];

/** The fields of the document that stand before or behind its text, each a paragraph of its name. */
function fieldsOf({ fields }: PolicyDocument, names: readonly FieldName[]): readonly XmlElement[] {
  return fields.filter(({ name }) => names.includes(name)).map(fieldElement);
}

function fieldElement({ name, text }: DocumentField): XmlElement {
  switch (name) {
    case 'title':
      return xml('longTitle', { class: name }, xml('p', {}, xml('docTitle', {}, text)));
    case 'docNumber':
      return xml('p', { class: name }, xml('docNumber', {}, text));
    case 'issuers':
      return xml('p', { class: name }, xml('docAuthority', {}, text));
    default:
      return xml('p', { class: name }, text);
  }
}

function attachmentsOf(
  annexes: readonly Provision[],
  draw: (annex: Provision) => XmlElement,
): XmlElement | null {
  return annexes.length === 0 ? null : xml('attachments', {}, annexes.map(draw));
}

/** An annex is a document of its own within the whole; annexes at its end are attachments of it. */
function attachmentOf(
  annex: Provision,
  document: PolicyDocument,
  addresses: FrbrAddresses,
  inline: Inline,
): XmlElement {
  const { eId } = annex;
  const { body, annexes } = annex.shape === 'leaf' ? NOTHING : innerParts(annex);
  const own = annex.shape === 'leaf' ? annex : { ...annex, children: body };
  return xml(
    'attachment',
    { eId },
    headOf(annex, inline),
    xml(
      'doc',
      { name: 'annex' },
      attachmentMeta(document, addresses, annex),
      xml('mainBody', {}, orEmpty(looseBlocks(own, inline, (child) => hierarchical(child, inline)))),
      attachmentsOf(annexes, (inner) => attachmentOf(inner, document, addresses, inline)),
    ),
  );
}

const NOTHING = { body: [], annexes: [] };

function innerParts({ children, wrapUp }: BranchProvision): Pick<Parts, 'body' | 'annexes'> {
  if (wrapUp !== null) return { body: children, annexes: [] };
  const end = children.findLastIndex(({ kind }) => kind !== 'annex') + 1;
  return { body: children.slice(0, end), annexes: children.slice(end) };
}

/** The schema wants at least one block in a main body; an empty paragraph says that there is no text. */
function orEmpty(blocks: readonly XmlContent[]): readonly XmlContent[] {
  return blocks.some((block) => block !== null) ? blocks : [xml('p', {})];
}
