/** The list of keys, over whatever room one is in. */
import { html, render, type TemplateResult } from 'lit';
import { icon } from './icons.ts';

const KEYS: readonly { readonly where: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    where: '任何页面',
    keys: [
      ['/', '到检索框'],
      ['↑ ↓', '在检索框的提示中选择，Enter 打开'],
      ['?', '打开本表'],
      ['Tab', '到下一个链接或者按钮'],
      ['Esc', '关闭弹出的窗口'],
    ],
  },
  {
    where: '阅读',
    keys: [
      ['n', '下一处检索词'],
      ['p', '上一处检索词'],
      ['c', '复制当前条款的引文；已选取文字的，连同文字一并引用'],
      ['C', '选择引用格式'],
      ['b', '把当前条款加入引文篮'],
      ['↓', '到引用、名称旁的预览中'],
    ],
  },
  {
    where: '引文核对',
    keys: [
      ['n', '下一处'],
      ['p', '上一处'],
    ],
  },
];

/** The focus stays in it until it is closed and then goes back to where it was. */
export function openKeyList(page: HTMLElement): void {
  const list = document.createElement('dialog');
  list.className = 'sheet key-list';
  list.setAttribute('aria-label', '快捷键');
  list.addEventListener('close', () => list.remove());
  list.addEventListener('click', (event) => {
    if (event.target === list) list.close();
  });
  render(
    drawList(() => list.close()),
    list,
  );
  page.append(list);
  list.showModal();
}

function drawList(close: () => void): TemplateResult {
  return html`<div class="sheet-inside">
    <header>
      <h2>快捷键</h2>
      <button type="button" class="plain" aria-label="关闭" @click=${close}>${icon('close')}</button>
    </header>
    ${KEYS.map(
      ({ where, keys }) => html`<h3>${where}</h3>
        <dl>${keys.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>`,
    )}
  </div>`;
}
