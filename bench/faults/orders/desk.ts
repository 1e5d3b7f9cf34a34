import type { Knex } from 'knex';
import { z } from 'zod';
import { idFromKey } from '../../../lib/ids.js';
import { until } from '../../../stack/processes/until.js';
import { readReady } from '../../journey/desk.js';
import { visitorOf, type Visitor } from '../../journey/visitor.js';
import { binanceVisitor } from './binance-door.js';

/** Who trades in a run. */
export interface TradingDesk {
  client: Visitor;
  accountId: string;
  engineAccount: number;
  /** The door for programs of Binance, opened with a key of the account. */
  door: Pick<Visitor, 'call'>;
  /** The id that an order gets by its key: the same again and again, whoever makes it. */
  orderIdOf(key: string): string;
}

const patienceMs = 120_000;
const lookEveryMs = 500;
const tickers = z.array(z.looseObject({ last_price: z.string().nullable() }));
const keys = z.looseObject({
  apiKeys: z.array(z.object({ key: z.string(), secret: z.string(), account: z.string() })),
});
const accountRow = z.object({ number: z.int(), user_id: z.string() });

/** The demonstration's client, who trades for an institution. */
export async function openTradingDesk(homeDir: string, database: Knex): Promise<TradingDesk> {
  const ready = await readReady(homeDir);
  const user = ready.users.find(({ role }) => role === 'client');
  if (!user) throw new Error('The demonstration has no client');
  const client = await visitorOf(ready.urls.api, user);
  if (!(await until(() => hasTraded(client), patienceMs, lookEveryMs)))
    throw new Error('The market does not trade');
  const [account] = await client.call<{ id: string }[]>('GET', '/api/v1/portfolio/accounts');
  if (!account) throw new Error("The demonstration's client has no trading account");
  const row: unknown = await database('engine_accounts')
    .join('trading_accounts', 'trading_accounts.id', 'trading_account_id')
    .where('trading_accounts.id', account.id)
    .first('number', 'user_id');
  const { number, user_id } = accountRow.parse(row);
  const key = keys.parse(ready).apiKeys.find((each) => each.account === account.id);
  if (!key) throw new Error('The demonstration has no key for programs');
  return {
    client,
    door: binanceVisitor(ready.urls.api, key),
    accountId: account.id,
    engineAccount: number,
    orderIdOf: (key) => idFromKey(`order/${user_id}/${number}/${key}`),
  };
}

/** Before the first trade nobody knows what a market order is worth, and somebody would have to agree to it. */
async function hasTraded(client: Visitor): Promise<boolean> {
  const all = tickers.parse(await client.call('GET', '/api/v1/market-data/tickers'));
  return all.length > 0 && all.every(({ last_price }) => last_price !== null);
}
