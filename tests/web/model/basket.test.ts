import { describe, expect, it } from 'vitest';
import {
  addToBasket,
  type BasketItem,
  formatBasket,
  MAX_ITEMS,
  moveInBasket,
  noteInBasket,
  parseBasket,
  readdressInBasket,
  removeFromBasket,
} from '../../../web/model/basket.ts';

const item = (number: number): BasketItem => ({
  address: `/d/gongsifa/art_${number}`,
  citation: `《公司法》第${number}条`,
  note: '',
});
const addressesOf = (items: readonly BasketItem[]) => items.map(({ address }) => address.slice(-1)).join('');
const THREE = [item(1), item(2), item(3)];

describe('a basket', () => {
  it('is read back as it was written', () => {
    const items = noteInBasket(THREE, item(2).address, '请“核对”\n再用');
    expect(parseBasket(formatBasket(items))).toEqual(items);
  });

  it('is empty where what was kept is no basket of this version', () => {
    for (const written of [
      null,
      '',
      '{',
      '[]',
      '3',
      '{"version":2,"items":[]}',
      '{"version":1,"items":{}}',
    ]) {
      expect(parseBasket(written)).toEqual([]);
    }
  });

  it('leaves out items that are none, come twice or are no address of this site', () => {
    const kept = [
      item(1),
      null,
      3,
      { address: '/d/x' },
      item(1),
      { ...item(2), address: 'https://a.example/' },
    ];
    expect(parseBasket(JSON.stringify({ version: 1, items: kept }))).toEqual([item(1)]);
  });

  it('takes each clause once, at its end, and not more than it holds', () => {
    const { items } = addToBasket(THREE, [item(2), item(4)]);
    expect(addressesOf(items)).toBe('1234');
    expect(addToBasket(items, [item(4)]).outcome).toBe('known');
    const full = Array.from({ length: MAX_ITEMS }, (_, index) => item(index));
    expect(addToBasket(full, [item(MAX_ITEMS)])).toEqual({ items: full, outcome: 'full' });
  });

  it('is put in order, and what stands at an end stays there', () => {
    expect(addressesOf(moveInBasket(THREE, item(3).address, -1))).toBe('132');
    expect(addressesOf(moveInBasket(THREE, item(1).address, 1))).toBe('213');
    expect(moveInBasket(THREE, item(1).address, -1)).toEqual(THREE);
    expect(addressesOf(removeFromBasket(THREE, item(2).address))).toBe('13');
  });

  it('keeps the note of a clause that moved, and no clause twice', () => {
    const noted = noteInBasket(THREE, item(1).address, '重要');
    expect(readdressInBasket(noted, item(1).address, item(7))[0]).toEqual({ ...item(7), note: '重要' });
    expect(addressesOf(readdressInBasket(noted, item(1).address, item(3)))).toBe('23');
  });
});
