/** The draft with its findings marked at their places. */
import { html, type TemplateResult } from 'lit';
import { VERDICT_WORDS } from '../../src/domain/check.ts';
import type { CheckedPiece } from '../model/checked-text.ts';
import type { ListedFinding } from '../model/findings.ts';

/**
 * Each stretch bears the numbers of its findings as `data-in`. Only the current one can be reached with
 * the Tab key, lest a draft with hundreds of citations become hundreds of steps; n and p lead to the others.
 */
export function drawCheckedText(
  pieces: readonly CheckedPiece[],
  listed: readonly ListedFinding[],
  current: number | null,
  show: (index: number) => void,
): (string | TemplateResult)[] {
  const byIndex = new Map(listed.map((each) => [each.index, each]));
  return pieces.map(({ text, findings, differs }) => {
    const innermost = byIndex.get(findings.at(-1) ?? -1);
    if (innermost === undefined) return text;
    const { index, finding } = innermost;
    const isCurrent = current !== null && findings.includes(current);
    return html`<span
      class="checked is-${finding.verdict} ${differs ? 'is-differing' : ''} ${text === '' ? 'is-missing' : ''} ${isCurrent ? 'is-here' : ''}"
      data-in=${findings.join(' ')}
      role="button"
      tabindex=${isCurrent ? 0 : -1}
      title=${text === '' ? '此处缺字' : VERDICT_WORDS[finding.verdict]}
      @click=${() => show(index)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        show(index);
      }}
      >${text}</span
    >`;
  });
}
