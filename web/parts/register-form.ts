/** What narrows the register: a word of the name, and the type with its count. */
import { html, nothing, type TemplateResult } from 'lit';
import type { WorkType } from '../../src/domain/work-types.ts';
import { grouped } from '../model/labels.ts';
import {
  countTypes,
  type Register,
  type RegisterEntry,
  type RegisterOrder,
  WHOLE_REGISTER,
} from '../model/register.ts';

export interface RegisterActions {
  /** What bears the name, of whatever type. */
  readonly bearers: readonly RegisterEntry[];
  /** How many of these the register shows. */
  readonly shown: number;
  narrow(register: Register): void;
}

const ORDER_WORDS: Readonly<Record<RegisterOrder, string>> = {
  authority: '按效力层级',
  date: '按日期，近的在前',
  title: '按标题拼音',
};

function isOrder(value: string): value is RegisterOrder {
  return Object.hasOwn(ORDER_WORDS, value);
}

export function drawRegisterForm(
  register: Register,
  { bearers, shown, narrow }: RegisterActions,
): TemplateResult {
  const rename = (event: Event) => {
    // Letters that an input method composes are no name yet; what it puts in arrives as one more event.
    if (event instanceof InputEvent && event.isComposing) return;
    if (event.target instanceof HTMLInputElement) narrow({ ...register, name: event.target.value });
  };
  const reorder = (event: Event) => {
    const wished = (event.currentTarget as HTMLSelectElement).value;
    if (isOrder(wished)) narrow({ ...register, order: wished });
  };
  const drawType = (type: Register['type'], word: string, documents: number) =>
    html`<button
      type="button"
      aria-pressed=${String(register.type === type)}
      @click=${() => narrow({ ...register, type })}
    >${word} <span class="count">${grouped(documents)}</span></button>`;
  return html`<form class="register" role="search" aria-label="文件目录" @submit=${(event: Event) => event.preventDefault()}>
    <input
      type="search"
      aria-label="标题、发文字号或者发文机关"
      placeholder="在目录中查找：标题、发文字号、发文机关"
      autocomplete="off"
      .value=${register.name}
      @input=${rename}
      @compositionend=${rename}
    />
    <label class="register-order">次序
      <select @change=${reorder}>
        ${Object.entries(ORDER_WORDS).map(
          ([order, words]) =>
            html`<option value=${order} ?selected=${order === register.order}>${words}</option>`,
        )}
      </select>
    </label>
    <div class="types" role="group" aria-label="文种">
      ${drawType(null, '全部', bearers.length)}
      ${countTypes(bearers).map(({ type, documents }) => drawType(type, type, documents))}
      ${isWithout(bearers, register.type) ? drawType(register.type, register.type, 0) : nothing}
    </div>
    <p class="found" role="status">${drawFound(register, shown, narrow)}</p>
  </form>`;
}

function drawFound(
  register: Register,
  shown: number,
  narrow: RegisterActions['narrow'],
): TemplateResult | typeof nothing {
  if (register.name === '' && register.type === null) return nothing;
  const words = shown === 0 ? '目录中没有这样的文件。' : `符合的 ${grouped(shown)} 个。`;
  return html`${words}<button type="button" class="plain" @click=${() => narrow({ ...WHOLE_REGISTER, order: register.order })}>列出全部</button>`;
}

/** Whether a type is chosen that none of the documents has: it stays to be seen, and to be let go. */
function isWithout(bearers: readonly RegisterEntry[], type: Register['type']): type is WorkType {
  return type !== null && !bearers.some(({ document }) => document.type === type);
}
