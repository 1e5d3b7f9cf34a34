import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPicture } from '../protocol/picture.js';
import type { PlainOrder } from '../testing/plain-state.js';
import { openTwin, roomy } from '../testing/twin-market.js';
import { move, type Move } from '../testing/twin-moves.js';
import { takePicture } from './picture.js';

describe('takePicture', () => {
  it('shows every order as the engine holds it, in the order of the queues, and the last event', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 120, size: 'max' }), (moves) => {
        const twin = played(moves);
        const picture = readPicture(takePicture(twin.engine, 0));
        const { markets } = twin.state;
        expect(picture.lastEvent).toBe(twin.engine.events.seq);
        expect(picture.isKilled).toBe(twin.engine.isKilled);
        expect(picture.instruments).toEqual(
          markets.map(({ symbol, phase, reference, isKilled }) => ({ symbol, phase, reference, isKilled })),
        );
        const shown = picture.orders.filter(({ terms }) => (terms & (1 << 11)) === 0);
        const standing = markets.flatMap(({ bids, asks }) => [...bids, ...asks]);
        expect(shown.map(({ id }) => id)).toEqual(standing.map(({ id }) => id));
        const all = [...standing, ...markets.flatMap(({ sleeping }) => sleeping)];
        expect(byId(picture.orders.map(plain))).toEqual(byId(all.map(facts)));
      }),
      { seed: 20_260_301, numRuns: 40 },
    );
  }, 60_000);

  it('shows the orders and balances of one account only', () => {
    const twin = played(
      fc.sample(fc.array(move, { minLength: 200, maxLength: 200 }), { seed: 7, numRuns: 1 })[0]!,
    );
    const picture = readPicture(takePicture(twin.engine, 16));
    const account = twin.state.accounts.find((one) => one.account === 16)!;
    expect(picture.orders.map(({ id }) => id)).toEqual(account.orders);
    expect(picture.balances).toEqual(
      account.balances.map(({ asset, total, held, credit }) => ({ account: 16, asset, total, held, credit })),
    );
    expect(readPicture(takePicture(twin.engine, 999)).balances).toEqual([]);
  });
});

describe('the stops of a picture', () => {
  it('are those of the instrument, of all, and of the account that is asked for', () => {
    const twin = openTwin(roomy);
    const stops = (account: number) => {
      const { isKilled, isAccountKilled, isHeldBack, instruments } = readPicture(
        takePicture(twin.engine, account),
      );
      return [isKilled, instruments[0]?.isKilled, isAccountKilled, isHeldBack];
    };
    const symbol = twin.state.markets[0]!.symbol;
    const account = twin.state.accounts.find((each) => each.account >= 16)!.account;
    expect(stops(account)).toEqual([false, false, false, false]);
    twin.tell({ name: 'kill', scope: 4, account, isOn: 1 });
    expect(stops(account)).toEqual([false, false, false, true]);
    twin.tell({ name: 'kill', scope: 2, account, isOn: 1 });
    twin.tell({ name: 'kill', scope: 1, symbol, isOn: 1 });
    twin.tell({ name: 'kill', scope: 0, isOn: 1 });
    expect(stops(account)).toEqual([true, true, true, true]);
    expect(stops(0)).toEqual([true, true, false, false]);
  });
});

function played(moves: readonly Move[]) {
  const twin = openTwin(roomy);
  for (const { afterUs, toCommand } of moves) {
    twin.timeUs += afterUs;
    twin.tell(toCommand(twin));
  }
  return twin;
}

const facts = ({
  id,
  account,
  price,
  leaves,
  hidden,
  filled,
  priority,
  peerId,
  expiresAtUs,
}: PlainOrder) => ({
  ...{ id, account, price, leaves, hidden, filled, priority, peerId, expiresAtUs },
});
const plain = (order: ReturnType<typeof readPicture>['orders'][number]) => {
  const { id, account, price, leaves, hidden, filled, priority, peerId, expiresAtUs } = order;
  return { id, account, price, leaves, hidden, filled, priority, peerId, expiresAtUs };
};
const byId = <T extends { id: number }>(orders: T[]) => [...orders].sort((one, other) => one.id - other.id);
