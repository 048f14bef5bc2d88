/** What lies beside the text where there is room, and in a drawer where there is none. */
import { html, type TemplateResult } from 'lit';
import { icon } from './icons.ts';

export type DrawerName = 'contents' | 'relations';

const WORDS: Readonly<Record<DrawerName, string>> = { contents: '目录', relations: '关联条文' };

/** Beside the text where there is room for it, else in its drawer. */
export function drawBeside(name: DrawerName, hasRoom: boolean, inside: unknown): TemplateResult {
  return hasRoom
    ? html`<aside class="rail ${name}-rail" aria-label=${WORDS[name]}>${inside}</aside>`
    : drawDrawer(name, inside);
}

/** A click on anything in it that leads elsewhere closes it. */
function drawDrawer(name: DrawerName, inside: unknown): TemplateResult {
  function closeOnLink(event: Event): void {
    const dialog = event.currentTarget as HTMLDialogElement;
    const target = event.target instanceof Element ? event.target : null;
    if (target === dialog || target?.closest('a, .close')) dialog.close();
  }
  return html`<dialog class="drawer rail drawer-${name}" aria-label=${WORDS[name]} @click=${closeOnLink}>
    <button type="button" class="plain close" aria-label="关闭${WORDS[name]}">${icon('close')}</button>
    ${inside}
  </dialog>`;
}

export function openDrawer(room: HTMLElement, name: DrawerName): void {
  room.querySelector<HTMLDialogElement>(`dialog.drawer-${name}`)?.showModal();
}
