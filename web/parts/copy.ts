/** Copying with a confirmation that is seen and heard. */
import { html, type TemplateResult } from 'lit';
import { tell } from '../events.ts';
import { type CopyMatter, linkedMatter } from '../model/copy-matter.ts';
import { copyToClipboard } from './clipboard.ts';
import { icon } from './icons.ts';

/** Milliseconds for which a button shows that it has copied. */
const CONFIRMED_FOR = 1600;

/**
 * Copies, and says what was copied; where the browser refuses, shows the text so that it can be copied by
 * hand. `warning`: said before all else, of a text that is not in force.
 */
export async function copyAndTell(
  from: HTMLElement,
  what: string,
  matter: CopyMatter,
  warning: string | null = null,
): Promise<void> {
  const copied = await copyToClipboard(matter);
  const said = copied ? `已复制${what}：${matter.plain}` : `浏览器不允许复制，请手工选取：${matter.plain}`;
  tell(from, 'kb-notice', { text: (warning ?? '') + said });
  if (!copied || !from.isConnected) return;
  from.classList.add('is-copied');
  setTimeout(() => from.classList.remove('is-copied'), CONFIRMED_FOR);
}

/** A button that does `copy`, which confirms on the button it is given. */
export function copyButton(
  what: '引文' | '地址' | '原文',
  place: string,
  copy: (button: HTMLElement) => Promise<void>,
  compact = false,
): TemplateResult {
  return html`<button
    type="button"
    class="copy ${compact ? 'copy-compact' : ''}"
    title="复制${what}"
    aria-label="复制${what}：${place}"
    @click=${(event: Event) => {
      event.stopPropagation();
      void copy(event.currentTarget as HTMLElement);
    }}
  >
    ${icon(what === '地址' ? 'link' : 'quote')}${icon('check')}<span>${what}</span>
  </button>`;
}

/** Opens the menu of all forms of citing a place. */
export function drawFormsButton(place: string, open: () => Promise<void>): TemplateResult {
  return html`<button
    type="button"
    class="copy copy-compact"
    title="更多引用格式"
    aria-label="更多引用格式：${place}"
    aria-haspopup="dialog"
    @click=${(event: Event) => {
      event.stopPropagation();
      void open();
    }}
  >
    ${icon('more')}
  </button>`;
}

/** The two buttons of a place of which no more is known than its citation, its path and a warning. */
export function copyButtons(citation: string, path: string, warning: string | null = null): TemplateResult {
  const url = () => absoluteAddress(path);
  return html`${copyButton('引文', citation, (button) =>
    copyAndTell(button, '引文', linkedMatter(citation, citation, url()), warning),
  )}${copyButton('地址', citation, (button) => copyAndTell(button, '地址', linkedMatter(url(), url(), url()), warning))}`;
}

/** The whole address of a path of this site, fit to be pasted into a memo. */
export function absoluteAddress(path: string): string {
  return new URL(path, location.origin).href;
}
