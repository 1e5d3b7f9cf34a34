import { describe, expect, it } from '@jest/globals';
import type { VenueBookFact } from '../venues/rules.js';
import { decideSplit, legPrice, type Candidate, type SplitQuestion } from './split.js';

const level = (price: string, quantity: string) => ({ price, quantity });
const fact = (more: Partial<VenueBookFact> = {}): VenueBookFact => ({
  venue_id: 'other',
  problem: null,
  bids: [level('99', '1')],
  asks: [level('100', '1')],
  age_ms: 100,
  tick: '0.01',
  lot: '0.001',
  min_notional: '5',
  ...more,
});
const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  venue_id: 'other',
  name: 'Other',
  book: fact(),
  taker_fee: '0.001',
  penalty_bps: 0,
  max_book_age_ms: 5_000,
  is_open: true,
  is_enabled: true,
  ...more,
});
const house = {
  venue: 'purser',
  name: 'Our own book',
  levels: [level('100', '1'), level('101', '5')],
  takerFee: '0.002',
  lot: '0.0001',
  minNotional: '5',
  penaltyBps: 0,
};
const ask = (more: Partial<SplitQuestion> = {}) =>
  decideSplit({ side: 'buy', quantity: '2', limit: '101', house, candidates: [candidate()], ...more });

describe('decideSplit', () => {
  it('takes the cheaper after fees first, the rest at home, and says what each costs', () => {
    const { legs, house: rest, venues } = ask();
    expect(legs).toMatchObject([{ venue: 'other', quantity: '1', price: '100' }]);
    expect(rest).toBe('1');
    expect(venues).toMatchObject([
      { venue_id: 'purser', reason: 'chosen', quantity: '1', price_after_fees: '100.2' },
      { venue_id: 'other', reason: 'chosen', quantity: '1', price_after_fees: '100.1' },
    ]);
  });

  it('keeps at home what no book has', () => {
    const { legs, house: rest } = ask({ quantity: '20' });
    expect(legs).toMatchObject([{ quantity: '1' }]);
    expect(rest).toBe('19');
  });

  it.each([
    ['suspended', candidate({ is_enabled: false })],
    ['closed', candidate({ is_open: false })],
    ['unreachable', candidate({ book: fact({ problem: 'unreachable' }) })],
    ['stale', candidate({ book: fact({ age_ms: 5_001 }) })],
    ['steps_differ', candidate({ book: fact({ lot: '0.00015' }) })],
    ['no_depth', candidate({ book: fact({ asks: [] }) })],
    ['too_small', candidate({ book: fact({ asks: [level('100', '0.01')] }) })],
    ['dearer', candidate({ book: fact({ asks: [level('101', '9')] }), taker_fee: '0.01' })],
  ])('gives a venue nothing that is %s, and says so', (reason, one) => {
    const { legs, venues, house: rest } = ask({ candidates: [one], quantity: '1' });
    expect(legs).toEqual([]);
    expect(rest).toBe('1');
    expect(venues[1]).toMatchObject({ venue_id: 'other', reason, quantity: '0' });
  });

  it('counts the age of a book against it', () => {
    const old = candidate({ book: fact({ age_ms: 4_000 }), taker_fee: '0.0018' });
    expect(ask({ candidates: [old], quantity: '1' }).legs).toEqual([]);
    const fresh = candidate({ taker_fee: '0.0018' });
    expect(ask({ candidates: [fresh], quantity: '1' }).legs).toHaveLength(1);
  });
});

describe('legPrice', () => {
  const part = { venue: 'other', quantity: '1', price: '100', value: '100', cost: '100.1' };
  const terms = { part, limit: '101.005', tick: '0.01', protectionBps: 500 };
  it('is the limit, never beyond it on the tick of the venue', () => {
    expect(legPrice('buy', terms)).toBe('101');
    expect(legPrice('sell', terms)).toBe('101.01');
  });
  it('is as far from the worst level as a market order may run', () => {
    expect(legPrice('buy', { ...terms, limit: null })).toBe('105');
    expect(legPrice('sell', { ...terms, limit: null })).toBe('95');
  });
});
