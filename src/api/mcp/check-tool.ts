/** The tool that checks a draft's citations and quotations. The draft is neither stored nor logged. */
import Type from 'typebox';
import { checkDraft } from '../../check/check.ts';
import type { Evidence as CheckEvidence, Finding } from '../../check/finding.ts';
import { today } from '../../check/today.ts';
import { differenceWords, totalsWords } from '../../check/words.ts';
import { addressPath } from '../../domain/address-path.ts';
import { MAX_CHECK_MILLISECONDS, MAX_DRAFT, VERDICT_WORDS } from '../../domain/check.ts';
import { undatedId } from '../../domain/dated-id.ts';
import { type Evidence, evidence, evidenceText, type ToolContext, tool } from './tool.ts';

export const checkDraftTool = tool(
  {
    name: 'check_draft',
    title: '核对文稿的引文',
    description:
      '逐一核对文稿中的引注、引文和转述的数字：相符、不符（原文、差别和正确出处一并给出）、未能核对（库中没有该文件，不等于有误）。' +
      '每项附文稿中的原话和依据的引注、原文、网址。文稿不保存。',
    input: Type.Object(
      {
        text: Type.String({ minLength: 1, maxLength: MAX_DRAFT, description: '文稿全文' }),
      },
      { additionalProperties: false },
    ),
  },
  async ({ text }, context) => {
    const signal = AbortSignal.timeout(MAX_CHECK_MILLISECONDS);
    const { findings, totals, complete } = await checkDraft(text, context.reader, {
      today: today(),
      findDatedText: (work, date) => context.history.findText(work, date),
      signal,
    });
    const listed: ListedFinding[] = [];
    for (const finding of findings) listed.push(await listFinding(text, finding, context));
    return {
      text: [
        `${totalsWords(totals)}${complete ? '' : '（核对时间已到，未全部核对）'}。`,
        ...listed.map(findingText),
      ].join('\n\n'),
      data: { totals, complete, findings: listed },
    };
  },
);

/** A place with what differs there: 只有［二→一］个股东; null where nothing is compared or differs. */
type ComparedEvidence = Evidence & { readonly difference: string | null };

type ListedFinding = Pick<Finding, 'sort' | 'span' | 'verdict' | 'reason' | 'message'> & {
  /** The words of the draft. */
  readonly words: string;
  readonly evidence: readonly ComparedEvidence[];
  readonly offers: readonly ComparedEvidence[];
};

async function listFinding(text: string, finding: Finding, context: ToolContext): Promise<ListedFinding> {
  const { sort, span, verdict, reason, message } = finding;
  return {
    sort,
    words: text.slice(span.start, span.end),
    span,
    verdict,
    reason,
    message,
    evidence: await Promise.all(finding.evidence.map((each) => compared(each, context))),
    offers: await Promise.all(finding.offers.map((each) => compared(each, context))),
  };
}

/** Of a whole document its title is quoted. */
async function compared(
  { address: { work, eId }, citation, text, pieces }: CheckEvidence,
  { reader, origin }: ToolContext,
): Promise<ComparedEvidence> {
  const quotation = text === '' ? ((await reader.findWork(undatedId(work)))?.work.title ?? '') : text;
  const found = evidence(origin, { citation, address: addressPath(work, eId) }, quotation);
  return { ...found, difference: differenceWords(pieces) };
}

function findingText({ words, verdict, message, evidence: found, offers }: ListedFinding): string {
  return [
    `【${VERDICT_WORDS[verdict]}】${words}`,
    message,
    ...found.map(comparedText),
    ...offers.map((offer) => `另见：${comparedText(offer)}`),
  ].join('\n');
}

function comparedText(each: ComparedEvidence): string {
  return each.difference === null ? evidenceText(each) : `${evidenceText(each)}\n差异：${each.difference}`;
}
