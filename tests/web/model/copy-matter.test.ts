import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/api/contents.ts';
import { CITE_FORMS, type CiteForm } from '../../../src/citation/format.ts';
import type { EId } from '../../../src/domain/provision.ts';
import { linkedMatter, matterOf } from '../../../web/model/copy-matter.ts';
import { openDocument } from '../../../web/model/open-document.ts';
import { citedPlace } from '../../../web/model/quoting.ts';
import { answerOf, PLAN } from '../samples.ts';

const URL = 'http://127.0.0.1:3000/d/chengzhengbanfa-2022-54/art_18';
const place = citedPlace(openDocument(answerOf(PLAN, contentsOf(PLAN))), 'art_18' as EId, URL, '2026-11-22');

const links = (form: CiteForm) =>
  matterOf(form, place)
    .rich.flat()
    .filter(({ href }) => href !== null)
    .map(({ text, href }) => `${text} → ${href}`);

describe('what is copied', () => {
  it('is the same words as plain text and as rich text, in every form', () => {
    for (const form of Object.keys(CITE_FORMS) as CiteForm[]) {
      const { plain, rich } = matterOf(form, place);
      expect(rich.map((runs) => runs.map(({ text }) => text).join('')).join('\n')).toBe(plain);
    }
  });

  it('links the citation to the place, or the address where the form has one of its own', () => {
    expect(links('official')).toEqual([`${matterOf('official', place).plain} → ${URL}`]);
    expect(links('quotation')).toEqual(links('official'));
    expect(links('gbt7714')).toEqual([`${URL} → ${URL}`]);
    expect(links('short')).toEqual([`第十八条 → ${URL}`]);
    expect(links('markdown')).toEqual([]);
  });

  it('keeps the paragraphs of a quotation', () => {
    expect(matterOf('quotation', place).rich.length).toBeGreaterThan(2);
  });

  it('links the last occurrence, for a text may cite itself', () => {
    expect(linkedMatter('第一条\n见第一条', '第一条', '/x').rich).toEqual([
      [{ text: '第一条', href: null }],
      [
        { text: '见', href: null },
        { text: '第一条', href: '/x' },
      ],
    ]);
  });
});
