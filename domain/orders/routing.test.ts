import { describe, expect, it } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { route, type RoutingQuestion, type VenueBook } from './routing.js';

const book = (venue: string, levels: [price: string, quantity: string][], more: Partial<VenueBook> = {}) => ({
  venue,
  levels: levels.map(([price, quantity]) => ({ price, quantity })),
  takerFee: '0',
  lot: '1',
  minNotional: '0',
  penaltyBps: 0,
  ...more,
});
const buy = (quantity: string, books: VenueBook[], limit: string | null = null): RoutingQuestion => ({
  side: 'buy',
  quantity,
  limit,
  books,
});
const parts = (question: RoutingQuestion) =>
  route(question).parts.map(({ venue, quantity, price, cost }) => [venue, quantity, price, cost]);

describe('route', () => {
  it('takes the levels of both venues in the order of their prices', () => {
    const books = [
      book('a', [
        ['100', '2'],
        ['103', '9'],
      ]),
      book('b', [
        ['101', '3'],
        ['102', '1'],
      ]),
    ];
    // 2 at 100, 3 at 101, 1 at 102, 1 at 103.
    const evidence = route(buy('7', books));
    expect(parts(buy('7', books))).toEqual([
      ['a', '3', '103', '303'],
      ['b', '4', '102', '405'],
    ]);
    expect(evidence).toMatchObject({ routed: '7', cost: '708' });
    // a alone: 2 at 100 and 5 at 103; b has only four.
    expect(evidence.alternatives).toEqual([
      { venue: 'a', available: '7', cost: '715' },
      { venue: 'b', available: '4', cost: null },
    ]);
  });

  it('counts fees and penalties: the better price may be the dearer one', () => {
    const dear = book('a', [['100', '9']], { takerFee: '0.02' });
    expect(parts(buy('1', [dear, book('b', [['101', '9']])]))).toEqual([['b', '1', '101', '101']]);
    const late = book('a', [['100', '9']], { penaltyBps: 200 });
    expect(parts(buy('1', [late, book('b', [['101', '9']])]))).toEqual([['b', '1', '101', '101']]);
  });

  it('sells where most comes in', () => {
    const books = [book('a', [['100', '1']], { takerFee: '0.01' }), book('b', [['99.5', '5']])];
    expect(parts({ ...buy('2', books), side: 'sell' })).toEqual([['b', '2', '99.5', '199']]);
  });

  it('leaves out a venue whose part would be below its least notional', () => {
    const books = [book('a', [['100', '1']], { minNotional: '150' }), book('b', [['101', '5']])];
    expect(parts(buy('3', books))).toEqual([['b', '3', '101', '303']]);
  });

  it('rounds to the lot of each venue, and gives the rest to one that can take it', () => {
    const books = [book('a', [['100', '1.5']]), book('b', [['101', '9']], { lot: '0.5' })];
    expect(parts(buy('2', books))).toEqual([
      ['a', '1', '100', '100'],
      ['b', '1', '101', '101'],
    ]);
  });

  it('routes nothing beyond the limit', () => {
    expect(
      parts(
        buy(
          '9',
          [
            book('a', [
              ['100', '2'],
              ['105', '9'],
            ]),
          ],
          '104',
        ),
      ),
    ).toEqual([['a', '2', '100', '200']]);
    expect(route(buy('9', [book('a', [['105', '9']])], '104')).parts).toEqual([]);
  });

  it('is never worse than the best single venue and never more than the depth', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { parts: chosen, routed, alternatives } = route(asked);
        expect(new Decimal(routed).lte(asked.quantity)).toBe(true);
        for (const part of chosen) {
          const from = asked.books.find(({ venue }) => venue === part.venue);
          const depth = Decimal.sum(0, ...(from?.levels ?? []).map(({ quantity }) => quantity));
          expect(depth.gte(part.quantity)).toBe(true);
          expect(new Decimal(part.quantity).mod(from?.lot ?? 1).isZero()).toBe(true);
          expect(new Decimal(part.value).gte(from?.minNotional ?? 0)).toBe(true);
        }
        const rank = (venue: string, cost: string, value: string) => {
          const bps = asked.books.find((each) => each.venue === venue)?.penaltyBps ?? 0;
          const penalty = new Decimal(value).mul(bps).div(10_000);
          return asked.side === 'buy' ? penalty.plus(cost) : penalty.minus(cost);
        };
        const total = chosen.reduce(
          (all, each) => all.plus(rank(each.venue, each.cost, each.value)),
          new Decimal(0),
        );
        for (const { venue } of alternatives) {
          const alone = route({ ...asked, books: asked.books.filter((each) => each.venue === venue) });
          expect(new Decimal(routed).gte(alone.routed)).toBe(true);
          if (alone.routed !== routed) continue;
          const one = alone.parts.reduce(
            (all, each) => all.plus(rank(each.venue, each.cost, each.value)),
            new Decimal(0),
          );
          expect(total.lte(one)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const venueBook = (venue: string) =>
  fc
    .record({
      prices: fc.uniqueArray(fc.integer({ min: 90, max: 110 }), { maxLength: 6 }),
      quantities: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 }),
      takerFee: fc.constantFrom('0', '0.001', '0.01'),
      lot: fc.constantFrom('0.25', '0.5', '1', '2'),
      minNotional: fc.constantFrom('0', '100', '500'),
      penaltyBps: fc.constantFrom(0, 10, 300),
    })
    .map(({ prices, quantities, ...rest }) => ({ venue, prices, quantities, ...rest }));

const question: fc.Arbitrary<RoutingQuestion> = fc
  .record({
    side: fc.constantFrom('buy' as const, 'sell' as const),
    quarters: fc.integer({ min: 1, max: 200 }),
    limit: fc.option(fc.integer({ min: 90, max: 110 }).map(String)),
    books: fc.tuple(venueBook('a'), venueBook('b'), venueBook('c')),
  })
  .map(({ side, quarters, limit, books }) => ({
    side,
    quantity: new Decimal(quarters).div(4).toFixed(),
    limit,
    books: books.map(({ prices, quantities, ...rest }) => ({
      ...rest,
      levels: [...prices]
        .sort((one, other) => (side === 'buy' ? one - other : other - one))
        .map((price, index) => ({
          price: String(price),
          quantity: new Decimal(quantities[index] ?? 1).div(4).toFixed(),
        })),
    })),
  }));
