import { describe, expect, it } from '@jest/globals';
import { approvalExpiresAt, approvalReasonsOf, mayDecideApproval } from './approval.js';

const ordinary = {
  notional: '100000',
  notionalLimit: '100000',
  symbol: 'BTCUSDT',
  restrictedSymbols: ['SOLUSDT'],
  isDeskOpen: true,
};

describe('approvalReasonsOf', () => {
  it('lets an order at its limit go alone, and not a unit more', () => {
    expect(approvalReasonsOf(ordinary)).toEqual([]);
    expect(approvalReasonsOf({ ...ordinary, notional: '100000.000000000000000001' })).toEqual(['notional']);
    expect(approvalReasonsOf({ ...ordinary, notional: '1e12', notionalLimit: null })).toEqual([]);
  });

  it('names every reason', () => {
    const all = { ...ordinary, notional: '100001', symbol: 'SOLUSDT', isDeskOpen: false };
    expect(approvalReasonsOf(all)).toEqual(['notional', 'restricted', 'out_of_hours']);
  });
});

describe('mayDecideApproval', () => {
  it('is for anybody but who placed the order', () => {
    expect(mayDecideApproval('a', 'a')).toBe(false);
    expect(mayDecideApproval('a', 'b')).toBe(true);
    expect(mayDecideApproval(null, 'b')).toBe(true);
  });
});

describe('approvalExpiresAt', () => {
  it('counts minutes of real time', () => {
    expect(approvalExpiresAt(new Date('2026-11-28T23:30:00Z'), 60).toISOString()).toBe(
      '2026-11-29T00:30:00.000Z',
    );
  });
});
