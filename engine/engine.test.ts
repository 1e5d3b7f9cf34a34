import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Engine } from './engine.js';
import { Frames } from './frames.js';
import { writeCommand, type Command } from './protocol/codec.js';
import { EVENT_BYTES } from './protocol/events.js';
import { resultName } from './protocol/result-codes.js';
import { packTerms } from './protocol/terms.js';
import { Desk, deskCapacity } from './testing/desk.js';
import { openTwin, roomy } from './testing/twin-market.js';
import { move } from './testing/twin-moves.js';

describe('the engine', () => {
  it('trades two orders and moves the money', () => {
    const desk = new Desk({ basePerLot: 10 });
    for (const account of [16, 17])
      desk.say({ name: 'setFees', account, makerRate: 10_000, takerRate: 20_000 });
    desk.sell('s', { lots: 5, at: 100 });
    expect(desk.buy('b', { lots: 7, at: 101 })).toEqual(['b trades 5@100 with s', 's pays 1 for rounding']);
    expect(desk.balance('bob', 1)).toMatchObject({ total: 1_000_000_050, arriving: 20 });
    expect(desk.balance('ann', 1)).toMatchObject({ total: 999_999_950, held: 0 });
  });

  it('gives the same events to the last byte for the same commands', () => {
    const moves = fc.sample(move, { seed: 7, numRuns: 300 });
    const bytes = [0, 1].map(() => {
      const twin = openTwin(roomy);
      return moves.map(({ afterUs, toCommand }) => {
        twin.timeUs += afterUs;
        twin.tell(toCommand(twin));
        const { events } = twin.engine;
        return Buffer.from(events.bytes.subarray(0, events.count * EVENT_BYTES)).toString('hex');
      });
    });
    expect(bytes[0]).toEqual(bytes[1]);
  });

  it('tells everything that a batch of commands brings, numbered without gaps', () => {
    const engine = new Engine(deskCapacity);
    for (let asset = 1; asset < 4; asset++) say(engine, { name: 'defineAsset', asset });
    for (let time = 0; time < 5_000; time++) say(engine, { name: 'defineAccount', account: 16 });
    expect([engine.events.count, engine.events.seq]).toEqual([5_003, 5_003]);
  });

  it('refuses a command that does not exist', () => {
    const frames = Frames.ofCount(1);
    frames.bytes[4] = 99;
    expect(resultName(new Engine(deskCapacity).apply(frames, 0))).toBe('MALFORMED');
  });

  it('names the order in the refusal of what was asked of it', () => {
    const engine = new Engine(deskCapacity);
    say(engine, { name: 'cancel', account: 16, orderId: 12_345_678 });
    expect(engine.events.doubles[4]).toBe(12_345_678);
  });

  it('refuses an instrument whose values could leave the exact numbers, and another one of the same name', () => {
    const engine = new Engine(deskCapacity);
    say(engine, { name: 'defineAsset', asset: 1 });
    say(engine, { name: 'defineAsset', asset: 2 });
    const terms = { symbol: 1, baseAsset: 1, quoteAsset: 2, basePerLot: 1, quotePerTick: 1, minQuantity: 1 };
    const define = (more: object) =>
      say(engine, { name: 'defineSymbol', ...terms, maxQuantity: 1_000, maxPrice: 1_000, ...more });
    expect(define({ maxQuantity: 2 ** 43, maxPrice: 1_024 })).toBe('MALFORMED');
    expect(define({ quoteAsset: 3 })).toBe('UNKNOWN_ASSET');
    expect(define({})).toBe('OK');
    expect(define({})).toBe('OK');
    expect(define({ minNotional: 5 })).toBe('ALREADY_DEFINED');
  });

  it('takes an order for an account that does not exist for nobody’s', () => {
    const terms = packTerms({ side: 'buy', kind: 'limit', tif: 'GTC', stp: 'none', isPostOnly: false });
    for (const account of [0, 3, 23, 24, 2 ** 31, 2 ** 32 - 1])
      expect(new Desk().say({ name: 'newOrder', account, symbol: 1, terms, quantity: 1, price: 1 })).toEqual([
        'UNKNOWN_ACCOUNT',
      ]);
  });
});

const frames = Frames.ofCount(2);

function say(engine: Engine, command: Command) {
  writeCommand(frames, 0, { ...command, seq: engine.seq + 1, timeUs: 1 });
  return resultName(engine.apply(frames, 0));
}
