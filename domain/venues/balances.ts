import { compare, magnitude, multiply, subtract } from '../market-data/decimals.js';

/** What a venue may round otherwise in its own books: a billionth of what stands there, and the eighth decimal. */
const toleratedShare = '0.000000001';
const toleratedAmount = '0.00000001';

export interface Compared {
  /** What the venue says less what our books say; null for an asset that our books do not know. */
  difference: string | null;
  /** Since the first of the looks that found this very difference. */
  differs_since: Date | null;
}

/**
 * What stands at a venue by its own word against what stands there by our books. What is traded between the two answers shows
 * as a difference for a moment: only one that a later look finds again, unchanged, is a break.
 */
export function compareWithLedger(
  { total, ledger, now }: { total: string; ledger: string | null; now: Date },
  before: Compared | null,
): Compared & { isBreak: boolean } {
  if (ledger === null) return { difference: null, differs_since: null, isBreak: false };
  const difference = subtract(total, ledger);
  if (!isApart(difference, total)) return { difference, differs_since: null, isBreak: false };
  const isSame =
    before?.difference !== null &&
    before?.difference !== undefined &&
    before.differs_since !== null &&
    compare(before.difference, difference) === 0;
  return { difference, differs_since: isSame ? before.differs_since : now, isBreak: isSame };
}

function isApart(difference: string, total: string): boolean {
  const apart = magnitude(difference);
  return (
    compare(apart, toleratedAmount) > 0 && compare(apart, multiply(magnitude(total), toleratedShare)) > 0
  );
}
