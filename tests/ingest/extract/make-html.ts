/** Pages for tests, in the manner of government sites. */

/** A page whose text stands in a box of its own between menu and footer. */
export function makeHtml(paragraphs: readonly string[], title = ''): Uint8Array {
  const text = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n');
  return new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>
    <div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
    <div class="box"><div class="text">${text}</div></div>
    <div class="bottom"><a href="/sitemap">网站地图</a> <a href="/about">联系我们</a></div></body></html>`,
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
