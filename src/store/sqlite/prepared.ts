/**
 * Answers to what very many entries hold, made before anyone asks: ranking thousands of entries takes
 * longer than all the rest. They are given only while nothing was written since.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { createTotalsWriter } from './totals.ts';

const GENERATION = `SELECT value FROM meta WHERE key = 'generation'`;

/** As KnowledgeWriter.prepareAnswers. */
export function createAnswerPreparer(
  db: Database,
): (least: number, make: (token: string) => Promise<string>) => Promise<void> {
  const generation = db.prepare<[], string>(GENERATION).pluck();
  const prepared = db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'prepared'`).pluck();
  const setPrepared = db.prepare(`UPDATE meta SET value = ? WHERE key = 'prepared'`);
  const clear = db.prepare('DELETE FROM prepared_answer');
  const insert = db.prepare('INSERT INTO prepared_answer (token, answer) VALUES (?, ?)');
  const entries = db.prepare<[], number | null>('SELECT sum(size) FROM entry_block').pluck();
  const frequent = (['u', 'g'] as const).map((index) =>
    db.prepare<[number], string>(`SELECT term FROM ${index}_token WHERE doc >= ?`).pluck(),
  );

  const writeTotals = createTotalsWriter(db);

  const write = db.transaction((answers: ReadonlyMap<string, Buffer>, of: string) => {
    // Others have written meanwhile, and will have theirs prepared.
    if (generation.get() !== of) return;
    clear.run();
    for (const [token, answer] of answers) insert.run(token, answer);
    setPrepared.run(of);
  });

  return async (least, make) => {
    const now = generation.get() ?? '';
    if (prepared.get() === now) return;
    // First, because making answers asks for them.
    writeTotals();
    const answers = new Map<string, Buffer>();
    // Counting who holds each token reads the whole index, which a small library need not.
    for (const select of (entries.get() ?? 0) < least ? [] : frequent) {
      for (const token of select.all(least))
        answers.set(token, deflateRawSync(await make(token), { level: 3 }));
    }
    write.immediate(answers, now);
  };
}

/** The answer prepared for a token, where it is true of the present state of the database. */
export function createAnswerReader(db: Database): (token: string) => string | null {
  const select = db
    .prepare<[string], Buffer>(
      `SELECT answer FROM prepared_answer WHERE token = ? AND
         (SELECT value FROM meta WHERE key = 'prepared') = (${GENERATION})`,
    )
    .pluck();
  return (token) => {
    const answer = select.get(token);
    return answer === undefined ? null : inflateRawSync(answer).toString();
  };
}
