/** Copying with a confirmation that is seen and heard. */
import { html, type TemplateResult } from 'lit';
import { tell } from '../events.ts';
import { copyText } from './clipboard.ts';
import { icon } from './icons.ts';

/** Milliseconds for which a button shows that it has copied. */
const CONFIRMED_FOR = 1600;

/** Copies, and says what was copied; where the browser refuses, shows the text so that it can be copied by hand. */
export async function copyAndTell(from: HTMLElement, what: string, text: string): Promise<void> {
  const copied = await copyText(text);
  tell(from, 'kb-notice', {
    text: copied ? `已复制${what}：${text}` : `浏览器不允许复制，请手工选取：${text}`,
  });
  if (!copied || !from.isConnected) return;
  from.classList.add('is-copied');
  setTimeout(() => from.classList.remove('is-copied'), CONFIRMED_FOR);
}

/** A button that copies. `text` is asked for on the click, so that long texts need not be made before. */
export function copyButton(
  what: '引文' | '地址',
  place: string,
  text: () => string,
  compact = false,
): TemplateResult {
  return html`<button
    type="button"
    class="copy ${compact ? 'copy-compact' : ''}"
    title="复制${what}"
    aria-label="复制${what}：${place}"
    @click=${(event: Event) => {
      event.stopPropagation();
      void copyAndTell(event.currentTarget as HTMLElement, what, text());
    }}
  >
    ${icon(what === '引文' ? 'quote' : 'link')}${icon('check')}<span>${what}</span>
  </button>`;
}

/** The whole address of a path of this site, fit to be pasted into a memo. */
export function absoluteAddress(path: string): string {
  return new URL(path, location.origin).href;
}
