/** The tool that checks a draft's citations and quotations. The draft is neither stored nor logged. */
import Type from 'typebox';
import { checkDraft } from '../../check/check.ts';
import type { Evidence as CheckEvidence } from '../../check/finding.ts';
import { today } from '../../check/today.ts';
import { MAX_CHECK_MILLISECONDS, MAX_DRAFT, VERDICT_WORDS } from '../../domain/check.ts';
import { pathOf } from '../places.ts';
import { type Evidence, evidence, evidenceText, tool } from './tool.ts';

export const checkDraftTool = tool(
  {
    name: 'check_draft',
    title: '核对文稿的引文',
    description:
      '逐一核对文稿中的引注和引文：相符、不符（原文、差别和正确出处一并给出）、未能核对（库中没有该文件，不等于有误）。' +
      '每项附文稿中的原话和依据的引注、原文、网址。文稿不保存。',
    input: Type.Object(
      {
        text: Type.String({ minLength: 1, maxLength: MAX_DRAFT, description: '文稿全文' }),
      },
      { additionalProperties: false },
    ),
  },
  async ({ text }, { reader, origin }) => {
    const signal = AbortSignal.timeout(MAX_CHECK_MILLISECONDS);
    const { findings, totals, complete } = await checkDraft(text, reader, { today: today(), signal });
    const shown = (all: readonly CheckEvidence[]): readonly Evidence[] =>
      all.map((each) => {
        const address = pathOf(each.address.work, each.address.eId);
        return evidence(origin, { citation: each.citation, address }, each.text);
      });
    const listed = findings.map((finding) => ({
      sort: finding.sort,
      words: text.slice(finding.span.start, finding.span.end),
      span: finding.span,
      verdict: finding.verdict,
      reason: finding.reason,
      message: finding.message,
      evidence: shown(finding.evidence),
      offers: shown(finding.offers),
    }));
    const { match, mismatch, unchecked } = totals;
    const counted = `相符 ${match} 项、不符 ${mismatch} 项、未能核对 ${unchecked} 项`;
    const lines = listed.map(({ words, verdict, message, evidence: found, offers }) =>
      [
        `【${VERDICT_WORDS[verdict]}】${words}`,
        message,
        ...found.map(evidenceText),
        ...offers.map((offer) => `另见：${evidenceText(offer)}`),
      ].join('\n'),
    );
    return {
      text: [`${counted}${complete ? '' : '（核对时间已到，未全部核对）'}。`, ...lines].join('\n\n'),
      data: { totals, complete, findings: listed },
    };
  },
);
