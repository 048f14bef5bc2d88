import { describe, expect, it } from 'vitest';
import { readMark } from '../../../ingest/clean/marks.ts';
import { goesOnCounting } from '../../../ingest/clean/running-items.ts';
import { pageLines } from './reading.ts';

function goesOn(above: string, below: string): boolean {
  const mark = readMark(below);
  if (mark === null) throw new Error(`no mark: ${below}`);
  const open = {
    lines: [...pageLines(above)],
    mark: null,
    isHeading: false,
    titleOpen: false,
    quoteOpen: false,
  };
  return goesOnCounting(open, mark);
}

describe('an item at the start of a line', () => {
  it.each([
    ['业主享有下列权利：12、监督物业服务人；', '13、提议召开业主大会会议；'],
    ['业主享有下列权利：(1)接受物业服务；', '(2)提议召开业主大会会议；'],
  ])('counts on from one within the sentence above', (above, below) => {
    expect(goesOn(above, below)).toBe(true);
  });

  it.each([
    ['停车泊位的编号为111、112、113，', '13、临时泊位不编号。'],
    ['邮政编码为650500(临时为651012)，', '13)临时泊位不编号。'],
  ])('does not count on from the end of a longer number', (above, below) => {
    expect(goesOn(above, below)).toBe(false);
  });
});
