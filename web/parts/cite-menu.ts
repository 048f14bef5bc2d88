/** The menu of all forms in which a place can be cited: each with the very words that it copies. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { CITE_FORMS, type CitedPlace, type CiteForm, citeAddress } from '../../src/citation/format.ts';
import { matterOf } from '../model/copy-matter.ts';
import { copyAndTell } from './copy.ts';
import { icon } from './icons.ts';

/**
 * Opens over the room, at the official citation, which is wanted most. The focus stays in it until it is closed
 * and then goes back to where it was.
 */
export function openCiteMenu(room: HTMLElement, place: CitedPlace, warning: string | null): void {
  const menu = document.createElement('dialog');
  menu.className = 'sheet cite-menu';
  menu.setAttribute('aria-label', '引用格式');
  menu.addEventListener('close', () => menu.remove());
  menu.addEventListener('click', (event) => {
    if (event.target === menu) menu.close();
  });
  // Closed first: while it is open nothing outside can be selected, which the older way of copying must do.
  const choose = (form: CiteForm): void => {
    menu.close();
    void copyAndTell(room, CITE_FORMS[form], matterOf(form, place), warning);
  };
  render(
    drawMenu(place, warning, choose, () => menu.close()),
    menu,
  );
  room.append(menu);
  menu.showModal();
}

function drawMenu(
  place: CitedPlace,
  warning: string | null,
  choose: (form: CiteForm) => void,
  close: () => void,
): TemplateResult {
  // Of a whole document there is nothing to quote.
  const forms = (Object.keys(CITE_FORMS) as CiteForm[]).filter(
    (form) => form !== 'quotation' || place.text !== '',
  );
  return html`<div class="sheet-inside">
    <header>
      <h2>引用 <span>${citeAddress(place.work, place.locator)}</span></h2>
      <button type="button" class="plain" aria-label="关闭" @click=${close}>${icon('close')}</button>
    </header>
    ${warning === null ? nothing : html`<p class="warning" role="note">${warning}</p>`}
    <ul>
      ${forms.map(
        (form) => html`<li>
          <button type="button" ?autofocus=${form === 'official'} @click=${() => choose(form)}>
            <b>${CITE_FORMS[form]}</b><span>${matterOf(form, place).plain}</span>
          </button>
        </li>`,
      )}
    </ul>
  </div>`;
}
