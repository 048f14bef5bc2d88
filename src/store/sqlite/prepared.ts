/**
 * Answers to what very many entries hold, made before anyone asks: ranking thousands of entries takes
 * longer than all the rest. They are given only while nothing was written since.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { SELECT_GENERATION } from './schema.ts';
import { createTotalsWriter } from './totals.ts';

/** Of deflate: higher ones take longer for next to nothing. */
const LEVEL = 6;

/** As KnowledgeWriter.prepareAnswers. */
export function createAnswerPreparer(
  db: Database,
): (choose: () => Promise<string[]>, make: (text: string) => Promise<string>) => Promise<void> {
  const generation = db.prepare<[], string>(SELECT_GENERATION).pluck();
  const prepared = db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'prepared'`).pluck();
  const setPrepared = db.prepare(`UPDATE meta SET value = ? WHERE key = 'prepared'`);
  const clear = db.prepare('DELETE FROM prepared_answer');
  const insert = db.prepare('INSERT INTO prepared_answer (text, answer) VALUES (?, ?)');
  const writeTotals = createTotalsWriter(db);

  const write = db.transaction((answers: ReadonlyMap<string, Buffer>, of: string) => {
    // Others have written meanwhile, and will have theirs prepared.
    if (generation.get() !== of) return;
    clear.run();
    for (const [text, answer] of answers) insert.run(text, answer);
    setPrepared.run(of);
  });

  return async (choose, make) => {
    const now = generation.get() ?? '';
    if (prepared.get() === now) return;
    // First, because making answers asks for them.
    writeTotals();
    const answers = new Map<string, Buffer>();
    for (const text of await choose()) answers.set(text, deflateRawSync(await make(text), { level: LEVEL }));
    write.immediate(answers, now);
  };
}

/** As VocabularyReader.frequentTokens; this reads the whole index. */
export function createFrequentTokens(db: Database): (least: number) => string[] {
  const frequent = (['u', 'g'] as const).map((index) =>
    db.prepare<[number], string>(`SELECT term FROM ${index}_token WHERE doc >= ?`).pluck(),
  );
  return (least) => frequent.flatMap((select) => select.all(least));
}

/** The answer prepared for a text, where it is true of the present state of the database. */
export function createAnswerReader(db: Database): (text: string) => string | null {
  const select = db
    .prepare<[string], Buffer>(
      `SELECT answer FROM prepared_answer WHERE text = ? AND
         (SELECT value FROM meta WHERE key = 'prepared') = (${SELECT_GENERATION})`,
    )
    .pluck();
  return (text) => {
    const answer = select.get(text);
    return answer === undefined ? null : inflateRawSync(answer).toString();
  };
}
