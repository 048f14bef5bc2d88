import { describe, expect, it } from 'vitest';
import { originalPath, originalWord } from '../../../web/model/original.ts';
import { answerOf, PLAN } from '../samples.ts';

const answer = answerOf(PLAN);

function originalOf(mediaType: string) {
  return { work: answer.work, expression: { ...answer.expression, mediaType } };
}

describe('the way to the original', () => {
  it('names the very bytes that the text was read from', () => {
    const { work, expression } = answer;
    expect(originalPath(answer)).toBe(`/api/documents/${work.id}/source?sha256=${expression.source}`);
  });

  it('leads to the page of a PDF, and elsewhere to the file', () => {
    expect(originalPath(originalOf('application/pdf'), 27)).toMatch(/#page=27$/);
    expect(originalPath(originalOf('application/pdf'))).not.toContain('#');
    expect(originalPath(originalOf('text/plain'), 27)).not.toContain('#');
  });

  it('promises to show only what browsers show', () => {
    expect(originalWord(originalOf('application/pdf'))).toBe('查看原件');
    expect(originalWord(originalOf('text/html'))).toBe('下载原件');
  });
});
