import { describe, expect, it } from '@jest/globals';
import { ACCOUNT, GENERATION, GENERATIONS, INT_WORDS, NONE, OrderSlab, SLOTS } from './order-slab.js';

describe('OrderSlab', () => {
  it('answers NONE for any number that is no live id', () => {
    const slab = new OrderSlab(4);
    const slot = slab.take();
    slab.ints[slot * INT_WORDS + ACCOUNT] = 16;
    const id = slab.idOf(slot);
    expect(slab.slotOf(id)).toBe(slot);
    for (const wrong of [0, -1, -id, id + 1, id + 0.5, id + SLOTS, NaN, Infinity, 2 ** 60, slot])
      expect(slab.slotOf(wrong)).toBe(NONE);
  });

  it('never gives a slot again whose next id would not be exact', () => {
    const slab = new OrderSlab(2);
    const slot = slab.take();
    slab.ints[slot * INT_WORDS + GENERATION] = GENERATIONS;
    expect(Number.isSafeInteger(slab.idOf(slot))).toBe(true);
    slab.give(slot);
    expect(slab.take()).not.toBe(slot);
    expect(slab.take()).toBe(NONE);
  });
});
