/** Where a draft is pasted, dropped or chosen. */
import { html, type TemplateResult } from 'lit';
import { MAX_CHECK_MILLISECONDS, MAX_DRAFT, MAX_DRAFT_BYTES } from '../../src/domain/check.ts';
import { grouped } from '../model/labels.ts';

export interface DraftFormActions {
  readonly typed: (text: string) => void;
  readonly submitted: () => void;
  readonly chosen: (file: File) => void;
}

/** What drafts may be; the server looks at the file itself. */
const ENDINGS = '.docx,.txt,.md';

export function drawDraftForm(
  text: string,
  waiting: boolean,
  { typed, submitted, chosen }: DraftFormActions,
): TemplateResult {
  return html`<form
    class="draft-form"
    @submit=${(event: Event) => {
      event.preventDefault();
      submitted();
    }}
  >
    <label for="draft">文稿</label>
    <textarea
      id="draft"
      rows="14"
      .value=${text}
      ?disabled=${waiting}
      aria-describedby="draft-length"
      placeholder="粘贴文稿，或者将 .docx、.txt、.md 文件拖到此处"
      @input=${(event: Event) => typed((event.currentTarget as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submitted();
      }}
    ></textarea>
    <div class="draft-ways">
      <button type="submit" class="chief" ?disabled=${waiting || text.trim() === ''}>核对</button>
      ${drawFileChoice('选择文件', waiting, chosen)}
      <span id="draft-length" class="count ${text.length > MAX_DRAFT ? 'is-over' : ''}"
        >${grouped(text.length)} 字，至多 ${grouped(MAX_DRAFT)} 字</span
      >
    </div>
  </form>`;
}

/** A file is checked as soon as it is chosen. */
export function drawFileChoice(word: string, waiting: boolean, chosen: (file: File) => void): TemplateResult {
  return html`<label class="plain file-choice"
    >${word}<input
      type="file"
      class="unseen"
      accept=${ENDINGS}
      ?disabled=${waiting}
      @change=${(event: Event) => {
        const input = event.currentTarget as HTMLInputElement;
        const file = input.files?.[0];
        // So that the same file, mended, can be chosen again.
        input.value = '';
        if (file !== undefined) chosen(file);
      }}
  /></label>`;
}

/** What is checked, and what is not. */
export function drawDraftHelp(): TemplateResult {
  return html`<dl class="draft-help">
    <div><dt>核对的内容</dt><dd>引用的文件、文号、日期和条款是否存在，引号内的文字与原文是否一致；未注明出处、八个字以上的引文，查找出处。</dd></div>
    <div><dt>不作判断</dt><dd>资料库未收录的文件，以及无法确定所指的，列为“未能核对”，请另行查证。</dd></div>
    <div><dt>文件</dt><dd>.docx、.txt、.md，不超过 ${MAX_DRAFT_BYTES / 1024 / 1024} MB；一次至多核对 ${MAX_CHECK_MILLISECONDS / 1000} 秒，过长的请分开核对。</dd></div>
    <div><dt>保密</dt><dd>文稿发往本系统的服务器核对，不保存、不记录；离开或者刷新本页后即不再保留。</dd></div>
  </dl>`;
}

/** Why a draft cannot be checked, as far as that can be told before it is sent; null: nothing speaks against it. */
export function refusalOf(draft: string | File): string | null {
  if (typeof draft === 'string') {
    const most = grouped(MAX_DRAFT);
    return draft.length > MAX_DRAFT ? `文稿超过 ${most} 字，请分成几部分分别核对。` : null;
  }
  return draft.size > MAX_DRAFT_BYTES ? '文件超过 20 MB，请压缩其中的图片后再核对。' : null;
}
