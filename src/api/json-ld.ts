/**
 * What a search engine or another program reads of a document's page, in JSON-LD: schema.org Legislation,
 * with the properties of ELI (European Legislation Identifier, ontology 1.x) that say the same to legal
 * databases.
 */
import { addressPath } from '../domain/address-path.ts';
import type { Work } from '../domain/work.ts';
import { MEDIA_TYPES, TWIN_FORMATS } from './formats.ts';

const CONTEXT = ['https://schema.org', { eli: 'http://data.europa.eu/eli/ontology#' }];

/** Addresses are relative; JSON-LD resolves them against the page, whatever name the server goes by. */
export function workData(work: Work): Readonly<Record<string, unknown>> {
  const { dates, issuers, docNumber } = work;
  const common = {
    '@context': CONTEXT,
    '@id': addressPath(work.id),
    url: addressPath(work.id),
    name: work.title,
    inLanguage: 'zh-CN',
    encoding: TWIN_FORMATS.map((format) => ({
      '@type': 'MediaObject',
      encodingFormat: MEDIA_TYPES[format],
      contentUrl: `${addressPath(work.id)}.${format}`,
    })),
    ...present({ datePublished: dates.issued }),
  };
  if (work.type === '新闻') {
    const publisher = issuers.map(organisation);
    return { ...common, '@type': 'NewsArticle', headline: work.title, ...listed({ publisher }) };
  }
  return {
    ...common,
    '@type': 'Legislation',
    legislationType: work.type,
    ...present({
      legislationIdentifier: docNumber,
      legislationDate: dates.adopted ?? dates.issued,
      legislationLegalForce: legalForce(work),
      temporalCoverage: temporalCoverage(work),
      'eli:title': work.title,
      'eli:type_document': work.type,
      'eli:id_local': docNumber,
      'eli:date_document': dates.adopted ?? dates.issued,
      'eli:date_publication': dates.issued,
      'eli:first_date_entry_in_force': dates.effective,
      'eli:date_no_longer_in_force': dates.ended,
    }),
    ...listed({
      alternateName: work.aliases,
      legislationPassedBy: issuers.map(organisation),
      'eli:passed_by': issuers,
    }),
  };
}

export interface ClauseData {
  readonly citation: string;
  readonly address: string;
  readonly text: string;
}

export function clauseData(work: Work, clause: ClauseData): Readonly<Record<string, unknown>> {
  const { '@context': context, ...whole } = workData(work);
  return {
    '@context': context,
    '@type': whole['@type'],
    '@id': clause.address,
    url: clause.address,
    name: clause.citation,
    text: clause.text,
    inLanguage: 'zh-CN',
    isPartOf: whole,
    ...(whole['@type'] === 'Legislation' ? { 'eli:is_part_of': { '@id': whole['@id'] } } : {}),
  };
}

/** Only what the text or the catalogue says; an unknown status says nothing. */
function legalForce({ status }: Work): string | null {
  switch (status) {
    case '现行有效':
      return 'https://schema.org/InForce';
    case '尚未施行':
    case '失效':
    case '废止':
      return 'https://schema.org/NotInForce';
    default:
      return null;
  }
}

/** ISO 8601 interval, open where no end is known; nothing where the text does not say when it begins. */
function temporalCoverage({ dates }: Work): string | null {
  return dates.effective === null ? null : `${dates.effective}/${dates.ended ?? '..'}`;
}

function organisation(name: string) {
  return { '@type': 'Organization', name };
}

function present(fields: Readonly<Record<string, string | null>>) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function listed(fields: Readonly<Record<string, readonly unknown[]>>) {
  return Object.fromEntries(Object.entries(fields).filter(([, values]) => values.length > 0));
}
