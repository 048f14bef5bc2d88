import { describe, expect, it } from 'vitest';
import { Changes } from '../../../web/model/changes.ts';

describe('Changes', () => {
  it('tells whether anything is another than the last time', () => {
    const changes = new Changes();
    const hits: unknown[] = [];
    expect(changes.among('art_1', hits)).toBe(true);
    expect(changes.among('art_1', hits)).toBe(false);
    expect(changes.among('art_2', hits)).toBe(true);
    expect(changes.among('art_2', [])).toBe(true);
    expect(changes.among('art_2')).toBe(true);
  });
});
