/** 操作记录: who changed what, and when. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AuditAnswer } from '../../src/api/contract.ts';
import { ACTION_WORDS, momentWords, RESULT_WORDS } from '../model/administration.ts';

export function drawAudit({ entries, total }: AuditAnswer, more: () => void): TemplateResult {
  return html`<section aria-label="操作记录">
    <h2>操作记录 <span>${total} 条</span></h2>
    <div class="scroll" tabindex="0" role="region" aria-label="操作记录表">
      <table>
        <thead>
          <tr><th>时间</th><th>经办人</th><th>操作</th><th>文件</th><th>原文件 sha256</th></tr>
        </thead>
        <tbody>${entries.map(drawEntry)}</tbody>
      </table>
    </div>
    ${
      entries.length < total
        ? html`<p><button type="button" class="plain" @click=${more}>更早的记录</button></p>`
        : nothing
    }
  </section>`;
}

function drawEntry(entry: AuditAnswer['entries'][number]) {
  const { at, by, action, title, fileName, sources, result, found } = entry;
  return html`<tr>
    <td>${momentWords(at)}</td>
    <td>${by.name ?? '未填'}${by.address === null ? '' : `（${by.address}）`}</td>
    <td>${ACTION_WORDS[action]}${result === null ? '' : `：${RESULT_WORDS[result]}`}${found ? '（启动时补记）' : ''}</td>
    <td>${title}${fileName === null ? '' : `（${fileName}）`}</td>
    <td>${sources.map((source) => html`<code title=${source}>${source.slice(0, 12)}</code> `)}</td>
  </tr>`;
}
