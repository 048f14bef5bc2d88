/**
 * Which other clauses are about the same things: they share terms that few clauses of the library hold
 * and that both keep coming back to. Style (加强, 积极推进) falls out by itself: every clause has it.
 */
import type { EId } from '../domain/provision.ts';
import type { Address } from '../domain/reference.ts';
import type { WorkId } from '../domain/work.ts';
import type { Candidate, KnowledgeReader } from '../store/store.ts';
import { isFragment, phrasesOf, wholeWordsAt } from './phrases.ts';

/** A term that more entries hold says little of a clause, and is not followed up. */
const MOST_HOLDERS = 120;
/** Nor does one in a larger share of all clauses. */
const LARGEST_SHARE = 0.2;
/** A verb in a larger share of clauses is one of style: 建设|信息产业园, but 孵化基地. */
const STYLE_SHARE = 0.1;
/** A verb in a larger share of a document's clauses is one of its style. */
const USUAL_SHARE = 0.3;
/** In a small library rarity is told as if it had so many clauses. */
const USUAL_LIBRARY = 10_000;
/** Rarity in the library tells more than in the document. */
const LIBRARY_POWER = 3;
/** Shorter terms are of many things. */
const LONG_TERM = 4;
/** A heading says what a clause is about; below it stand only details. */
const HEADING_WEIGHT = 3;
/** A text of this length says a term once in passing; BM25's b and k1. */
const USUAL_LENGTH = 400;
const SATURATION = 1.5;
/** Shorter texts are no more about what they say than one of this length. */
const SHORTEST_TEXT = 200;
/** One paragraph of a long clause about a thing makes it less about that than all of it. */
const PARAGRAPH_SHARE = 0.7;
/** What stands outside the paragraph that holds most tells less. */
const ELSEWHERE_SHARE = 0.5;
/** Terms in so few clauses of the library are names, of which one is enough; of others two are needed. */
const NAME_UNITS = 4;
const LEAST_TERM = 0.04;
/** What the shares of the shared terms must add up to. */
const LEAST_SCORE = 0.35;
/** One term must tell so much by itself; many that tell little are only the words of such texts. */
const LEAST_STRONGEST = 0.1;
/** Unless there are so many of them. */
const LEAST_TOGETHER = 0.5;
/** Another document speaks of other things in the same words: its strongest term must tell more. */
const LEAST_ABROAD = 0.17;
/** And to this share of what they do for the closest clause. */
const LEAST_SHARE = 0.6;
/** Of a long name in the heading of one of the two this much is enough. */
const NAME_LENGTH = 6;
const LEAST_NAMED = 0.12;
const MOST_SHOWN = 5;
const MOST_REASONS = 6;

export interface SharedTerm {
  /** Normalised. */
  readonly term: string;
  /** How many clauses of the library hold it. */
  readonly units: number;
  readonly score: number;
}

export interface RelatedUnit {
  readonly work: WorkId;
  /** The article, or what stands for it in a document without articles. */
  readonly unit: EId;
  /** What both hold, the most telling first. */
  readonly shared: readonly SharedTerm[];
  /** Its entry that holds most of that. */
  readonly passage: Candidate;
  readonly score: number;
  /** The heading of one of the two holds a name that the other holds. */
  readonly isNamed: boolean;
}

/** How often a text says a term, headings counting more. */
interface Mention {
  readonly entry: Candidate;
  readonly weight: number;
}

/** A term that the clause holds, with where else it stands. */
interface Lead {
  readonly term: string;
  readonly elsewhere: readonly Mention[];
  /** How many clauses of the library hold it. */
  readonly units: number;
  /** From 0 to 1: how much the term tells of the clause. */
  readonly worth: number;
  /** It stands in a heading of the clause. */
  readonly isHeadingHere: boolean;
}

/** The clauses most closely related to a place, at most five; none rather than weak ones. */
export async function findRelated(address: Address, reader: KnowledgeReader): Promise<RelatedUnit[]> {
  const own = (await reader.entriesAt(address)).filter(({ unit }) => unit !== null);
  const byUnit = new Map<string, Map<Lead, Mention[]>>();
  for (const lead of await findLeads(own, reader)) {
    for (const mention of lead.elsewhere) {
      const key = keyOf(mention.entry);
      const held = byUnit.get(key) ?? new Map<Lead, Mention[]>();
      byUnit.set(key, held.set(lead, [...(held.get(lead) ?? []), mention]));
    }
  }
  const related = [...byUnit.values()]
    .flatMap((held) => toRelated(held, own[0]?.work ?? null) ?? [])
    .sort((one, other) => other.score - one.score || compareText(keyOf(one.passage), keyOf(other.passage)));
  const least = LEAST_SHARE * (related[0]?.score ?? 0);
  return related.filter(({ score, isNamed }) => isNamed || score >= least).slice(0, MOST_SHOWN);
}

async function findLeads(own: readonly Candidate[], reader: KnowledgeReader): Promise<readonly Lead[]> {
  const [first] = own;
  if (first === undefined) return [];
  const total = await reader.countUnits();
  const document = await reader.entriesAt({ work: first.work, eId: null });
  const documentUnits = new Set(document.map(keyOf)).size;
  const terms = termsOf(own);
  const doings = [...terms.values()].flatMap(({ doing }) => doing ?? []);
  const holders = await reader.rareHolders('words', [...terms.keys(), ...doings], MOST_HOLDERS);
  const ids = [...new Set([...terms.keys()].flatMap((term) => holders.get(term) ?? []))];
  const entries = new Map((await reader.candidates(ids)).map((entry) => [entry.id, entry]));
  const ownUnits = new Set(own.map(keyOf));
  const length = lengthOf(own);
  return [...terms].flatMap(([term, use]): Lead[] => {
    const { mentions } = use;
    const held = holders.get(term)?.flatMap((id) => entries.get(id) ?? []);
    if (held === undefined || isFragment(held, term)) return [];
    if (isStyle(term, use, holders, total) || isUsual(use.gerund, document, documentUnits)) return [];
    const holding = held.flatMap((entry) => mentionsIn(entry, term));
    const elsewhere = holding.filter(({ entry }) => !ownUnits.has(keyOf(entry)));
    const units = new Set(holding.map(({ entry }) => keyOf(entry))).size;
    if (elsewhere.length === 0 || units > Math.max(3, LARGEST_SHARE * total)) return [];
    const inDocument = holding.filter(({ entry }) => entry.work === first.work);
    const worth =
      rarity(units, Math.max(total, USUAL_LIBRARY)) ** LIBRARY_POWER *
      rarity(new Set(inDocument.map(({ entry }) => keyOf(entry))).size, documentUnits) *
      Math.min(1, term.length / LONG_TERM) *
      aboutness(mentions, length);
    const isHeadingHere = mentions.some(({ entry }) => entry.headsUnit);
    return [{ term, elsewhere, units, worth, isHeadingHere }];
  });
}

interface Term {
  /** Its first word where that may say what is done with the rest. */
  readonly doing: string | null;
  readonly isVerbFirst: boolean;
  /** Its last word where that may be a verb. */
  readonly gerund: string | null;
  readonly mentions: readonly Mention[];
}

function termsOf(own: readonly Candidate[]): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term & { mentions: Mention[] }>();
  for (const entry of own) {
    const weight = weightOf(entry);
    if (weight === 0) continue;
    for (const { start, end, rest, isVerbFirst, gerund: verb } of phrasesOf(entry)) {
      const term = entry.normalised.slice(start, end);
      const doing = rest === null ? null : entry.normalised.slice(start, rest);
      const gerund = verb === null ? null : entry.normalised.slice(verb, end);
      const known = terms.get(term) ?? { doing, isVerbFirst, gerund, mentions: [] };
      known.mentions.push({ entry, weight });
      terms.set(term, known);
    }
  }
  return terms;
}

/**
 * Whether a word only says what is done with the rest. The first one does where the rest stands without
 * it too (创业母基金 never does, so 创新创业母基金 is a name) and it is a verb or many clauses have it:
 * 依托|云南白药.
 */
function isStyle(
  term: string,
  { doing, isVerbFirst }: Term,
  holders: ReadonlyMap<string, readonly number[]>,
  total: number,
): boolean {
  if (doing === null) return false;
  const rest = holders.get(term.slice(doing.length))?.length;
  const holding = holders.get(doing)?.length ?? Number.POSITIVE_INFINITY;
  const isName = rest === holders.get(term)?.length;
  // Where the rest is a rare term itself, that says it better.
  const isVerb = isVerbFirst && rest !== undefined;
  return !isName && (isVerb || holding > STYLE_SHARE * total);
}

/** Whether a verb at the end of a term is one that the document uses of everything: 呈贡|建设. */
function isUsual(gerund: string | null, document: readonly Candidate[], units: number): boolean {
  if (gerund === null) return false;
  const holding = document.filter(({ normalised }) => normalised.includes(gerund));
  return new Set(holding.map(keyOf)).size > USUAL_SHARE * units;
}

function toRelated(held: ReadonlyMap<Lead, readonly Mention[]>, here: WorkId | null): RelatedUnit | null {
  // 创新创业母基金 says what 母基金 in it says again.
  const longest = [...held].filter(
    ([{ term }]) => ![...held.keys()].some((other) => other.term !== term && other.term.includes(term)),
  );
  const scored = longest.map(([lead, mentions]) => ({
    lead,
    mentions,
    score: lead.worth * aboutness(mentions, mentions[0]?.entry.unitLength ?? 0),
  }));
  const entries = new Set(scored.flatMap(({ mentions }) => mentions.map(({ entry }) => entry)));
  const best = [...entries]
    .map((entry) => ({ entry, score: scoreOf(entry) }))
    .sort((one, other) => other.score - one.score || one.entry.position - other.entry.position)[0];
  function scoreOf(passage: Candidate): number {
    return scored.reduce((sum, { mentions, score }) => {
      const isThere = mentions.some(({ entry }) => entry === passage || entry.headsUnit);
      return sum + (isThere ? score : score * ELSEWHERE_SHARE);
    }, 0);
  }
  const shared = scored
    .map(({ lead: { term, units }, score }) => ({ term, units, score }))
    .filter(({ score }) => score >= LEAST_TERM)
    .sort((one, other) => other.score - one.score || compareText(one.term, other.term));
  const [first] = shared;
  const isNamed = scored.some(
    ({ lead, mentions, score }) =>
      score >= LEAST_NAMED &&
      lead.term.length >= NAME_LENGTH &&
      lead.units <= NAME_UNITS &&
      (lead.isHeadingHere || mentions.some(({ entry }) => entry.headsUnit)),
  );
  if (best === undefined || best.entry.unit === null || first === undefined) return null;
  // The heading of a chapter says nothing by itself.
  if (best.entry.headsUnit && best.entry.unitLength === best.entry.normalised.length) return null;
  const isAbroad = best.entry.work !== here;
  if (isAbroad && first.score < LEAST_ABROAD) return null;
  const isTold = first.score >= LEAST_STRONGEST || best.score >= LEAST_TOGETHER;
  const isWeak = best.score < LEAST_SCORE || !isTold || (shared.length < 2 && first.units > NAME_UNITS);
  if (isWeak && (isAbroad || !isNamed)) return null;
  const { work, unit } = best.entry;
  const { entry: passage, score } = best;
  return { work, unit, passage, score, isNamed, shared: shared.slice(0, MOST_REASONS) };
}

/** From 0, for what all hold, to 1. */
function rarity(holding: number, all: number): number {
  return all < 2 ? 1 : 1 - Math.log(Math.max(1, holding)) / Math.log(all);
}

/** How much a clause of a length, or a paragraph of it, is about what it says so often; up to 1. */
function aboutness(mentions: readonly Mention[], length: number): number {
  const whole = saturated(
    mentions.reduce((sum, { weight }) => sum + weight, 0),
    length,
  );
  const paragraphs = new Map<Candidate, number>();
  for (const { entry, weight } of mentions) paragraphs.set(entry, (paragraphs.get(entry) ?? 0) + weight);
  const most = [...paragraphs].map(([{ normalised }, weight]) => saturated(weight, normalised.length));
  return Math.max(whole, PARAGRAPH_SHARE * Math.max(0, ...most));
}

function saturated(weight: number, length: number): number {
  const share = Math.max(SHORTEST_TEXT, length) / USUAL_LENGTH;
  return weight / (weight + SATURATION * (0.25 + 0.75 * share));
}

function mentionsIn(entry: Candidate, term: string): Mention[] {
  const times = entry.unit === null ? 0 : wholeWordsAt(entry, term).length;
  const weight = times * weightOf(entry);
  return weight === 0 ? [] : [{ entry, weight }];
}

function lengthOf(entries: readonly Candidate[]): number {
  return entries.reduce((sum, { normalised }) => sum + normalised.length, 0);
}

/** 具体措施, 总体思路: the heading of a part says what role it has, not what it is about. */
function weightOf({ part, role, headsUnit }: Candidate): number {
  if (part !== 'heading') return 1;
  return role !== null && !headsUnit ? 0 : HEADING_WEIGHT;
}

/** Work and unit in one string. */
function keyOf({ work, unit }: Candidate): string {
  return `${work} ${unit ?? ''}`;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
