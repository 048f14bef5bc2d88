/** What a search engine or another program reads of a page: schema.org Legislation, in JSON-LD. */
import type { Work } from '../domain/work.ts';
import { pathOf } from './places.ts';

/** Addresses are relative; JSON-LD resolves them against the page, whatever name the server goes by. */
export function workData(work: Work): Readonly<Record<string, unknown>> {
  const { dates, issuers, docNumber } = work;
  const common = {
    '@context': 'https://schema.org',
    '@id': pathOf(work.id),
    url: pathOf(work.id),
    name: work.title,
    inLanguage: 'zh-CN',
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
    }),
    ...listed({ alternateName: work.aliases, legislationPassedBy: issuers.map(organisation) }),
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

function organisation(name: string) {
  return { '@type': 'Organization', name };
}

function present(fields: Readonly<Record<string, string | null>>) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function listed(fields: Readonly<Record<string, readonly unknown[]>>) {
  return Object.fromEntries(Object.entries(fields).filter(([, values]) => values.length > 0));
}
