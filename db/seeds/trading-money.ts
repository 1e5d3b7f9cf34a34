import type { Knex } from 'knex';
import { unitsOf } from '../../domain/ledger/rules.js';
import type { PlacedTransfer } from '../../domain/ledger/transfers.js';
import { quotingAccount } from '../../domain/portfolios/rules.js';
import { idFromKey } from '../../lib/ids.js';
import { insertAccounts, ledgerAccountId, type AccountSpec } from '../models/ledger-accounts.js';
import { insertTransfers, openLedger } from '../models/ledger-transfers.js';

interface Money {
  asset: string;
  /** Brought into the house, and how much of it moves into the engine. */
  deposit: string;
  trading: string;
}

export const clientMoney: readonly Money[] = [
  { asset: 'USDT', deposit: '300000', trading: '250000' },
  { asset: 'BTC', deposit: '4', trading: '3' },
  { asset: 'ETH', deposit: '50', trading: '40' },
  { asset: 'SOL', deposit: '600', trading: '500' },
];

/** Of a client who buys with a line of credit. */
export const creditMoney: readonly Money[] = [{ asset: 'USDT', deposit: '50000', trading: '50000' }];

/** Enough for the quotes of a day. */
const houseMoney: readonly Money[] = [
  { asset: 'USDT', deposit: '50000000', trading: '50000000' },
  { asset: 'BTC', deposit: '400', trading: '400' },
  { asset: 'ETH', deposit: '8000', trading: '8000' },
  { asset: 'SOL', deposit: '200000', trading: '200000' },
];

/** Money of a client: what came in from outside, and the movements into the engine, which the feeder's keeper makes. */
export function seedClientMoney(
  trx: Knex,
  tradingAccountId: string,
  now: Date,
  money: readonly Money[] = clientMoney,
): Promise<void> {
  const owner = { kind: 'trading_account', id: tradingAccountId } as const;
  return seedMoney(trx, money, {
    key: `client/${tradingAccountId}`,
    tradingAccountId,
    now,
    outside: (asset) => ({ code: 'client_funds', asset, owner }),
    inEngine: (asset) => ({ code: 'client_trading', asset, owner }),
  });
}

/** What the house quotes with. Nobody reads statements of an account that trades as fast as a machine. */
export function seedQuotingMoney(trx: Knex, now: Date): Promise<void> {
  return seedMoney(trx, houseMoney, {
    key: 'quoting',
    tradingAccountId: null,
    now,
    outside: (asset) => ({ code: 'house_funds', asset, owner: null }),
    inEngine: (asset) => ({ code: 'house_trading', asset, owner: null, has_history: false }),
  });
}

interface Books {
  key: string;
  tradingAccountId: string | null;
  now: Date;
  outside: (asset: string) => AccountSpec;
  inEngine: (asset: string) => AccountSpec;
}

async function seedMoney(trx: Knex, money: readonly Money[], books: Books): Promise<void> {
  const { key, tradingAccountId, now } = books;
  const scales = await scalesOf(trx);
  const number = await engineNumber(trx, tradingAccountId);
  const at = await openLedger(trx, now);
  for (const { asset, deposit, trading } of money) {
    const scale = scales.get(asset) ?? 0;
    const [vault, outside, inEngine] = [vaultOf(asset), books.outside(asset), books.inEngine(asset)];
    await insertAccounts(trx, [vault, outside, inEngine], at);
    const moved = unitsOf(trading, scale) ?? 0n;
    const id = idFromKey(`seed/${key}/trading/${asset}`);
    const inserted = await insertTransfers(
      trx,
      [
        {
          ...transferOf(asset, vault, outside),
          id: idFromKey(`seed/${key}/deposit/${asset}`),
          kind: 'posted',
          amount: unitsOf(deposit, scale) ?? 0n,
          code: 'deposit',
        },
        { ...transferOf(asset, outside, inEngine), id, kind: 'pending', amount: moved, code: 'engine_in' },
      ],
      at,
    );
    if (!inserted.some((each) => each.id === id)) continue;
    await trx('engine_funds').insert({
      id,
      engine_account: number,
      trading_account_id: tradingAccountId,
      asset,
      direction: 'in',
      amount: moved.toString(),
      state: 'pending',
      created_at: at,
    });
  }
}

function transferOf(asset: string, debit: AccountSpec, credit: AccountSpec) {
  const accounts = { debit_account_id: ledgerAccountId(debit), credit_account_id: ledgerAccountId(credit) };
  return { asset, ...accounts, link: null } satisfies Partial<PlacedTransfer>;
}

/** Where the house keeps it: money at a bank, coins in its wallet. */
function vaultOf(asset: string): AccountSpec {
  return { code: asset === 'USDT' ? 'bank_account' : 'omnibus_wallet', asset, owner: null };
}

async function scalesOf(trx: Knex): Promise<Map<string, number>> {
  const rows: { code: string; scale: number }[] = await trx('ledger_assets').select('code', 'scale');
  return new Map(rows.map(({ code, scale }) => [code, scale]));
}

async function engineNumber(trx: Knex, tradingAccountId: string | null): Promise<number> {
  if (tradingAccountId === null) return quotingAccount;
  const row: { number: number } | undefined = await trx('engine_accounts')
    .where({ trading_account_id: tradingAccountId })
    .first('number');
  if (!row) throw new Error('The trading account has no number in the engine');
  return row.number;
}
