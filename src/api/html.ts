/**
 * A tiny builder of HTML in which a text cannot become markup: every value put into the template is
 * escaped, unless it was itself made by the template. There is no way to mark a string as safe.
 */

/** Markup made by the `html` template. The private field keeps look-alikes out. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  static build(literals: readonly string[], values: readonly HtmlValue[]): Html {
    let markup = literals[0] ?? '';
    values.forEach((value, index) => {
      markup += toMarkup(value) + (literals[index + 1] ?? '');
    });
    return new Html(markup);
  }

  /** A block of data that no browser executes; `<` is written so that the text cannot end the block. */
  static jsonLd(data: unknown): Html {
    const json = JSON.stringify(data).replace(
      /[<>&\u2028\u2029]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return new Html(`<script type="application/ld+json">${json}</script>`);
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template: nothing (null), text, markup, or a list of them. */
export type HtmlValue = Html | string | number | null | readonly HtmlValue[];

/** html`<p title="${text}">${text}</p>`: attributes must be in double quotes. */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.build(literals, values);
}

function toMarkup(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  return value.map(toMarkup).join('');
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ESCAPED[c] ?? '');
}
