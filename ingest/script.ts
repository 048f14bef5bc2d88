/**
 * Texts in traditional characters, and in the radicals that printing from a browser puts in place of
 * characters. 第一條, 關於印發…, 雲府發〔2020〕3號, 2025年3⽉17⽇ are recognised as what they stand for: such a
 * text is read in simplified characters, one for one, so that every offset stays; in what comes out the
 * characters of the source are put back, but no radicals into what the work is called.
 */
import type { CompiledDocument, DocumentField } from '../src/domain/document.ts';
import type { Problem } from '../src/domain/problem.ts';
import { type Provision, textParts, walkProvisions } from '../src/domain/provision.ts';
import type { SourceSpan } from '../src/domain/span.ts';
import type { Term } from '../src/domain/term.ts';
import type { Work } from '../src/domain/work.ts';
import { hasRadicals, withoutRadicals } from '../src/text/radicals.ts';
import { loadTraditional } from '../src/text/traditional.ts';
import type { ExtractedLine, Extraction } from './extract/line.ts';

/** What the words of a document's structure and head are written with; no text in traditional characters lacks all of them. */
const TELLING = /[條號關發項節錄規辦國會縣區廳則總屬實為]/;

export interface FoldedScript {
  /** The same lines at the same offsets, in simplified characters. */
  readonly extraction: Extraction;
  /** What was compiled from them, in the characters of the source. */
  restore(document: CompiledDocument): CompiledDocument;
}

/** Null for a text that has neither radicals nor traditional characters to speak of. */
export async function foldScript(extraction: Extraction): Promise<FoldedScript | null> {
  const isTraditional = TELLING.test(extraction.text);
  if (!isTraditional && !hasRadicals(extraction.text)) return null;
  const simplify = isTraditional ? await simplifier() : (text: string): string => text;
  const fold = (text: string): string => simplify(withoutRadicals(text));
  const text = fold(extraction.text);
  return {
    extraction: {
      ...extraction,
      text,
      lines: extraction.lines.map((line) => ({ ...line, text: text.slice(line.start, line.end) })),
      ...(extraction.titles === undefined ? {} : { titles: extraction.titles.map(fold) }),
    },
    restore: (document) => restored(document, new Restorer(extraction, text)),
  };
}

async function simplifier(): Promise<(text: string) => string> {
  const toSimplified = await loadTraditional();
  // Only characters of one UTF-16 unit, so that offsets stay.
  return (text) =>
    text.replace(/[\u3400-\u9fff]/g, (character) => {
      const simplified = toSimplified.get(character) ?? character;
      return simplified.length === 1 ? simplified : character;
    });
}

/** A text made from a source may leave out so many visible characters in a row: the colon of 附件1：, a 》. */
const LONGEST_OMISSION = 8;

/** So many words are sought in a whole text; more would take long in a long one. */
const MOST_SOUGHT = 200;

class Restorer {
  private readonly source: string;
  private readonly folded: string;
  private readonly lines: ReadonlyMap<number, ExtractedLine>;
  private soughtEverywhere = 0;

  constructor(extraction: Extraction, folded: string) {
    this.source = extraction.text;
    this.folded = folded;
    this.lines = new Map(extraction.lines.map((line) => [line.number, line]));
  }

  /** The texts of one place, in the order in which its spans hold them. */
  texts(texts: readonly (string | null)[], spans: readonly SourceSpan[]): readonly (string | null)[] {
    const offsets = offsetsIn(spans);
    let at = 0;
    return texts.map((text) => {
      if (text === null) return null;
      let restoredText = '';
      for (const character of text.split('')) {
        const found = this.find(character, offsets, at);
        restoredText += found === null ? character : this.source.charAt(offsets[found] ?? 0);
        if (found !== null) at = found + 1;
      }
      return restoredText;
    });
  }

  /**
   * What a message quotes, as the source spells it. It is sought in the lines that the problem names; words
   * that stand elsewhere, such as a heading of the contents list, in the whole text.
   */
  problem(problem: Problem): Problem {
    const [first, last] = problem.lines ?? [0, 0];
    const from = this.lines.get(first)?.start ?? 0;
    const to = this.lines.get(last)?.end ?? 0;
    const message = problem.message.replace(/“([^“”]+)”/g, (quoted, words: string) => {
      const here = spelt(words, this.folded.slice(from, to), this.source.slice(from, to));
      if (here !== null) return `“${here}”`;
      const at = this.soughtEverywhere++ < MOST_SOUGHT ? this.folded.indexOf(words) : -1;
      return at < 0 ? quoted : `“${this.source.slice(at, at + words.length)}”`;
    });
    return { ...problem, message };
  }

  /** Where a character stands in the source from `at` on; null for a blank, and for one that joining has put in. */
  private find(character: string, offsets: readonly number[], at: number): number | null {
    if (character.trim() === '') return null;
    let passed = 0;
    for (let i = at; i < offsets.length && passed <= LONGEST_OMISSION; i++) {
      const here = this.folded.charAt(offsets[i] ?? 0);
      if (here === character) return i;
      if (here.trim() !== '') passed++;
    }
    return null;
  }
}

function offsetsIn(spans: readonly SourceSpan[]): readonly number[] {
  const offsets: number[] = [];
  for (const { start, end } of spans) for (let at = start; at < end; at++) offsets.push(at);
  return offsets;
}

function restored(document: CompiledDocument, restorer: Restorer): CompiledDocument {
  const field = <T extends Pick<DocumentField, 'text' | 'spans'>>(one: T): T => ({
    ...one,
    text: restorer.texts([one.text], one.spans)[0] ?? one.text,
  });
  const fields = document.fields.map(field);
  const body = document.body.map((provision) => restoredProvision(provision, restorer));
  const words = new Map<string, string>();
  document.fields.forEach((one, index) => {
    words.set(one.text, fields[index]?.text ?? one.text);
  });
  const folded = textsBy(document.body);
  const texts = textsBy(body);
  return {
    ...document,
    work: restoredWork(document.work, words),
    fields,
    body,
    removed: document.removed.map(field),
    problems: document.problems.map((problem) => restorer.problem(problem)),
    terms: document.terms.map((term) =>
      restoredTerm(term, folded(term.eId, term.part) ?? '', texts(term.eId, term.part) ?? ''),
    ),
    citations: document.citations.map((citation) => ({
      ...citation,
      surface:
        texts(citation.at.eId, citation.at.part)?.slice(citation.span.start, citation.span.end) ??
        citation.surface,
    })),
  };
}

function restoredProvision(provision: Provision, restorer: Restorer): Provision {
  const { num, heading, spans } = provision;
  if (provision.shape === 'leaf') {
    const [ownNum = num, ownHeading = heading, content] = restorer.texts(
      [num, heading, provision.content],
      spans,
    );
    return { ...provision, num: ownNum, heading: ownHeading, content: content ?? provision.content };
  }
  const texts = [num, heading, provision.intro, provision.wrapUp];
  const [ownNum = num, ownHeading = heading, intro = null, wrapUp = null] = restorer.texts(texts, spans);
  const children = provision.children.map((child) => restoredProvision(child, restorer));
  return { ...provision, num: ownNum, heading: ownHeading, intro, wrapUp, children };
}

/** The text of a part of a provision. */
function textsBy(body: readonly Provision[]): (eId: string | null, part: string) => string | null {
  const byPlace = new Map<string, string>();
  for (const { provision } of walkProvisions(body)) {
    for (const { part, text } of textParts(provision)) byPlace.set(`${provision.eId} ${part}`, text);
  }
  return (eId, part) => byPlace.get(`${eId} ${part}`) ?? null;
}

/** A name and what it means, which stands before a short name and behind a defined one. Both texts have the same offsets. */
function restoredTerm(term: Term, folded: string, original: string): Term {
  const { start, end } = term.span;
  const { meaning } = term;
  const at = term.sort === 'alias' ? folded.lastIndexOf(meaning, start) : folded.indexOf(meaning, end);
  return {
    ...term,
    term: original.slice(start, end),
    meaning: at < 0 ? meaning : original.slice(at, at + meaning.length),
  };
}

/** Title, issuers and number as the fields print them; in what stands in no field as such, nothing is put back. */
function restoredWork(work: Work, words: ReadonlyMap<string, string>): Work {
  const restoredWord = (word: string): string => {
    for (const [folded, original] of words) {
      const found = spelt(word, folded, original);
      if (found !== null) return withoutRadicals(found);
    }
    return word;
  };
  return {
    ...work,
    title: restoredWord(work.title),
    aliases: work.aliases.map(restoredWord),
    docNumber: work.docNumber === null ? null : restoredWord(work.docNumber),
    issuers: work.issuers.map(restoredWord),
    history: work.history.map((event) => ({ ...event, text: restoredWord(event.text) })),
  };
}

/** A word as the original spells it, where its characters stand there one behind the other with little in between. */
function spelt(word: string, folded: string, original: string): string | null {
  let at = folded.indexOf(word.slice(0, 2));
  if (at < 0) return null;
  let found = '';
  for (const character of word.split('')) {
    const next = folded.indexOf(character, at);
    if (next < 0 || next > at + LONGEST_OMISSION) return null;
    found += original.charAt(next);
    at = next + 1;
  }
  return found;
}
