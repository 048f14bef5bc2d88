/**
 * A corpus of any size from the shared laws. Copies of a law differ in what a hundred towns' rules differ
 * in: every number with a unit (in digits and in characters), the names of provinces, and the title, which
 * bears the name of another town; article numbers stay. Rare vocabulary is understated so: a word that
 * stands in one law stands in every copy of it, so rare words are as many times as frequent as copies are
 * made, and the index holds fewer distinct pairs than as many real clauses would.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSource } from '../../ingest/compile.ts';
import { readSource } from '../../ingest/source.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { compareImportance } from '../../src/domain/importance.ts';
import { type Provision, textParts, walkProvisions } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { formatNumeral, parseNumeral } from '../../src/text/numerals.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const TOWNS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const PROVINCES = [
  ...['北京', '天津', '上海', '重庆', '河北', '山西', '辽宁', '吉林', '江苏', '浙江', '安徽', '福建'],
  ...['江西', '山东', '河南', '湖北', '湖南', '广东', '海南', '四川', '贵州', '云南', '陕西', '甘肃', '青海'],
];
const NAMES = new RegExp(PROVINCES.join('|'), 'gu');
const NUMBERS = /[1-9][0-9]{0,8}|(?<!第)[一二三四五六七八九十百]{1,5}(?=[年月日万元倍个名人米吨])/gu;

/** The laws as documents, each compiled once. */
export async function readLaws(): Promise<readonly LinkedDocument[]> {
  const corpora = process.env.TIAOWEN_CORPORA ?? join(ROOT, '..', 'shared', 'corpora');
  const folder = join(corpora, 'laws');
  if (!existsSync(folder)) throw new Error(`no laws in ${folder}; set TIAOWEN_CORPORA`);
  const documents: LinkedDocument[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    documents.push({ ...(await compileSource(await readSource(join(folder, name)))), references: [] });
  }
  return documents;
}

/** Documents of together so many texts, in order of importance: each law once, then each copy of each. */
export function* corpusOf(laws: readonly LinkedDocument[], clauses: number): Generator<LinkedDocument> {
  const chosen: { law: LinkedDocument; copy: number }[] = [];
  const sizes = laws.map(textCount);
  let texts = 0;
  for (let copy = 0; texts < clauses; copy++) {
    for (let at = 0; at < laws.length && texts < clauses; at++) {
      const law = laws[at];
      if (law !== undefined) chosen.push({ law, copy });
      texts += sizes[at] ?? 0;
    }
  }
  chosen.sort((a, b) => compareImportance(a.law.work, b.law.work) || a.copy - b.copy);
  for (const { law, copy } of chosen) yield copyOf(law, copy);
}

function textCount({ body, fields }: LinkedDocument): number {
  let count = fields.length;
  for (const { provision } of walkProvisions(body)) count += [...textParts(provision)].length;
  return count;
}

function copyOf(law: LinkedDocument, copy: number): LinkedDocument {
  const id = `${law.work.id}-${law.expression.source.slice(0, 8)}-${copy}` as WorkId;
  const vary = (text: string) => varied(text, copy);
  const town = copy === 0 ? '' : `${TOWNS.charAt(copy % 22)}${TOWNS.charAt(Math.floor(copy / 22) % 22)}市`;
  return {
    ...law,
    work: { ...law.work, id, title: `${town}${law.work.title}` },
    expression: { ...law.expression, work: id },
    fields: law.fields.map((field) =>
      field.name === 'title'
        ? { ...field, text: `${town}${field.text}` }
        : { ...field, text: vary(field.text) },
    ),
    body: law.body.map((provision) => variedProvision(provision, vary)),
    terms: [],
    citations: [],
    problems: [],
    removed: [],
  };
}

function variedProvision(provision: Provision, vary: (text: string) => string): Provision {
  const change = (text: string | null) => (text === null ? null : vary(text));
  const heading = change(provision.heading);
  if (provision.shape === 'leaf') return { ...provision, heading, content: vary(provision.content) };
  const { intro, wrapUp, children } = provision;
  return {
    ...provision,
    heading,
    intro: change(intro),
    wrapUp: change(wrapUp),
    children: children.map((child) => variedProvision(child, vary)),
  };
}

function varied(text: string, copy: number): string {
  if (copy === 0) return text;
  return text
    .replace(NUMBERS, (numeral) => {
      const value = (parseNumeral(numeral) ?? 0) + copy;
      return /[0-9]/.test(numeral) ? String(Number(numeral) + copy) : formatNumeral(value);
    })
    .replace(NAMES, (name) => PROVINCES[(PROVINCES.indexOf(name) + copy) % PROVINCES.length] ?? name);
}
