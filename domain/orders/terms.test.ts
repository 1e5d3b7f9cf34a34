import { describe, expect, it } from '@jest/globals';
import { orderKind, shownKind, timeInForceOf, unfitFields, type AskedTerms } from './terms.js';

const limit: AskedTerms = { side: 'buy', type: 'limit', price: '100', post_only: false };
const fieldsOf = (more: Partial<AskedTerms>) =>
  unfitFields({ ...limit, ...more }).map(({ path }) => path.join());

describe('the terms of an order', () => {
  it('name what the engine sees behind the types of the contract', () => {
    const kinds = [
      orderKind({ type: 'market' }),
      orderKind({ type: 'limit', price: '1' }),
      orderKind({ type: 'iceberg', price: '1' }),
      orderKind({ type: 'stop' }),
      orderKind({ type: 'stop', price: '1' }),
      orderKind({ type: 'stop', trailing_distance: '1' }),
    ];
    expect(kinds).toEqual(['market', 'limit', 'limit', 'stop', 'stop_limit', 'trailing_stop']);
  });

  it('name a stop that waits for a better price by its profit', () => {
    const stop = { type: 'stop', is_take_profit: true } as const;
    expect([shownKind(stop), shownKind({ ...stop, price: '1' })]).toEqual([
      'take_profit',
      'take_profit_limit',
    ]);
    expect(shownKind({ ...stop, is_take_profit: false })).toBe('stop');
    expect(fieldsOf({ take_profit: true })).toEqual(['take_profit']);
    expect(fieldsOf({ type: 'stop', price: null, trailing_distance: '1', take_profit: true })).toEqual([
      'take_profit',
    ]);
    expect(fieldsOf({ type: 'stop', stop_price: '1', take_profit: true })).toEqual([]);
  });

  it('let no market order rest', () => {
    const tifs = (['GTC', 'DAY', 'IOC', 'FOK', null] as const).map((time_in_force) =>
      timeInForceOf({ type: 'market', time_in_force }),
    );
    expect(tifs).toEqual(['IOC', 'IOC', 'IOC', 'FOK', 'IOC']);
    expect(timeInForceOf({ type: 'stop' })).toBe('GTC');
  });

  it('are all named that do not go together', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ price: null, display_quantity: '1', expires_at: new Date() })).toEqual([
      'price',
      'display_quantity',
      'expires_at',
    ]);
    expect(fieldsOf({ type: 'iceberg', time_in_force: 'FOK' })).toEqual([
      'display_quantity',
      'time_in_force',
    ]);
    expect(fieldsOf({ type: 'stop', post_only: true })).toEqual(['stop_price', 'post_only']);
  });
});
