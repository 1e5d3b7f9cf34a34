import { insertTrades, lastTrade, type ExecutionRow, type TradeRow } from '../../../db/clickhouse/trades.js';
import { EngineClient, type EngineClientOptions } from '../../../engine/protocol/engine-client.js';
import { TRADED } from '../../../engine/protocol/events.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { read } from '../../work.js';
import { priceOf, quantityOf, quoteOf } from './decimals.js';
import { pairByNumber, readDirectory, UnknownToBooks, type Directory } from './directory.js';
import type { EngineEvent } from './engine-event.js';
import { EventQueue } from './event-queue.js';
import { engineAddress, type EngineFollower } from './follow-engine.js';
import { executionId, fillsOf } from './write-executions.js';

const maxBatchEvents = 32_768;
const fullEvents = 2 * maxBatchEvents;
// Each insertion is a part on its disk, to be merged later: two a second are no burden.
const gatherMs = 500;
/** Under which the engine keeps what ClickHouse does not have yet. */
const consumerName = 'trades';

/**
 * Brings trades into ClickHouse, by its own way along the engine's log: it begins after the last trade that is there, so that
 * each is brought at least once, and one that comes again collapses with its twin.
 */
export function tradesToClickhouse(
  deps: ApiDeps,
  { shard = 0, connection }: { shard?: number; connection?: EngineClientOptions['address'] } = {},
): EngineFollower {
  let line: { client: EngineClient; queue: EventQueue; lost: Error | null } | null = null;
  let directory: Directory | null = null;

  const open = async () => {
    const queue = new EventQueue();
    const from = (await lastTrade(deps.clickhouse, shard)) + 1;
    const opened: { client: EngineClient | null; lost: Error | null } = { client: null, lost: null };
    const { client, welcome } = await EngineClient.open({
      ...engineAddress(deps, connection),
      label: 'trades',
      onEvents: (bytes, count) => {
        queue.push(bytes, count);
        if (queue.length >= fullEvents) opened.client?.pause();
      },
      onLost: (error) => {
        if (line) line.lost = error;
        opened.lost = error;
      },
    });
    opened.client = client;
    // Events after the last trade that are gone were no trades, or they were kept for who has them.
    client.follow(Math.max(from, welcome.firstEvent));
    return { client, queue, lost: opened.lost };
  };

  const drop = () => {
    line?.client.close();
    line = null;
  };

  const turn = async (): Promise<number> => {
    line ??= await open();
    const { queue, client, lost } = line;
    try {
      if (queue.length === 0 && lost) throw lost;
      directory ??= await read(houseContext(deps, 'feeder'), readDirectory);
      const events = queue.take(maxBatchEvents);
      await bring(deps, shard, directory, events);
      const last = events.at(-1);
      if (last) client.kept(consumerName, last.seq);
      if (queue.length < fullEvents) client.resume();
      return queue.length > maxBatchEvents ? 0 : gatherMs;
    } catch (error) {
      if (error instanceof UnknownToBooks) directory = null;
      drop();
      throw error;
    }
  };

  return { turn, close: drop };
}

async function bring(
  { clickhouse }: ApiDeps,
  shard: number,
  directory: Directory,
  events: readonly EngineEvent[],
): Promise<void> {
  const traded = events.filter(({ type }) => type === TRADED);
  const months = new Map<string, EngineEvent[]>();
  for (const event of traded) {
    const month = timeText(event.timeUs).slice(0, 7);
    const known = months.get(month);
    if (known) known.push(event);
    else months.set(month, [event]);
  }
  // An insertion is whole within a month only: the older one first, so that the last trade that is there means all before it.
  for (const some of months.values()) await insertTrades(clickhouse, rowsOf(shard, directory, some));
}

function rowsOf(shard: number, directory: Directory, events: readonly EngineEvent[]) {
  const factsOf = (event: EngineEvent) => {
    const pair = pairByNumber(directory, event.symbol);
    return {
      shard,
      engine_seq: event.seq,
      at: timeText(event.timeUs),
      symbol: pair.symbol,
      price: priceOf(pair, event.price),
      quantity: quantityOf(pair, event.quantity),
      value: quoteOf(pair, event.price * event.quantity * pair.quotePerTick),
    };
  };
  const trades = events.map((event): TradeRow => ({
    ...factsOf(event),
    taker_side: event.side === 0 ? 'buy' : 'sell',
  }));
  const executions = fillsOf(events, directory).map((fill): ExecutionRow => {
    const { event, order, party, side, liquidity, pair, fee } = fill;
    return {
      ...factsOf(event),
      id: executionId(shard, fill),
      engine_order_id: order,
      trading_account_id: party.trading_account_id ?? '',
      side,
      liquidity,
      fee: quoteOf(pair, fee),
      fee_asset: pair.quote.code,
    };
  });
  return { trades, executions };
}

/** As ClickHouse reads it without settings, UTC. */
function timeText(timeUs: number): string {
  const text = new Date(Math.floor(timeUs / 1_000)).toISOString().replace('T', ' ').replace('Z', '');
  return text + String(timeUs % 1_000).padStart(3, '0');
}
