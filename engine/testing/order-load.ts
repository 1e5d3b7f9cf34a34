import { EngineLost, type EngineClient } from '../protocol/engine-client.js';
import { eventFilesIn, EVENTS_PER_FILE, readEvents } from '../feed/event-log.js';
import type { Command } from '../protocol/codec.js';
import { ACCEPTED, EVENT_BYTES, EVENT_INTS, EV_CLIENT_ID_INT, EV_TYPE_BYTE } from '../protocol/events.js';
import { resultCodes } from '../protocol/result-codes.js';
import { packTerms } from '../protocol/terms.js';

const { OK, DUPLICATE } = resultCodes;
const usuallyUnderWay = 64;
const askedAtOnce = 1_000;

/** An instrument that trades and an account with enough money. */
export const venue: Command[] = [
  { name: 'defineAsset', asset: 1 },
  { name: 'defineAsset', asset: 2 },
  {
    name: 'defineSymbol',
    symbol: 1,
    baseAsset: 1,
    quoteAsset: 2,
    basePerLot: 1,
    quotePerTick: 1,
    maxPrice: 1_000_000,
    minQuantity: 1,
    maxQuantity: 1_000_000,
  },
  { name: 'setPhase', symbol: 1, phase: 0 },
  { name: 'defineAccount', account: 16 },
  { name: 'moveFunds', account: 16, asset: 1, transfer: 1, amount: 1_000_000_000 },
  { name: 'moveFunds', account: 16, asset: 2, transfer: 2, amount: 1_000_000_000_000 },
];

const terms = (side: 'buy' | 'sell') =>
  packTerms({ side, kind: 'limit', tif: 'GTC', stp: 'none', isPostOnly: false });

/** The n-th order of the run: buys and sells around one price, so that many of them trade. */
export function orderOf(n: number): Command {
  return {
    name: 'newOrder',
    account: 16,
    symbol: 1,
    terms: terms(n % 2 === 0 ? 'buy' : 'sell'),
    quantity: 1 + (n % 7),
    price: 100 + (n % 5),
    clientId: n.toString(16).padStart(32, '0'),
  };
}

/** Orders without end, and outside of the engine what it said about each. */
export class OrderLoad {
  /** The engine's id of each order that it acknowledged. */
  readonly acknowledged = new Map<number, number>();
  /** Orders whose answer did not come. */
  readonly doubtful = new Set<number>();
  private next = 1;
  private isOver = false;

  constructor(private readonly underWay = usuallyUnderWay) {}

  /** Tells the engine of the venue. */
  async open(client: EngineClient): Promise<void> {
    for (const command of venue) {
      const { result } = await client.send(command);
      if (result !== OK.code) throw new Error(`${command.name} was refused: ${result}`);
    }
  }

  /** Places orders until the connection is lost, or it is stopped. */
  async run(client: EngineClient): Promise<void> {
    this.isOver = false;
    await Promise.all(Array.from({ length: this.underWay }, () => this.place(client)));
  }

  stop(): void {
    this.isOver = true;
  }

  /** Asks after every order again; says what the engine does not know as it said. */
  async violations(client: EngineClient): Promise<string[]> {
    const found: string[] = [];
    const ask = async ([n, orderId]: [number, number | null]) => {
      const ack = await client.send(orderOf(n));
      const isSame = ack.result === DUPLICATE.code && ack.orderId === orderId;
      const isKnownNow = orderId === null && (ack.result === OK.code || ack.result === DUPLICATE.code);
      if (!isSame && !isKnownNow)
        found.push(`Order ${n}, told to be ${orderId}, is now ${ack.orderId}, result ${ack.result}`);
    };
    const doubtful = [...this.doubtful].map((n): [number, null] => [n, null]);
    const all: [number, number | null][] = [...this.acknowledged, ...doubtful];
    for (let at = 0; at < all.length; at += askedAtOnce)
      await Promise.all(all.slice(at, at + askedAtOnce).map(ask));
    return found;
  }

  /** What the events say against the acknowledgements, after `violations` has placed what was in doubt. */
  eventViolations(dir: string): string[] {
    const seen = acceptedIn(dir);
    const once = new Set(seen);
    const expected = this.acknowledged.size + this.doubtful.size;
    return [
      ...(once.size === seen.length ? [] : [`${seen.length - once.size} orders were accepted twice`]),
      ...(once.size === expected ? [] : [`${once.size} orders were accepted of ${expected}`]),
    ];
  }

  private async place(client: EngineClient): Promise<void> {
    while (!this.isOver) {
      const n = this.next++;
      const ack = await ackOf(client, orderOf(n));
      if (!ack) return void this.doubtful.add(n);
      if (ack.result !== OK.code) throw new Error(`Order ${n} was refused: ${ack.result}`);
      this.acknowledged.set(n, ack.orderId);
    }
  }
}

async function ackOf(client: EngineClient, command: Command) {
  try {
    return await client.send(command);
  } catch (error) {
    if (error instanceof EngineLost) return null;
    throw error;
  }
}

/** Client ids of all accepted orders, in order. */
function acceptedIn(dir: string): number[] {
  const files = eventFilesIn(dir).map((file) => readEvents(dir, file * EVENTS_PER_FILE + 1, EVENTS_PER_FILE));
  return files.flatMap((bytes) => {
    const ints = new Int32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
    const ids: number[] = [];
    for (let event = 0; event * EVENT_BYTES < bytes.length; event++)
      if (bytes[event * EVENT_BYTES + EV_TYPE_BYTE] === ACCEPTED)
        ids.push(ints[event * EVENT_INTS + EV_CLIENT_ID_INT + 3]!);
    return ids;
  });
}
