import { describe, expect, it } from 'vitest';
import { readMark } from '../../../ingest/clean/marks.ts';
import { goesOnCounting } from '../../../ingest/clean/running-items.ts';
import { pageLines } from './reading.ts';

function goesOn(above: string, below: string, showsFirstLines: boolean): boolean {
  const mark = readMark(below);
  if (mark === null) throw new Error(`no mark: ${below}`);
  const open = {
    lines: [...pageLines(above)],
    mark: readMark(above),
    isHeading: false,
    titleOpen: false,
    quoteOpen: false,
  };
  return goesOnCounting(open, mark, showsFirstLines);
}

describe('an item at the start of a line', () => {
  it.each([
    ['业主享有下列权利：12、监督物业服务人；', '13、提议召开业主大会会议；'],
    ['业主享有下列权利：(1)接受物业服务；', '(2)提议召开业主大会会议；'],
    ['本院认为，本案争议焦点为：一、案涉合同效力如何认定；', '二、工程款数额如何认定。'],
  ])('counts on from one within the sentence above', (above, below) => {
    expect(goesOn(above, below, true)).toBe(true);
    expect(goesOn(above, below, false)).toBe(false);
  });

  it('counts on from two within the paragraph above, indented or not', () => {
    const above = '（1）执法公示率达到100%；（2）执法全过程记录；';
    expect(goesOn(above, '（3）重大执法决定法制审核。', false)).toBe(true);
    expect(goesOn(above, '（2）执法全过程记录；', true)).toBe(false);
  });

  it.each([
    ['停车泊位的编号为111、112、113，', '13、临时泊位不编号。'],
    ['邮政编码为650500(临时为651012)，', '13)临时泊位不编号。'],
  ])('does not count on from the end of a longer number', (above, below) => {
    expect(goesOn(above, below, true)).toBe(false);
  });
});
