import type { Engine } from '../../engine/engine.js';
import { Frames } from '../../engine/frames.js';
import {
  ACCOUNT_INT,
  CANCEL as CANCEL_ORDER,
  CLIENT_ID_INT,
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  FRAME_SHORTS,
  NEW_ORDER,
  ORDER_ID_DOUBLE,
  PRICE_INT,
  QUANTITY_DOUBLE,
  SEQ_DOUBLE,
  SYMBOL_SHORT,
  TERMS_SHORT,
  TIME_US_DOUBLE,
  TYPE_BYTE,
} from '../../engine/protocol/commands.js';
import {
  ACCEPTED,
  EVENT_BYTES,
  EVENT_DOUBLES,
  EV_LEAVES_DOUBLE,
  EV_MAKER_DOUBLE,
  EV_ORDER_DOUBLE,
  TRADED,
} from '../../engine/protocol/events.js';
import { packTerms } from '../../engine/protocol/terms.js';
import { openVenue, SYMBOL, TRADER } from './venue.js';
import { CANCEL, TAKE_AT_MARKET, makeWorkload, type Workload } from './workload.js';

const rest = { kind: 'limit', tif: 'GTC', stp: 'none', isPostOnly: false } as const;
const market = { kind: 'market', tif: 'IOC', stp: 'none', isPostOnly: false } as const;
const limitTerms = [packTerms({ ...rest, side: 'buy' }), packTerms({ ...rest, side: 'sell' })] as const;
const marketTerms = [packTerms({ ...market, side: 'buy' }), packTerms({ ...market, side: 'sell' })] as const;

export const traders = 64;

export interface Recorded {
  work: Workload;
  /** The workload as commands, one frame each, ready to be replayed on a fresh venue. */
  frames: Frames;
  trades: number;
  /** Orders that stand at the end. */
  live: number;
}

export interface WorkloadOptions {
  depth: number;
  operations: number;
  seed: number;
  /** Whether each order has a client id, as every order of a client has. */
  hasClientIds: boolean;
  hasFees: boolean;
}

/** Makes the workload by playing it: what is live is known, and the ids that the engine gives are known in advance. */
export function recordWorkload({
  depth,
  operations,
  seed,
  hasClientIds,
  hasFees,
}: WorkloadOptions): Recorded {
  const frames = Frames.ofCount(depth + operations);
  const engine = openVenue({ traders, hasFees });
  const ids = new Float64Array(depth + operations);
  const operationOf = new Map<number, number>();
  let trades = 0;
  const work = makeWorkload(depth, operations, seed, (making) => (operation) => {
    writeFrame({ frames, work: making, ids, hasClientIds }, operation, engine.seq + 1);
    engine.apply(frames, operation);
    const filled = filledBy(engine, operation, ids, operationOf);
    trades += filled.trades;
    engine.events.clear();
    return filled.orders;
  });
  return { work, frames, trades, live: engine.slab.live };
}

interface Writing {
  frames: Frames;
  work: Workload;
  ids: Float64Array;
  hasClientIds: boolean;
}

function writeFrame({ frames, work, ids, hasClientIds }: Writing, at: number, seq: number): void {
  const isCancel = work.kinds[at] === CANCEL;
  const order = isCancel ? work.targets[at]! : at;
  const side = work.sides[order]!;
  const isMarket = work.kinds[at] === TAKE_AT_MARKET;
  frames.bytes[at * FRAME_BYTES + TYPE_BYTE] = isCancel ? CANCEL_ORDER : NEW_ORDER;
  frames.shorts[at * FRAME_SHORTS + SYMBOL_SHORT] = SYMBOL;
  frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE] = seq;
  frames.doubles[at * FRAME_DOUBLES + TIME_US_DOUBLE] = seq;
  frames.ints[at * FRAME_INTS + ACCOUNT_INT] = TRADER + (order % traders);
  if (isCancel) {
    frames.doubles[at * FRAME_DOUBLES + ORDER_ID_DOUBLE] = ids[order]!;
    return;
  }
  if (hasClientIds) frames.ints[at * FRAME_INTS + CLIENT_ID_INT] = at + 1;
  frames.shorts[at * FRAME_SHORTS + TERMS_SHORT] = isMarket
    ? marketTerms[side === 0 ? 0 : 1]
    : limitTerms[side === 0 ? 0 : 1];
  frames.doubles[at * FRAME_DOUBLES + QUANTITY_DOUBLE] = work.quantities[at]!;
  frames.ints[at * FRAME_INTS + PRICE_INT] = isMarket ? 0 : work.prices[at]!;
}

function filledBy(engine: Engine, operation: number, ids: Float64Array, operationOf: Map<number, number>) {
  const { events } = engine;
  const orders: number[] = [];
  let trades = 0;
  for (let event = 0; event < events.count; event++) {
    const double = event * EVENT_DOUBLES;
    const type = events.bytes[event * EVENT_BYTES];
    if (type === ACCEPTED) {
      ids[operation] = events.doubles[double + EV_ORDER_DOUBLE]!;
      operationOf.set(ids[operation], operation);
    }
    if (type !== TRADED) continue;
    trades += 1;
    const maker = events.doubles[double + EV_MAKER_DOUBLE]!;
    if (engine.slab.slotOf(maker) === 0) orders.push(operationOf.get(maker) ?? -1);
    if (events.doubles[double + EV_LEAVES_DOUBLE] === 0) orders.push(operation);
  }
  return { orders: orders.filter((order) => order >= 0), trades };
}
