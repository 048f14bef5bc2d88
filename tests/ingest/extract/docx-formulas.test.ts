/** What Word prints and no text node holds as it is printed: equation fields, formulas, boxes of page numbers. */
import { describe, expect, it } from 'vitest';
import { makeDocx, p, r } from './make-docx.ts';
import { extractBytes, textsOf } from './read.ts';

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (...instructions: string[]) =>
  `${mark('begin')}${instructions.map(instruction).join('')}${mark('end')}`;
const textOf = async (inner: string) =>
  textsOf(await extractBytes(makeDocx({ body: `<w:p>${inner}</w:p>` })));

describe('an EQ field', () => {
  it.each([
    ['a circled number', [' eq \\o\\ac(', '○', ',', '11', ') '], '⑪'],
    ['a circled word', [' eq \\o\\ac(○,密) '], '○密'],
    [
      'a word with its reading',
      ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(làng),崀)'],
      '崀（làng）',
    ],
    ['characters put together', ['EQ \\o(\\s\\up 5(国务),\\s\\do 2(院))'], '国务院'],
    ['a fraction', ['EQ \\f(实际完成量,计划+调整)'], '实际完成量/(计划+调整)'],
    ['a root and a power', ['EQ \\r(3,27)+10\\s\\up 6(2)'], '³√27+10²'],
    ['brackets', ['EQ \\b\\lc\\{\\rc\\](a\\,b)'], '{a,b]'],
  ])('prints %s', async (_, instructions, expected) => {
    expect(await textOf(r('见') + field(...instructions) + r('项'))).toEqual([`见${expected}项`]);
  });

  it('prints its result where the file has one, and other fields print nothing but that', async () => {
    const withResult = `${mark('begin')}${instruction('EQ \\o\\ac(○,1)')}${mark('separate')}${r('①')}${mark('end')}`;
    expect(await textOf(r('第') + withResult + field(' ADVANCE \\d 3 ') + r('项'))).toEqual(['第①项']);
    expect(await textOf(`${r('第')}<w:fldSimple w:instr="EQ \\o\\ac(○,2)"/>${r('项')}`)).toEqual(['第②项']);
  });

  it('is read in time whatever its instruction', async () => {
    const long = `EQ ${'\\o\\ac'.repeat(20_000)}${'\\s('.repeat(20_000)}`;
    const started = performance.now();
    await textOf(r('项') + field(long));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a formula', () => {
  const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const part = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`;

  it('stands on one line and says what it says on paper', async () => {
    const fraction = part('f', part('num', t('研发经费')) + part('den', t('营业收入+补助')));
    const power = part('sSup', part('e', t('x')) + part('sup', t('2')));
    const index = part('sSubSup', part('e', t('a')) + part('sub', t('甲')) + part('sup', t('n+1')));
    const root = part('rad', `<m:radPr/><m:deg/>${part('e', t('2'))}`);
    const braces = part(
      'd',
      `<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${part('e', fraction)}`,
    );
    const sum = part(
      'nary',
      '<m:naryPr><m:chr m:val="∑"/></m:naryPr>' +
        part('sub', t('1')) +
        part('sup', t('n')) +
        part('e', t('y')),
    );
    const formula = [fraction, t('×100%='), power, t('+'), index, t('+'), root, t('+'), braces, t('+'), sum];
    expect(await textOf(`${r('强度＝')}<m:oMath>${formula.join('')}</m:oMath>`)).toEqual([
      '强度＝研发经费/(营业收入+补助)×100%=x²+a_甲ⁿ⁺¹+√2+[研发经费/(营业收入+补助)]+∑₁ⁿy',
    ]);
  });
});

describe('a page number in a text box, as WPS sets it', () => {
  it('is a page number and leaves no doubt of the order', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${p('— 1 —')}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('— 1 —')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const extraction = await extractBytes(
      makeDocx({ body: p('第一条　为了规范管理，制定本办法。'), footer: `<w:p>${box}</w:p>` }),
    );
    expect(extraction.lines.map(({ text, removed }) => [text, removed])).toEqual([
      ['第一条　为了规范管理，制定本办法。', null],
      ['— 1 —', 'page-number'],
    ]);
    expect(extraction.problems).toEqual([]);
  });
});
