/**
 * The `meta` of a document or of one of its attachments: FRBR identification, publication, life cycle and
 * the organizations, concepts and roles that the text points at.
 */
import type { PolicyDocument } from '../../domain/document.ts';
import { dateOf } from '../../domain/importance.ts';
import { type Provision, type Role, walkProvisions } from '../../domain/provision.ts';
import type { Work, WorkEvent } from '../../domain/work.ts';
import { type XmlContent, type XmlElement, xml } from '../xml.ts';

/** IRIs of one text at FRBR's three levels; all are addresses that this library answers. */
export interface FrbrAddresses {
  readonly work: string;
  readonly expression: string;
  readonly manifestation: string;
}

/** The schema wants a date even where nobody knows one; this one is named `unknown`. */
const UNKNOWN_DATE = '0001-01-01';
const LIBRARY = 'tiaowen';
const UNKNOWN_AUTHOR = 'unknown';

const ROLE_NAMES: Readonly<Record<Role, string>> = { approach: '思路', target: '目标', measure: '措施' };

export function metaOf(document: PolicyDocument, addresses: FrbrAddresses): XmlElement {
  const { work, body } = document;
  const { issued } = work.dates;
  const events = eventsOf(work);
  return xml(
    'meta',
    {},
    identificationOf(document, addresses, null),
    issued === null
      ? null
      : xml('publication', {
          date: issued,
          name: 'issued',
          showAs: '印发、发布或者公布',
          number: work.docNumber,
        }),
    events.length === 0 ? null : xml('lifecycle', { source: `#${LIBRARY}` }, events),
    referencesOf(work, addresses, body),
  );
}

/** An attachment is a document of its own: its IRIs are those of the place in the whole. */
export function attachmentMeta(
  document: PolicyDocument,
  addresses: FrbrAddresses,
  annex: Provision,
): XmlElement {
  return xml('meta', {}, identificationOf(document, addresses, annex));
}

function identificationOf(
  { work, expression }: PolicyDocument,
  addresses: FrbrAddresses,
  annex: Provision | null,
): XmlElement {
  const component = annex === null ? '' : `/${annex.eId}`;
  const names = annex === null ? [work.title] : [annex.heading ?? annex.num ?? annex.eId];
  const iris = (whole: string) => [
    xml('FRBRthis', { value: whole + component }),
    xml('FRBRuri', { value: whole }),
  ];
  const authors = authorIds(work).map((id) => xml('FRBRauthor', { href: `#${id}`, as: '#author' }));
  const editor = xml('FRBRauthor', { href: `#${LIBRARY}`, as: '#editor' });
  const aliases = annex === null ? work.aliases : [];
  return xml(
    'identification',
    { source: `#${LIBRARY}` },
    xml(
      'FRBRWork',
      {},
      iris(addresses.work),
      aliases.map((value) => xml('FRBRalias', { value, name: 'alias' })),
      dated(dateOf(work), 'work'),
      authors,
      xml('FRBRcountry', { value: 'cn' }),
      xml('FRBRsubtype', { value: work.type }),
      work.docNumber === null ? null : xml('FRBRnumber', { value: work.docNumber }),
      names.map((value) => xml('FRBRname', { value })),
    ),
    xml(
      'FRBRExpression',
      {},
      iris(addresses.expression),
      xml('FRBRalias', { value: `sha256:${expression.source}`, name: 'source' }),
      dated(expression.date, 'expression'),
      authors,
      xml('FRBRlanguage', { language: 'zho' }),
    ),
    xml(
      'FRBRManifestation',
      {},
      iris(addresses.manifestation),
      dated(expression.date, 'expression'),
      editor,
      xml('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

function dated(date: string | null, name: string): XmlElement {
  return xml('FRBRdate', { date: date ?? UNKNOWN_DATE, name: date === null ? 'unknown' : name });
}

function authorIds({ issuers }: Work): readonly string[] {
  return issuers.length === 0 ? [UNKNOWN_AUTHOR] : issuers.map((_, index) => `org_${index + 1}`);
}

type EventType = 'generation' | 'amendment' | 'repeal';

const EVENT_TYPES: Readonly<Record<WorkEvent['action'], EventType | null>> = {
  通过: 'generation',
  批准: 'generation',
  公布: 'generation',
  施行: 'generation',
  修正: 'amendment',
  修订: 'amendment',
  废止: 'repeal',
  其他: null,
};

/** The dates of the work and the dated events of its 题注, each day and type once, the earliest first. */
function eventsOf({ dates, history }: Work): readonly XmlElement[] {
  const all: readonly { readonly date: string | null; readonly type: EventType | null }[] = [
    { date: dates.adopted, type: 'generation' },
    { date: dates.issued, type: 'generation' },
    { date: dates.effective, type: 'generation' },
    ...history.map(({ date, action }) => ({ date, type: EVENT_TYPES[action] })),
    { date: dates.ended, type: 'repeal' },
  ];
  const keys = all.flatMap(({ date, type }) => (date === null ? [] : [`${date} ${type ?? ''}`]));
  return [...new Set(keys)].sort().map((key, index) => {
    const [date = '', type = ''] = key.split(' ');
    return xml('eventRef', {
      eId: `event_${index + 1}`,
      date,
      type: type === '' ? null : type,
      source: '#original',
    });
  });
}

function referencesOf(work: Work, addresses: FrbrAddresses, body: readonly Provision[]): XmlElement {
  const organizations = work.issuers.map((name, index) => organization(`org_${index + 1}`, name));
  return xml(
    'references',
    { source: `#${LIBRARY}` },
    xml('original', { eId: 'original', href: addresses.work, showAs: work.title }),
    organizations.length === 0 ? [organization(UNKNOWN_AUTHOR, '发文机关未标注')] : organizations,
    organization(LIBRARY, '条文'),
    xml('TLCRole', { eId: 'author', href: '/ontology/role/author', showAs: '发文机关' }),
    xml('TLCRole', { eId: 'editor', href: '/ontology/role/editor', showAs: '编辑' }),
    rolesIn(body).map((role) =>
      xml('TLCConcept', { eId: role, href: `/ontology/concept/${role}`, showAs: ROLE_NAMES[role] }),
    ),
  );
}

function organization(eId: string, showAs: string): XmlContent {
  return xml('TLCOrganization', {
    eId,
    href: `/ontology/organization/${encodeURIComponent(showAs)}`,
    showAs,
  });
}

function rolesIn(body: readonly Provision[]): readonly Role[] {
  const roles = new Set<Role>();
  for (const { provision } of walkProvisions(body)) if (provision.role !== null) roles.add(provision.role);
  return [...roles].sort();
}
