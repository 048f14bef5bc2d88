import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isElement, parseXml } from '../../ingest/extract/xml.ts';
import { writeXml, xml } from '../../src/exchange/xml.ts';

function read(file: string) {
  return parseXml(new TextEncoder().encode(file));
}

describe('the XML writer', () => {
  it('writes elements, attributes and texts, leaving out what is null', () => {
    const root = xml(
      'p',
      { class: 'intro', title: null },
      '第一条',
      null,
      xml('ref', { href: '#art_1' }, '前条'),
    );
    expect(writeXml(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<p class="intro">第一条<ref href="#art_1">前条</ref></p>\n',
    );
    expect(writeXml(xml('p', {}, null, ''))).toContain('<p/>');
  });

  it('gives every text and attribute back as it was', () => {
    const text = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\t', '\n', '\r', '条', '𠮷', ' '),
    });
    fc.assert(
      fc.property(text, text, (content, value) => {
        const root = read(writeXml(xml('p', { value }, content)));
        expect(root.attributes.get('value')).toBe(value);
        expect(root.children.filter((node) => !isElement(node)).join('')).toBe(content);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('replaces what no XML file may hold, and nothing else', () => {
    const written = read(writeXml(xml('p', {}, 'a\u0000b\u001bc\ud800d\uffffe\u0085f𠮷')));
    expect(written.children.join('')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\u0085f𠮷');
  });
});
