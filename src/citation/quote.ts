/**
 * Words quoted in another text, by GB/T 15834—2011, 4.8: marks inside the quotation go one level down,
 * and of several paragraphs each opens with a mark while only the last one closes.
 */

/** `text`: paragraphs parted by line feeds; empty ones go. */
export function quote(text: string): string {
  return quotedParagraphs(text.split('\n')).join('\n');
}

/** The same, paragraph by paragraph. No paragraph with words: nothing. */
export function quotedParagraphs(paragraphs: readonly string[]): readonly string[] {
  const written = paragraphs.map((paragraph) => oneLevelDown(paragraph.trim())).filter((x) => x !== '');
  return written.map((paragraph, index) => `“${paragraph}${index === written.length - 1 ? '”' : ''}`);
}

const LEVELS: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** Double marks become single ones and single ones double. The apostrophe of a Latin word is no such mark. */
function oneLevelDown(text: string): string {
  return text.replace(/(?<![A-Za-z])’|’(?![A-Za-z])|[“”‘]/g, (mark) => LEVELS[mark] ?? mark);
}
