import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { Html, html } from '../../src/api/html.ts';

describe('the html template', () => {
  it('escapes text and keeps markup of its own making', () => {
    const inner = html`<b>${'<i>&"\''}</b>`;
    expect(String(html`<p>${inner}${null}${3}${['甲', inner]}</p>`)).toBe(
      '<p><b>&lt;i&gt;&amp;&quot;&#39;</b>3甲<b>&lt;i&gt;&amp;&quot;&#39;</b></p>',
    );
  });

  it('shows any text to a browser as the same text, in content and in attributes', () => {
    // A parser of HTML reads CR as LF and refuses NUL; everything else must come through unchanged.
    const text = fc.string({ unit: 'binary' }).map((s) => s.replace(/[\r\0]/g, ''));
    fc.assert(
      fc.property(text, (value) => {
        const [element] = parseFragment(String(html`<p title="${value}">·${value}</p>`)).childNodes;
        expect(element).toMatchObject({
          tagName: 'p',
          attrs: [{ name: 'title', value }],
          childNodes: [{ nodeName: '#text', value: `·${value}` }],
        });
      }),
      { seed: 54, numRuns: 500 },
    );
  });

  it('writes data that no text can break out of', () => {
    const data = { name: '</script><!--<script>alert(1)</script>&\u2028' };
    const block = String(Html.jsonLd(data));
    expect(block.match(/<\/?script/g)).toEqual(['<script', '</script']);
    const json = block.slice(block.indexOf('>') + 1, block.lastIndexOf('<'));
    expect(JSON.parse(json)).toEqual(data);
  });
});
