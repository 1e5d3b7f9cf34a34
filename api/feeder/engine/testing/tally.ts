import type { Knex } from 'knex';
import { EventBuffer } from '../../../../engine/event-buffer.js';
import { readEvents as readLog } from '../../../../engine/feed/event-log.js';
import { EVENT_BYTES } from '../../../../engine/protocol/events.js';
import type { PlainEvent } from '../../../../engine/testing/plain-events.js';
import { readEvents } from '../../../../engine/testing/read-events.js';
import { idFromKey } from '../../../../lib/ids.js';
import type { Trader } from '../../../testing/traders.js';

/** What the books should come to, as plain as can be: by order, by execution, by position, by balance in the ledger. */
export interface Tally {
  orders: Record<string, string>;
  executions: string[];
  positions: Record<string, string>;
  balances: Record<string, string>;
}

const [lot, microUsdt] = [10_000n, 1n];
const bases = ['', 'BTC', 'ETH'];
const assets = ['', 'BTC', 'ETH', 'USDT'];

interface PlainOrder {
  trader: Trader;
  lots: number;
  filled: number;
  value: number;
  fee: number;
  end: string | null;
}

/** Reads the engine's event log from the disk, one event after the other, and counts. */
export function readTally(eventsDir: string, traders: readonly Trader[]): Tally {
  const count = new Count(traders);
  for (let from = 1; ;) {
    const bytes = readLog(eventsDir, from, 100_000);
    const events = bytes.length / EVENT_BYTES;
    if (events === 0) return count.tally();
    const buffer = new EventBuffer(events);
    buffer.bytes.set(bytes);
    buffer.count = events;
    for (const event of readEvents(buffer)) count.add(event);
    from += events;
  }
}

const reasons = 'by_client rest_of_ioc rest_of_market expired self_trade other_leg mass_cancel'.split(' ');

class Count {
  private readonly orders = new Map<number, PlainOrder & { id: string }>();
  private readonly executions: string[] = [];
  private readonly positions = new Map<string, { quantity: bigint; cash: bigint; fees: bigint }>();
  private readonly balances = new Map<string, bigint>();
  private readonly refused = new Map<string, string>();
  private last: PlainEvent | null = null;

  constructor(private readonly traders: readonly Trader[]) {}

  add(event: PlainEvent): void {
    this.count(event);
    this.last = event;
  }

  private count(event: PlainEvent): void {
    if (event.type === 'accepted') this.accept(event);
    if (event.type === 'rejected') this.reject(event);
    if (event.type === 'traded') this.trade(event);
    if (event.type === 'fundsMoved') this.move(event.account, assets[event.asset], BigInt(event.amount));
    if (!('orderId' in event)) return;
    const order = this.orders.get(event.orderId);
    if (!order) return;
    if (event.type === 'replaced') order.lots = event.quantity;
    if (event.type === 'cancelled') order.end = reasons[event.reason - 1] ?? '?';
    if (event.type === 'decremented' && event.leaves === 0) order.end = 'self_trade';
    if (event.type === 'decremented' && event.leaves > 0) order.lots -= event.quantity;
    if (event.type === 'feeRounded') {
      order.fee += event.quantity;
      this.move(event.account, 'USDT', -1n);
      this.move(2, 'USDT', 1n);
      this.positionOf(order.trader, event.symbol).fees += 1n;
    }
  }

  private accept(event: PlainEvent & { type: 'accepted' }): void {
    const trader = this.traders.find(({ number }) => number === event.account);
    if (!trader) return;
    const { last } = this;
    const first = last?.causeSeq === event.causeSeq && last.type === 'accepted' ? last : null;
    const own = ({ clientId, orderId }: PlainEvent & { type: 'accepted' }) =>
      /^0*$/.test(clientId) ? idFromKey(`order/0/${orderId}`) : dashed(clientId);
    const id = first ? idFromKey(`order/peer/${own(first)}`) : own(event);
    this.orders.set(event.orderId, {
      id,
      trader,
      lots: event.quantity,
      filled: 0,
      value: 0,
      fee: 0,
      end: null,
    });
  }

  private reject(event: PlainEvent & { type: 'rejected' }): void {
    const isClient = this.traders.some(({ number, portfolioId }) => number === event.account && portfolioId);
    if (!isClient || /^0*$/.test(event.clientId) || event.orderId !== 0 || event.quantity <= 0) return;
    this.refused.set(dashed(event.clientId), `rejected 0 0 0`);
  }

  private trade(event: PlainEvent & { type: 'traded' }): void {
    const value = event.price * event.quantity;
    const takerBuys = event.side === 0;
    this.side(event, { orderId: event.orderId, isBuy: takerBuys, fee: event.takerFee, role: 'taker', value });
    this.side(event, {
      orderId: event.makerId,
      isBuy: !takerBuys,
      fee: event.makerFee,
      role: 'maker',
      value,
    });
  }

  private side(event: PlainEvent & { type: 'traded' }, facts: SideFacts): void {
    const order = this.orders.get(facts.orderId);
    if (!order) throw new Error(`Order ${facts.orderId} trades and was never accepted`);
    const { trader } = order;
    order.filled += event.quantity;
    order.value += facts.value;
    order.fee += facts.fee;
    const sign = facts.isBuy ? 1n : -1n;
    const [lots, value, fee] = [
      BigInt(event.quantity) * lot,
      BigInt(facts.value) * microUsdt,
      BigInt(facts.fee),
    ];
    this.move(trader.number, bases[event.symbol], sign * lots);
    this.move(trader.number, 'USDT', -sign * value - fee);
    this.move(1, 'USDT', fee);
    if (!trader.portfolioId) return;
    this.executions.push(
      `${event.seq} ${facts.role} ${order.id} ${event.quantity} ${event.price} ${facts.fee}`,
    );
    const position = this.positionOf(trader, event.symbol);
    position.quantity += sign * lots;
    position.cash -= sign * value;
    position.fees += fee;
  }

  private positionOf(trader: Trader, symbol: number) {
    const key = `${trader.portfolioId} ${bases[symbol]}USDT`;
    const position = this.positions.get(key) ?? { quantity: 0n, cash: 0n, fees: 0n };
    // The house has none: its is counted and never compared.
    if (trader.portfolioId) this.positions.set(key, position);
    return position;
  }

  private move(account: number, asset: string | undefined, units: bigint): void {
    const key = `${account} ${asset}`;
    this.balances.set(key, (this.balances.get(key) ?? 0n) + units * (asset === 'ETH' ? 10n ** 10n : 1n));
  }

  tally(): Tally {
    const known = [...this.orders.values()].filter(({ trader }) => trader.portfolioId);
    return {
      orders: {
        ...Object.fromEntries(this.refused),
        ...Object.fromEntries(known.map((order) => [order.id, lineOf(order)])),
      },
      executions: this.executions.sort(),
      positions: Object.fromEntries(
        [...this.positions].map(([key, { quantity, cash, fees }]) => [key, `${quantity} ${cash} ${fees}`]),
      ),
      balances: Object.fromEntries(
        [...this.balances].flatMap(([key, units]) => (units === 0n ? [] : [[key, String(units)]])),
      ),
    };
  }
}

interface SideFacts {
  orderId: number;
  isBuy: boolean;
  fee: number;
  role: 'taker' | 'maker';
  value: number;
}

function lineOf({ lots, filled, value, fee, end }: PlainOrder): string {
  const open = filled > 0 ? 'partially_filled' : 'open';
  const state = end ? `cancelled/${end}` : filled === lots ? 'filled' : open;
  return `${state} ${filled}/${lots} ${value} ${fee}`;
}

const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The same of what the books have. */
export async function booksTally(owner: Knex): Promise<Tally> {
  const orders: Row[] = await owner('orders');
  const executions: Row[] = await owner('executions');
  const positions: Row[] = await owner('positions');
  const accounts: Row[] = await owner('ledger_accounts AS l')
    .leftJoin('engine_accounts AS e', 'e.trading_account_id', 'l.trading_account_id')
    .whereIn('l.code', ['client_trading', 'house_trading', 'fees_income', 'rounding'])
    .select('l.*', 'e.number');
  return {
    orders: Object.fromEntries(orders.map((row) => [row.id, orderLine(row)])),
    executions: executions
      .map((row) => {
        const lots = scaled(row.quantity, 8) / lot;
        const numbers = `${lots} ${scaled(row.price, 2)} ${scaled(row.fee, 6)}`;
        return `${row.engine_seq} ${row.liquidity} ${row.order_id} ${numbers}`;
      })
      .sort(),
    positions: Object.fromEntries(
      positions.map((row) => [
        `${row.portfolio_id} ${row.symbol}`,
        `${scaled(row.quantity, 8)} ${cashOf(row)} ${scaled(row.fees, 6)}`,
      ]),
    ),
    balances: Object.fromEntries(
      accounts.flatMap((row) => {
        const units = BigInt(row.credits_posted) - BigInt(row.debits_posted);
        const number = row.number ?? { house_trading: 10, fees_income: 1, rounding: 2 }[String(row.code)];
        return units === 0n ? [] : [[`${number} ${row.asset}`, String(units)]];
      }),
    ),
  };
}

// A test reads what the tables hold.
type Row = Record<string, ReturnType<typeof JSON.parse>>;

function orderLine(row: Row): string {
  if (row.status === 'rejected') return 'rejected 0 0 0';
  const state = row.status === 'cancelled' ? `cancelled/${row.end_reason}` : row.status;
  const [filled, lots] = [scaled(row.filled_quantity, 8) / lot, scaled(row.quantity, 8) / lot];
  return `${state} ${filled}/${lots} ${scaled(row.filled_value, 6)} ${scaled(row.fee, 6)}`;
}

/** What selling brought minus what buying cost: realised, and not yet taken out of the cost. */
const cashOf = (row: Row) => (scaled(row.realized_pnl, 18) - scaled(row.cost, 18)) / 10n ** 12n;

/** A decimal of the database in units of so many decimals, the rest cut. */
function scaled(decimal: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale));
  return decimal.startsWith('-') ? -units : units;
}
