/** `tiaowen check FILE`: the verdict on each citation and quotation of a draft, and a copy with comments. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { describeReport } from '../../src/api/check.ts';
import { checkDraft } from '../../src/check/check.ts';
import { commentsOf, type DraftFile } from '../../src/check/draft-file.ts';
import type { DraftReport, Finding } from '../../src/check/finding.ts';
import { today } from '../../src/check/today.ts';
import { totalsWords, wordsOf } from '../../src/check/words.ts';
import { MAX_CHECK_MILLISECONDS, MAX_DRAFT } from '../../src/domain/check.ts';
import { draftFiles } from '../draft/draft-files.ts';
import { CommandError } from '../failure.ts';
import { writeAtomically } from '../library/atomic-file.ts';
import { withLibrary } from './own-library.ts';
import { print, printJson, warn } from './terminal.ts';

export interface CheckCommand {
  readonly json?: boolean;
  /** Where the annotated copy goes. */
  readonly out?: string;
}

/** The exit code is 1 where something does not match, so that a script can tell. */
export async function check(path: string, { json = false, out }: CheckCommand): Promise<void> {
  if (out !== undefined && resolve(out) === resolve(path)) {
    throw new CommandError('副本不能与文稿同名，请换一个文件名。');
  }
  const draft = await draftFiles.read(await readFile(path), basename(path));
  if (draft.text.length > MAX_DRAFT) {
    throw new CommandError(`文稿超过 ${MAX_DRAFT.toLocaleString('en')} 字，请分成几部分分别核对。`);
  }
  await withLibrary(async (library) => {
    if (await library.isEmpty()) warn('资料库中还没有文件，请先用 tiaowen ingest 收入。');
    const signal = AbortSignal.timeout(MAX_CHECK_MILLISECONDS);
    const report = await checkDraft(draft.text, library.reader, {
      today: today(),
      findDatedText: (work, date) => library.findText(work, date),
      signal,
    });
    if (out !== undefined) await writeAtomically(out, await draft.annotate(commentsOf(report.findings)));
    if (json) await printJson(await describeReport(draft.text, report, library.reader));
    else for (const line of reportLines(draft, report)) await print(line);
    if (report.totals.mismatch > 0) process.exitCode = 1;
  });
}

function reportLines(
  { text }: DraftFile,
  { findings, totals, own, complete }: DraftReport,
): readonly string[] {
  const lines = [totalsWords(totals)];
  for (const finding of findings) {
    const [verdict = '', ...places] = wordsOf(finding);
    lines.push('', `第${lineOf(text, finding)}行　${quoted(text, finding)}`, `  ${verdict}`);
    lines.push(...places.map((place) => `    ${place}`));
  }
  if (own > 0) lines.push('', `另有 ${own} 处引用文稿自身的条款，不作核对。`);
  if (!complete) lines.push('', '核对时间已到，未及核对的各处已列明。请把文稿分成几部分再核对。');
  return lines;
}

function lineOf(text: string, { span }: Finding): number {
  return text.slice(0, span.start).split('\n').length;
}

const MAX_QUOTED = 60;

function quoted(text: string, { sort, span }: Finding): string {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const shown = words.length > MAX_QUOTED ? `${words.slice(0, MAX_QUOTED)}……` : words;
  return sort === 'quotation' ? `“${shown}”` : shown;
}
