import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../lib/ids.js';
import { eventually } from '../../../lib/testing/eventually.js';
import { orderOf, type Trader } from '../../testing/traders.js';
import { openTradingWorld, type TradingWorld } from '../../testing/trading-world.js';
import { countLedgerAnew } from '../../verify/ledger.js';
import { followEngine, type EngineFollower } from './follow-engine.js';
import { peerIdOf } from './new-orders.js';

let world: TradingWorld;
let ana: Trader;
let bo: Trader;
let quoter: Trader;
let follower: EngineFollower;

beforeAll(async () => {
  world = await openTradingWorld(2);
  [quoter = world.traders[0]!, ana = quoter, bo = quoter] = world.traders;
  follower = followEngine(world.house.deps, { wake: () => undefined, connection: world.engine.address });
  for (const trader of world.traders) {
    await world.fund(trader, 'BTC', 10n * 10n ** 8n);
    await world.fund(trader, 'ETH', 100n * 10n ** 18n);
    await world.fund(trader, 'USDT', 1_000_000n * 10n ** 6n);
  }
});
afterAll(async () => {
  follower.close();
  await world.close();
});

/** Everything that was acknowledged is in the books. */
async function settled(seq: number): Promise<void> {
  await eventually(async () => {
    await follower.turn();
    const cursor = await world.house.owner('engine_cursors').where({ shard: 0 }).first();
    return cursor.last_command_seq >= seq;
  });
}

const row = (id: string) => world.house.owner('orders').where({ id }).first();

async function place(trader: Trader, facts: Parameters<typeof orderOf>[1]) {
  const clientId = newId();
  const ack = await world.say(orderOf(trader, { clientId, ...facts }));
  return { id: clientId, ack };
}

describe('the follower of the engine', () => {
  it('writes both orders of a trade, its executions, the positions and the transfers', async () => {
    const resting = await place(ana, { side: 'sell', quantity: 5_000, price: 6_425_000 });
    const taking = await place(bo, { side: 'buy', quantity: 2_000, price: 6_430_000, tif: 'IOC' });
    await settled(taking.ack.seq);

    expect(await row(resting.id)).toMatchObject({
      portfolio_id: ana.portfolioId,
      trading_account_id: ana.tradingAccountId,
      symbol: 'BTCUSDT',
      side: 'sell',
      type: 'limit',
      quantity: '0.50000000',
      price: '64250.00000000',
      status: 'partially_filled',
      filled_quantity: '0.200000000000000000',
      filled_value: '12850.000000000000000000',
      average_price: '64250.000000000000000000',
      fee: '12.850000000000000000',
      ended_at: null,
    });
    expect(await row(taking.id)).toMatchObject({
      status: 'filled',
      fee: '25.700000000000000000',
      end_reason: null,
    });
    const executions = await world.house.owner('executions').orderBy('liquidity');
    expect(executions).toMatchObject([
      { order_id: resting.id, liquidity: 'maker', side: 'sell', quantity: '0.20000000', fee: '12.85000000' },
      { order_id: taking.id, liquidity: 'taker', side: 'buy', price: '64250.00000000', fee: '25.70000000' },
    ]);
    const positions = await world.house.owner('positions').orderBy('quantity');
    expect(positions).toMatchObject([
      { portfolio_id: ana.portfolioId, quantity: '-0.20000000', cost: '-12850.000000000000000000' },
      { portfolio_id: bo.portfolioId, quantity: '0.20000000', average_price: '64250.00000000' },
    ]);
    const transfers = await world.house
      .owner('ledger_transfers')
      .where({ engine_seq: executions[0].engine_seq });
    expect(transfers.map(({ code, amount }) => `${code} ${amount}`).sort()).toEqual([
      'trade 12850000000',
      'trade 20000000',
      'trading_fee 12850000',
      'trading_fee 25700000',
    ]);
  });

  it('follows an order through amendment, partial fill and cancellation', async () => {
    const { id, ack } = await place(ana, { side: 'sell', quantity: 3_000, price: 6_440_000 });
    await world.say({
      name: 'amend',
      account: ana.number,
      orderId: ack.orderId,
      quantity: 4_000,
      price: 6_435_000,
    });
    const cancel = await world.say({ name: 'cancel', account: ana.number, orderId: ack.orderId });
    await settled(cancel.seq);
    expect(await row(id)).toMatchObject({
      quantity: '0.40000000',
      price: '64350.00000000',
      status: 'cancelled',
      end_reason: 'by_client',
      version: 3,
    });
  });

  it('writes a refused order with what it asked for and why it was refused', async () => {
    const { id, ack } = await place(bo, { side: 'buy', quantity: 900_000, price: 6_400_000 });
    await settled(ack.seq);
    expect(await row(id)).toMatchObject({
      status: 'rejected',
      quantity: '90.00000000',
      price: '64000.00000000',
      end_reason: 'risk.insufficient_funds',
    });
  });

  it('links the legs of an OCO, and ends one when the other is cancelled', async () => {
    const clientId = newId();
    const terms = orderOf(ana, { side: 'sell', quantity: 100, price: 6_500_000, clientId });
    const ack = await world.say({
      ...terms,
      flags: 16,
      peerTrigger: 6_000_000,
      peerPrice: 5_990_000,
    } as never);
    const cancel = await world.say({ name: 'cancel', account: ana.number, orderId: ack.orderId });
    await settled(cancel.seq);
    expect(await row(clientId)).toMatchObject({ peer_id: peerIdOf(clientId), end_reason: 'by_client' });
    expect(await row(peerIdOf(clientId))).toMatchObject({
      peer_id: clientId,
      type: 'stop',
      price: '59900.00000000',
      stop_price: '60000.000000000000000000',
      is_asleep: true,
      status: 'cancelled',
      end_reason: 'other_leg',
    });
  });

  it('keeps the house out of orders and executions, and its money in the ledger', async () => {
    const before = await world.house.owner('executions').count().first();
    const quote = await world.say(orderOf(quoter, { side: 'buy', quantity: 50, price: 6_420_000 }));
    const { id, ack } = await place(bo, { side: 'sell', quantity: 50, price: 6_420_000 });
    await settled(Math.max(quote.seq, ack.seq));
    expect(await row(id)).toMatchObject({ status: 'filled' });
    expect(Number((await world.house.owner('executions').count().first())?.count)).toBe(
      Number(before?.count) + 1,
    );
    const [house] = await world.house.owner('ledger_accounts').where({ code: 'house_trading', asset: 'BTC' });
    expect(BigInt(house.credits_posted) - BigInt(house.debits_posted)).toBe(10n * 10n ** 8n + 500_000n);
  });

  it('tells screens once an account and batch, and leaves a ledger whose every rule holds', async () => {
    const events = await world.house.owner('outbox').where({ kind: 'orders.changed' });
    expect(events.length).toBeGreaterThan(0);
    expect(events[0].payload).toMatchObject({ order_ids: expect.any(Array), engine_seq: expect.any(Number) });
    expect((await countLedgerAnew(world.house.database)).findings).toEqual([]);
  });
});
