import { describe, expect, it } from '@jest/globals';
import { estimatesOf, estimatesOfView } from './estimates.js';
import { exposuresOf } from './exposures.js';

const now = new Date('2026-03-01T12:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const marks = new Map([
  ['BTC', { price: '60000', at: ago(1_000) }],
  ['ETH', { price: '3000.5', at: ago(61_000) }],
]);
const of = (...holdings: [string, string][]) =>
  exposuresOf(
    holdings.map(([asset, amount]) => ({ asset, amount })),
    (asset) => marks.get(asset),
    now,
  );

describe('exposuresOf', () => {
  it('values what is held exactly, the greatest first, and cash apart', () => {
    const found = of(['USDT', '1000.000001'], ['ETH', '2'], ['BTC', '0.5']);
    expect(found).toMatchObject({
      currency: 'USDT',
      cash: '1000.000001',
      gross: '36001',
      net: '36001',
      equity: '37001.000001',
      unpriced: [],
      is_stale: true,
    });
    expect(found.items.map(({ asset, value, is_stale }) => [asset, value, is_stale])).toEqual([
      ['BTC', '30000', false],
      ['ETH', '6001', true],
    ]);
    expect(found.items[0]?.share).toBeCloseTo(30_000 / 36_001, 12);
    expect(found.concentration?.asset).toBe('BTC');
    expect(found.concentration?.share).toBeCloseTo(30_000 / 37_001.000001, 12);
  });

  it('counts what is owed against the net and with its size to the gross', () => {
    const found = of(['USDT', '50000'], ['BTC', '-0.5'], ['ETH', '2']);
    expect([found.gross, found.net, found.equity]).toEqual(['36001', '-23999', '26001']);
  });

  it('names what has no price, and has no concentration where nothing is worth anything', () => {
    const found = of(['DOGE', '5'], ['SOL', '0.000']);
    expect(found).toMatchObject({ gross: '0', unpriced: ['DOGE'], is_stale: true, concentration: null });
    expect(found.items).toMatchObject([{ asset: 'DOGE', price: null, value: null, share: null }]);
    expect(of()).toMatchObject({ items: [], is_stale: false, equity: '0' });
  });
});

describe('estimatesOf', () => {
  it('says in numbers what the exposures say exactly', () => {
    const holdings = [
      { asset: 'USDT', amount: '50000.5' },
      { asset: 'BTC', amount: '-0.5' },
      { asset: 'ETH', amount: '2' },
      { asset: 'DOGE', amount: '7' },
    ];
    const estimates = estimatesOf(holdings, (asset) => marks.get(asset));
    expect(estimates).toEqual({ equity: 26_001.5, gross: 36_001, net: -23_999, values, isUnpriced: true });
    expect(estimatesOfView(of(...holdings.map(pairOf)))).toEqual(estimates);
  });
});

const values = new Map([
  ['BTC', -30_000],
  ['ETH', 6_001],
]);
const pairOf = ({ asset, amount }: { asset: string; amount: string }): [string, string] => [asset, amount];
