import type { Knex } from 'knex';
import type { Command } from '../../engine/protocol/codec.js';
import { packTerms, type OrderTerms } from '../../engine/protocol/terms.js';
import { newId } from '../../lib/ids.js';
import { ledgerAccountId, openAccounts, openAssets, type AccountSpec } from '../services/ledger-accounts.js';
import { postBatch } from '../services/ledger-posting.js';

/** Who trades in a test: an account of the engine with its trading account and portfolio; the house has neither. */
export interface Trader {
  number: number;
  tradingAccountId: string | null;
  portfolioId: string | null;
}

const assets = [
  { code: 'BTC', number: 1, scale: 8, ledgerScale: 8 },
  { code: 'ETH', number: 2, scale: 8, ledgerScale: 18 },
  { code: 'USDT', number: 3, scale: 6, ledgerScale: 6 },
] as const;
export type TradedAsset = (typeof assets)[number]['code'];

const instruments = [
  { symbol: 'BTCUSDT', number: 1, base: 'BTC' },
  { symbol: 'ETHUSDT', number: 2, base: 'ETH' },
] as const;

export const houseTrader: Trader = { number: 10, tradingAccountId: null, portfolioId: null };
const takerRate = 20_000;
const makerRate = 10_000;

/** Rows of the market as the seeds write them. */
export async function addMarket(trx: Knex.Transaction): Promise<void> {
  const now = new Date();
  await openAssets(
    trx,
    assets.map(({ code, ledgerScale }) => ({ code, scale: ledgerScale, rounding: 'down' as const })),
    now,
  );
  await trx('engine_assets').insert(assets.map(({ code, number, scale }) => ({ code, number, scale })));
  await trx('instruments').insert(
    instruments.map((instrument) => ({
      ...instrument,
      quote: 'USDT',
      tick_size: '0.01',
      lot_size: '0.0001',
      max_price: '1000000',
      min_quantity: '0.0001',
      max_quantity: '100',
    })),
  );
  await trx('engine_accounts').insert([
    { number: 1, kind: 'fees' },
    { number: 2, kind: 'rounding' },
    { number: houseTrader.number, kind: 'house' },
  ]);
}

export async function addClient(owner: Knex, number: number): Promise<Trader> {
  const [institution, user, tradingAccountId, portfolioId] = [newId(), newId(), newId(), newId()];
  await owner('institutional_accounts').insert({
    id: institution,
    name: `House ${number}`,
    type: 'hedge_fund',
  });
  await owner('global_users').insert({
    id: user,
    email: `${user}@trading.test`,
    password_hash: '!',
    global_username: user,
  });
  await owner('trading_accounts').insert({
    id: tradingAccountId,
    user_id: user,
    institutional_account_id: institution,
    name: `Account ${number}`,
    base_currency: 'USDT',
  });
  await owner('portfolios').insert({
    id: portfolioId,
    account_id: institution,
    name: `Portfolio ${number}`,
    trading_account_id: tradingAccountId,
  });
  await owner('engine_accounts').insert({
    number,
    kind: 'client',
    trading_account_id: tradingAccountId,
    maker_rate: makerRate,
    taker_rate: takerRate,
  });
  return { number, tradingAccountId, portfolioId };
}

/** What the keeper tells an engine that knows nothing. */
export function definitions(traders: readonly Trader[]): Command[] {
  return [
    ...assets.map(({ number }): Command => ({ name: 'defineAsset', asset: number })),
    ...instruments.flatMap(({ number, base }): Command[] => [
      {
        name: 'defineSymbol',
        symbol: number,
        baseAsset: assets.find(({ code }) => code === base)?.number ?? 0,
        quoteAsset: 3,
        basePerLot: 10_000,
        quotePerTick: 1,
        maxPrice: 100_000_000,
        minQuantity: 1,
        maxQuantity: 1_000_000,
        limitPerQuote: 1,
        protectionBps: 500,
      },
      { name: 'setPhase', symbol: number, phase: 0 },
    ]),
    ...traders.flatMap(({ number, tradingAccountId }): Command[] => [
      { name: 'defineAccount', account: number, group: number },
      ...(tradingAccountId ? [{ name: 'setFees', account: number, makerRate, takerRate } as const] : []),
    ]),
  ];
}

export interface Means {
  asService: <T>(run: (trx: Knex.Transaction) => Promise<T>) => Promise<T>;
  say: (command: Command) => Promise<unknown>;
}

interface Funding {
  trader: Trader;
  asset: TradedAsset;
  /** Units of the ledger. */
  amount: bigint;
  tell: boolean;
}

/** Brings money into the client's funds, holds it for the engine, asks for the movement. Answers its number. */
export async function fund(
  { asService, say }: Means,
  { trader, asset, amount, tell }: Funding,
): Promise<number> {
  const { tradingAccountId: id, number: account } = trader;
  const owner = id === null ? null : ({ kind: 'trading_account', id } as const);
  const kind = owner ? 'client' : 'house';
  const specs: AccountSpec[] = [
    { code: 'bank_account', asset, owner: null },
    { code: `${kind}_funds`, asset, owner },
    { code: `${kind}_trading`, asset, owner, has_history: owner !== null },
  ];
  const [bank = '', funds = '', trading = ''] = specs.map(ledgerAccountId);
  const pending = newId();
  const number = await asService(async (trx) => {
    await openAccounts(trx, specs, new Date());
    const move = { asset, amount, code: 'funding' };
    await postBatch(
      trx,
      [
        { ...move, id: newId(), kind: 'posted', debit_account_id: bank, credit_account_id: funds },
        { ...move, id: pending, kind: 'pending', debit_account_id: funds, credit_account_id: trading },
      ],
      new Date(),
    );
    const [row] = await trx('engine_funds')
      .insert({
        id: pending,
        engine_account: account,
        trading_account_id: id,
        asset,
        direction: 'in',
        amount: String(amount),
        state: 'pending',
        created_at: new Date(),
      })
      .returning('number');
    return Number(row?.number);
  });
  if (tell) await say(movement({ account, asset, transfer: number, amount }));
  return number;
}

export function movement(facts: {
  account: number;
  asset: TradedAsset;
  transfer: number;
  amount: bigint;
}): Command {
  const { number = 0, scale = 0, ledgerScale = 0 } = assets.find(({ code }) => code === facts.asset) ?? {};
  return {
    name: 'moveFunds',
    account: facts.account,
    asset: number,
    transfer: facts.transfer,
    amount: Number(facts.amount / 10n ** BigInt(ledgerScale - scale)),
  };
}

/** A limit order until it is cancelled, with what a test wants different. */
export function orderOf(
  { number }: Pick<Trader, 'number'>,
  { side, kind = 'limit', tif = 'GTC', stp = 'none', isPostOnly = false, ...facts }: OrderFacts,
): Command {
  const terms = packTerms({ side, kind, tif, stp, isPostOnly });
  return { name: 'newOrder', account: number, symbol: 1, terms, ...facts };
}

type OrderFacts = Partial<OrderTerms> &
  Pick<OrderTerms, 'side'> &
  Partial<Omit<Extract<Command, { name: 'newOrder' }>, 'name' | 'account' | 'terms'>>;
