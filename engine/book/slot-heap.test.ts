import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EXPIRY_PLACE, INT_WORDS, NONE, OrderSlab } from './order-slab.js';
import { SlotHeap } from './slot-heap.js';

const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -3, max: 3 })), {
  maxLength: 80,
});

describe('SlotHeap', () => {
  it('has the same first as a sorted list, whoever comes and goes from the middle', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const slab = new OrderSlab(20);
        const heap = new SlotHeap(slab, EXPIRY_PLACE, 20);
        const naive: { slot: number; key: number; second: number }[] = [];
        for (const [second, [slot, key]] of sequence.entries()) {
          const at = naive.findIndex((one) => one.slot === slot);
          if (at < 0) heap.add(slot, key, second);
          else heap.remove(slot);
          if (at < 0) naive.push({ slot, key, second });
          else naive.splice(at, 1);
          naive.sort((one, other) => one.key - other.key || one.second - other.second);
          expect([heap.first, heap.firstKey]).toEqual([naive[0]?.slot ?? NONE, naive[0]?.key ?? Infinity]);
          expect(heap.slotList().sort()).toEqual(naive.map((one) => one.slot).sort());
          for (const [index, one] of heap.slotList().entries())
            expect(slab.ints[one * INT_WORDS + EXPIRY_PLACE]).toBe(index + 1);
        }
      }),
    );
  });

  it('gives all back in order', () => {
    const slab = new OrderSlab(100);
    const heap = new SlotHeap(slab, EXPIRY_PLACE, 100);
    for (let slot = 1; slot <= 100; slot++) heap.add(slot, (slot * 37) % 10, slot);
    expect(heap.isFull).toBe(true);
    const keys: number[] = [];
    while (heap.size > 0) {
      keys.push(heap.firstKey * 1_000 + heap.first);
      heap.remove(heap.first);
    }
    expect(keys).toEqual([...keys].sort((one, other) => one - other));
    expect(slab.ints.every((word, index) => index % INT_WORDS !== EXPIRY_PLACE || word === 0)).toBe(true);
  });
});
