import { orderOf, type Trader } from '../../api/testing/traders.js';
import type { Command } from '../../engine/protocol/codec.js';
import { newId } from '../../lib/ids.js';

/** Makes the next command each time; told of the ids of orders that were taken. */
export interface Workload {
  next(): Command;
  /** The answer to a new order of the house. */
  placed(command: Command, orderId: number): void;
}

const middle = 6_425_000;
const quotes = 40;

/** A client at a price near the middle, again and again: what does not rest trades at once. */
export function clientsAlone(traders: readonly Trader[]): Workload {
  const random = createRandom(7);
  const clients = traders.slice(1);
  return {
    placed: () => undefined,
    next: () => {
      const side = random(2) === 0 ? 'buy' : 'sell';
      const price = middle - 5 + random(11);
      return clientOrder(clients, random, { side, price, quantity: 10 + random(40) });
    },
  };
}

/** Seven of ten commands move a quote of the house; clients place, cancel, and take from the quotes. */
export function quotedMarket(traders: readonly Trader[]): Workload {
  const random = createRandom(42);
  const [house = { number: 0 }, ...clients] = traders;
  const standing: { id: number; side: 'buy' | 'sell' }[] = [];
  const resting: { account: number; clientId: string }[] = [];
  let asked = 0;

  const quotePrice = (side: 'buy' | 'sell') =>
    side === 'buy' ? middle - 10 - random(50) : middle + 10 + random(50);
  const quote = (): Command => {
    const side = asked % 2 === 0 ? 'buy' : 'sell';
    asked += 1;
    return orderOf(house, { side, price: quotePrice(side), quantity: 500_000 });
  };
  const moveQuote = (): Command => {
    const order = standing[random(standing.length)];
    if (!order) return quote();
    return { name: 'amend', account: house.number, orderId: order.id, price: quotePrice(order.side) };
  };
  const rest = (): Command => {
    const side = random(2) === 0 ? 'buy' : 'sell';
    const price = side === 'buy' ? middle - 100 - random(900) : middle + 100 + random(900);
    const order = clientOrder(clients, random, { side, price, quantity: 10 + random(40) });
    if (order.name === 'newOrder')
      resting.push({ account: order.account ?? 0, clientId: order.clientId ?? '' });
    return order;
  };
  const cancel = (): Command => {
    const [order] = resting.splice(random(resting.length), 1);
    return order ? { name: 'cancel', flags: byClientId, ...order } : rest();
  };
  const take = (): Command => {
    const side = random(2) === 0 ? 'buy' : 'sell';
    const price = side === 'buy' ? middle + 200 : middle - 200;
    return clientOrder(clients, random, { side, price, quantity: 5 + random(20), tif: 'IOC' });
  };

  return {
    placed: (command, id) => {
      if (command.account === house.number && command.name === 'newOrder')
        standing.push({ id, side: ((command.terms ?? 0) & 1) === 0 ? 'buy' : 'sell' });
    },
    next: () => {
      if (asked < quotes) return quote();
      const dice = random(100);
      if (dice < 70) return moveQuote();
      if (dice < 82) return rest();
      return dice < 92 ? cancel() : take();
    },
  };
}

const byClientId = 2;

type Facts = Omit<Parameters<typeof orderOf>[1], 'clientId'>;

function clientOrder(clients: readonly Trader[], random: (below: number) => number, facts: Facts): Command {
  const client = clients[random(clients.length)] ?? { number: 0 };
  return orderOf(client, { ...facts, clientId: newId() });
}

/** Whole numbers below a bound, the same in every run (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
