import type { Breach, Limit } from './types.js';

type About = Pick<Limit | Breach, 'scope' | 'symbol' | 'trading_account_id' | 'measure'>;

/** Of the same measure of the same: of such limits one alone is in force. */
export const isSame = (one: About, other: About): boolean =>
  one.scope === other.scope &&
  one.symbol === other.symbol &&
  one.trading_account_id === other.trading_account_id &&
  one.measure === other.measure;
