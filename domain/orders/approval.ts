import { Decimal } from 'decimal.js';

/** Why an order needs a second person. No zod here: workflows import this file. */
export const approvalReasons = ['notional', 'restricted', 'out_of_hours'] as const;
export type ApprovalReason = (typeof approvalReasons)[number];

export const approvalStates = ['pending', 'approved', 'rejected', 'expired', 'withdrawn'] as const;
export type ApprovalState = (typeof approvalStates)[number];

export interface ApprovalQuestion {
  /** In the quote asset: quantity times limit, or times the reference price of an order without one. */
  notional: string;
  /** What the account may place alone; null is without bound. */
  notionalLimit: string | null;
  symbol: string;
  restrictedSymbols: readonly string[];
  isDeskOpen: boolean;
}

/** Every reason, in a fixed order; none means that the order goes on its own. A notional at the limit is within it. */
export function approvalReasonsOf(question: ApprovalQuestion): ApprovalReason[] {
  const { notional, notionalLimit, restrictedSymbols, symbol, isDeskOpen } = question;
  const holds: Record<ApprovalReason, boolean> = {
    notional: notionalLimit !== null && new Decimal(notional).gt(notionalLimit),
    restricted: restrictedSymbols.includes(symbol),
    out_of_hours: !isDeskOpen,
  };
  return approvalReasons.filter((reason) => holds[reason]);
}

/** Whoever placed it, or asked a process to, does not decide it. */
export function mayDecideApproval(placedBy: string | null, deciderId: string): boolean {
  return placedBy !== deciderId;
}

export function approvalExpiresAt(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

/** The facts of an order that a decision is bound to: SHA-256 of their canonical JSON is its hash. */
export interface ShownOrder {
  order_id: string;
  trading_account_id: string | null;
  placed_by: string | null;
  symbol: string;
  side: string;
  type: string;
  quantity: string;
  price: string | null;
  stop_price: string | null;
  time_in_force: string;
  algo: Record<string, unknown> | null;
  notional: string;
  reasons: readonly ApprovalReason[];
  expires_at: string;
}
