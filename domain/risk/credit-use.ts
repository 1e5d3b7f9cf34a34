/** What the engine has of an account and asset, in whole units of the engine. */
export interface CreditBalance {
  total: number;
  held: number;
  credit: number;
}

export interface CreditUse {
  /** Owed. */
  used: number;
  /** What open orders may come to owe, beyond what is owed. */
  held: number;
  free: number;
  /** Used and held over the whole; null without credit. */
  share: number | null;
  /** `soft` from the share on that was agreed with the line; `hard` when nothing is left. */
  level: 'within' | 'soft' | 'hard';
}

/** How much of the credit is used: what is owned goes first, then what is on credit. Used, held and free are the whole credit. */
export function creditUse({ total, held, credit }: CreditBalance, softShare: number): CreditUse {
  const used = Math.max(0, -total);
  const heldOnCredit = Math.max(0, held - Math.max(0, total));
  const free = freeCredit({ total, held, credit });
  const share = credit > 0 ? (credit - free) / credit : null;
  return { used, held: heldOnCredit, free, share, level: levelOf(share ?? 0, softShare) };
}

/** What of the credit may be taken away without taking what is used: never more than is available. */
export const freeCredit = ({ total, held, credit }: CreditBalance): number =>
  Math.max(0, Math.min(credit, total + credit - held));

/** What of the credit an order would take that must hold so much: what is owned goes first. */
export const creditNeeded = ({ total, held }: CreditBalance, hold: number): number =>
  Math.max(0, hold - Math.max(0, total - held));

function levelOf(share: number, softShare: number): CreditUse['level'] {
  if (share >= 1) return 'hard';
  return share >= softShare ? 'soft' : 'within';
}
