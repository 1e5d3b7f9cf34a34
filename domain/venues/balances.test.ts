import { describe, expect, it } from '@jest/globals';
import { compareWithLedger, type Compared } from './balances.js';

const [first, second] = [new Date('2026-11-29T10:00:00Z'), new Date('2026-11-29T10:05:00Z')];
const look = (total: string, ledger: string | null, before: Compared | null = null, now = first) =>
  compareWithLedger({ total, ledger, now }, before);

describe('what a venue says against what our books say', () => {
  it('is a break when a later look finds the same difference again', () => {
    const once = look('10', '9.5');
    expect(once).toEqual({ difference: '0.5', differs_since: first, isBreak: false });
    expect(look('11', '10.5', once, second)).toEqual({ ...once, isBreak: true });
  });

  it('is none while it changes: something was under way', () => {
    const once = look('10', '9.5');
    expect(look('10', '9.4', once, second)).toEqual({
      difference: '0.6',
      differs_since: second,
      isBreak: false,
    });
    expect(look('10', '10', once, second)).toEqual({ difference: '0', differs_since: null, isBreak: false });
  });

  it.each([
    ['less than the eighth decimal', '1.000000001', '1'],
    ['a billionth of what stands there', '250000.0002', '250000'],
  ])('lets pass what is %s', (_what, total, ledger) => {
    expect(look(total, ledger).differs_since).toBeNull();
  });

  it('says nothing of an asset that our books do not know', () => {
    expect(look('3', null)).toEqual({ difference: null, differs_since: null, isBreak: false });
  });
});
