import type { Side } from './rules.js';

/** What an account is for, as the books of a house that trades for clients know it. */
export interface ChartEntry {
  code: AccountCode;
  /** Its place in the chart: 1 assets, 2 liabilities, 3 equity, 4 income, 5 expense. */
  number: number;
  title: string;
  normal_side: Side;
  /** True when it can never owe: what leaves is bounded by what came, pending transfers counted in. */
  is_bounded: boolean;
  /** True when every change is kept with the balance after it; not for rows that every trade touches. */
  has_history: boolean;
  /** Whose it is. */
  owner: 'client' | 'house';
}

export const accountCodes = [
  'bank_account',
  'omnibus_wallet',
  'venue_balance',
  'client_funds',
  'client_trading',
  'client_venue',
  'deposits_in_transit',
  'withdrawals_in_transit',
  'house_clearing',
  'suspense',
  'house_funds',
  'house_trading',
  'fees_income',
  'rounding',
  'network_fees',
  'venue_fees',
] as const;
export type AccountCode = (typeof accountCodes)[number];

type Facts = [
  number: number,
  title: string,
  side: Side,
  bounds: 'bounded' | 'free',
  history: 'kept' | 'none',
];

const facts: Record<AccountCode, Facts> = {
  bank_account: [1100, 'Money at banks', 'debit', 'bounded', 'kept'],
  omnibus_wallet: [1200, 'Assets in the omnibus wallets', 'debit', 'bounded', 'kept'],
  venue_balance: [1300, 'Assets at external venues', 'debit', 'bounded', 'kept'],
  client_funds: [2100, 'What a client holds and may withdraw', 'credit', 'bounded', 'kept'],
  client_trading: [2110, 'What a client holds in the engine', 'credit', 'bounded', 'kept'],
  client_venue: [2120, 'What a client has out at external venues', 'credit', 'bounded', 'kept'],
  deposits_in_transit: [2200, 'Deposits seen and not final', 'credit', 'bounded', 'none'],
  withdrawals_in_transit: [2210, 'Withdrawals taken and not gone', 'credit', 'bounded', 'none'],
  house_clearing: [2300, 'Both legs of a trade pass through it', 'credit', 'free', 'none'],
  suspense: [2900, 'Until somebody knows whose it is', 'credit', 'free', 'kept'],
  house_funds: [3100, 'What the house itself has put in', 'credit', 'free', 'kept'],
  house_trading: [3110, 'What the house itself holds in the engine', 'credit', 'bounded', 'kept'],
  fees_income: [4100, 'Fees of trades', 'credit', 'free', 'none'],
  rounding: [4900, 'What rounding left', 'credit', 'free', 'none'],
  network_fees: [5100, 'Fees paid to networks and banks', 'debit', 'free', 'none'],
  venue_fees: [5200, 'Fees of external venues that no client bears', 'debit', 'free', 'kept'],
};

export const chartOfAccounts: ChartEntry[] = accountCodes.map(chartEntry);

export function chartEntry(code: AccountCode): ChartEntry {
  const [number, title, normal_side, bounds, history] = facts[code];
  const owner = code.startsWith('client_') ? 'client' : 'house';
  return {
    code,
    number,
    title,
    normal_side,
    is_bounded: bounds === 'bounded',
    has_history: history === 'kept',
    owner,
  };
}

/** Whose account it is; nobody's is the house's own. */
export interface LedgerOwner {
  /** A venue keeps what stands in its account: `venue_balance` alone. */
  kind: 'trading_account' | 'institutional_account' | 'user' | 'venue';
  id: string;
}

/** Names an account for ever: its id is made from this, so that nobody has to look it up. */
export function accountKey(code: AccountCode, asset: string, owner: LedgerOwner | null): string {
  return `ledger/${owner ? `${owner.kind}/${owner.id}` : 'house'}/${code}/${asset}`;
}
