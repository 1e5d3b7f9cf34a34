import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { followEngine, type EngineFollower } from '../feeder/engine/follow-engine.js';
import { ledgerAccountId } from '../services/ledger-accounts.js';
import { postBatch } from '../services/ledger-posting.js';
import { orderOf, type Trader } from '../testing/traders.js';
import { openTradingWorld, type TradingWorld } from '../testing/trading-world.js';
import { engineBalances } from './engine-balances.js';

let world: TradingWorld;
let follower: EngineFollower;
let ana: Trader;

beforeAll(async () => {
  world = await openTradingWorld(2);
  ana = world.traders[1]!;
  follower = followEngine(world.house.deps, { wake: () => undefined, connection: world.engine.address });
});
afterAll(async () => {
  follower.close();
  await world.close();
});

const check = () => engineBalances({ deps: world.house.deps, graceSeconds: 0 }, world.engine.address);

async function move(asset: string, amount: bigint): Promise<void> {
  const owner = { kind: 'trading_account', id: ana.tradingAccountId ?? '' } as const;
  const [suspense, trading] = [
    ledgerAccountId({ code: 'suspense', asset, owner: null }),
    ledgerAccountId({ code: 'client_trading', asset, owner }),
  ];
  const facts = { id: newId(), kind: 'posted', asset, code: 'planted' } as const;
  const [from, to] = amount > 0n ? [suspense, trading] : [trading, suspense];
  const size = amount > 0n ? amount : -amount;
  await world.asService((trx) =>
    postBatch(trx, [{ ...facts, debit_account_id: from, credit_account_id: to, amount: size }], new Date()),
  );
}

describe('the comparison of engine and ledger', () => {
  it('has nothing to compare before the engine was ever heard of', async () => {
    expect(await check()).toEqual({ ok: true, examined: 0, findings: [] });
  });

  it('finds every balance of the engine in the ledger, trades, fees and fine units included', async () => {
    for (const trader of world.traders) {
      await world.fund(trader, 'ETH', 3n * 10n ** 18n);
      await world.fund(trader, 'USDT', 20_000n * 10n ** 6n);
    }
    // Money that nobody in the house asked to move is in the books, too.
    await world.say({ name: 'moveFunds', account: ana.number, asset: 3, transfer: 1_000, amount: 77 });
    await world.say(orderOf(ana, { symbol: 2, side: 'sell', quantity: 333, price: 342_001 }));
    await world.say(orderOf(world.traders[2]!, { symbol: 2, side: 'buy', quantity: 111, price: 342_001 }));
    for (let turn = 0; turn < 10; turn += 1) {
      await follower.turn();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    // Five accounts, three assets each.
    expect(await check()).toEqual({ ok: true, examined: 15, findings: [] });
  });

  it('names account and asset of a unit that the ledger has too much or too little', async () => {
    await move('USDT', 1n);
    expect((await check()).findings).toMatchObject([
      { code: 'engine_balance_differs', record_id: `${ana.number} USDT` },
    ]);
    await move('USDT', -2n);
    expect((await check()).findings).toHaveLength(1);
    await move('USDT', 1n);
    expect((await check()).ok).toBe(true);
  });
});
