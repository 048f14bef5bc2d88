/** The choices of how the text is shown, and what is said while not all of it is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from '../../src/domain/provision.ts';
import { tell } from '../events.ts';
import { ROLE_WORDS } from '../model/labels.ts';
import type { Folding } from '../model/roles.ts';
import { icon } from './icons.ts';
import { TEXT_SIZES, type TextSize } from './text-size.ts';

export interface SettingsView {
  readonly size: TextSize;
  /** The roles that the document has; none: nothing to choose. */
  readonly roles: readonly Role[];
  readonly role: Role | null;
}

export interface SettingsActions {
  resize(size: TextSize): void;
  showOnly(role: Role | null): void;
}

export function drawSettings(view: SettingsView, actions: SettingsActions): TemplateResult {
  return html`<details class="settings" @keydown=${closeOnEscape} @focusout=${closeOnLeaving}>
    <summary class="plain" title="字号、只看" aria-label="显示：字号、只看">${icon('settings')}<span>显示</span></summary>
    <div class="settings-box">
      <div class="choices" role="radiogroup" aria-labelledby="choose-size">
        <span id="choose-size">字号</span>
        ${TEXT_SIZES.map(({ size, word }) =>
          drawChoice('text-size', word, size === view.size, () => actions.resize(size)),
        )}
      </div>
      ${view.roles.length === 0 ? nothing : drawRoles(view, actions)}
      <div class="choices"><span></span><button type="button" class="plain" @click=${openKeyList}>快捷键（?）</button></div>
    </div>
  </details>`;
}

function drawRoles({ roles, role }: SettingsView, { showOnly }: SettingsActions): TemplateResult {
  return html`<div class="choices" role="radiogroup" aria-labelledby="choose-role">
    <span id="choose-role">只看</span>
    ${drawChoice('role', '全部', role === null, () => showOnly(null))}
    ${roles.map((each) => drawChoice('role', ROLE_WORDS[each], each === role, () => showOnly(each)))}
  </div>`;
}

function drawChoice(name: string, word: string, isChosen: boolean, choose: () => void): TemplateResult {
  return html`<label><input type="radio" name=${name} .checked=${isChosen} @change=${choose} /><span>${word}</span></label>`;
}

/** Under the bar while only one role is shown: how much that is, and that nothing is lost. */
export function drawFolding(role: Role, { shown, all }: Folding, showAll: () => void): TemplateResult {
  return html`<p class="strip" role="status">
    只看${ROLE_WORDS[role]}：显示 ${shown} / ${all} 段，其余 ${all - shown} 段收起；用 Ctrl+F 查找时仍能找到并展开，打印时不含。
    <button type="button" class="plain" @click=${showAll}>显示全部</button>
  </p>`;
}

function closeOnEscape(event: KeyboardEvent): void {
  const box = event.currentTarget as HTMLDetailsElement;
  if (event.key === 'Escape' && box.open) close(box);
}

/** The box is closed first, lest the list gives the focus back to what is hidden. */
function openKeyList({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const box = button.closest('details');
  if (box !== null) close(box);
  tell(button, 'kb-keys', null);
}

function close(box: HTMLDetailsElement): void {
  box.open = false;
  box.querySelector('summary')?.focus();
}

/** A press of the mouse on a word in the box moves the focus to what the box stands in: that is no leaving. */
function closeOnLeaving(event: FocusEvent): void {
  const box = event.currentTarget as HTMLDetailsElement;
  const next = event.relatedTarget;
  if (next instanceof Node && !box.contains(next) && !next.contains(box)) box.open = false;
}
