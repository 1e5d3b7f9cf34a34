import { describe, expect, it } from '@jest/globals';
import { madeUpCloses } from '../../domain/market-data/demonstration.js';
import { estimatesOf, ofAsset } from '../../domain/risk/estimates.js';
import { deliveredScenarios } from '../../domain/risk/scenarios.js';
import { amountText } from './amounts.js';
import { backTestsOf } from './back-tests.js';
import { profitsOf, returnsOf } from './daily-prices.js';
import { drawdownOf } from './drawdowns.js';
import { dayStartOf, drawdownAt, lossSince, together } from './day-start.js';
import { measure, type RiskFacts } from './measure.js';
import { stressOf, worstLoss } from './stress-results.js';
import { limitTail, valueAtRiskOf } from './tail-risk.js';

const dayMs = 86_400_000;
const firstDay = Date.parse('2023-01-01');
const now = new Date('2026-03-01T12:00:00Z');
const dayOf = (index: number) => new Date(firstDay + index * dayMs).toISOString().slice(0, 10);
const marks: Record<string, string> = { BTC: '64250', ETH: '3420', SOL: '148' };
const settings = { windowDays: 365, leastReturns: 100, level: 0.99 };

function closesOf(days: number, symbols = ['BTCUSDT', 'ETHUSDT']) {
  return symbols
    .flatMap((symbol, place) =>
      madeUpCloses({ days, place: place + 1, last: 1_000 }).map((price, index) => ({
        symbol,
        day: dayOf(index),
        price,
        source: 'demonstration' as const,
      })),
    )
    .sort((one, other) => one.day.localeCompare(other.day));
}

const held = (holdings: Record<string, string>) =>
  estimatesOf(
    Object.entries(holdings).map(([asset, amount]) => ({ asset, amount })),
    (asset) => (marks[asset] ? { price: marks[asset], at: now } : undefined),
  );
const returns = returnsOf(closesOf(1_095));

describe('daily returns', () => {
  it('are between days that follow each other, and unknown over a gap', () => {
    const closes = [
      ['2026-01-01', '100'],
      ['2026-01-02', '110'],
      ['2026-01-04', '120'],
      ['2026-01-05', '90'],
    ] as const;
    const found = returnsOf(
      closes.map(([day, price]) => ({ symbol: 'BTCUSDT', day, price, source: 'trades' })),
    );
    expect(found.days).toEqual(['2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05']);
    const own = [...(found.byAsset.get('BTC') ?? [])];
    expect(own[0]).toBeCloseTo(0.1, 12);
    expect(own.slice(1, 3)).toEqual([NaN, NaN]);
    expect(own[3]).toBeCloseTo(-0.25, 12);
    expect(profitsOf(found, new Map([['BTC', 1_000]]))[3]).toBeCloseTo(-250, 9);
    expect(profitsOf(found, new Map([['DOGE', 1]]))).toHaveLength(0);
  });
});

describe('value at risk', () => {
  it('says its window, its returns and where its closes come from, by three methods at two levels', () => {
    const found = valueAtRiskOf(returns, held({ BTC: '1', USDT: '5' }), settings);
    expect(found).toMatchObject({
      reason: null,
      currency: 'USDT',
      window_days: 365,
      returns: 365,
      last_day: dayOf(1_094),
      annualisation_days: 365,
      sources: ['demonstration'],
    });
    expect(found.figures.map(({ method, level }) => `${method} ${level}`)).toEqual([
      'historical 0.95',
      'parametric 0.95',
      'cornish_fisher 0.95',
      'historical 0.99',
      'parametric 0.99',
      'cornish_fisher 0.99',
    ]);
    for (const { value_at_risk, expected_shortfall } of found.figures)
      expect(Number(expected_shortfall)).toBeGreaterThanOrEqual(Number(value_at_risk));
    // Three per cent a day: a loss of 64,250 by 2.33 deviations, and 57 % a year.
    const parametric = Number(found.figures[4]?.value_at_risk);
    expect(parametric).toBeGreaterThan(64_250 * 0.05);
    expect(parametric).toBeLessThan(64_250 * 0.1);
    expect(Number(found.volatility) / 64_250).toBeGreaterThan(0.4);
    expect(Number(found.volatility) / 64_250).toBeLessThan(0.8);
  });

  it('has no figure of too little history, of what was never traded or has no price, nor of nothing', () => {
    const short = returnsOf(closesOf(100));
    expect(valueAtRiskOf(short, held({ BTC: '1' }), settings)).toMatchObject({
      reason: 'too_little_history',
      returns: 99,
      figures: [],
      volatility: null,
    });
    expect(valueAtRiskOf(returnsOf(closesOf(101)), held({ BTC: '1' }), settings).reason).toBeNull();
    expect(valueAtRiskOf(returns, held({ SOL: '1' }), settings).reason).toBe('too_little_history');
    expect(valueAtRiskOf(returns, held({ BTC: '1', DOGE: '1' }), settings).reason).toBe('too_little_history');
    expect(valueAtRiskOf(returns, held({ USDT: '1' }), settings).reason).toBe('no_exposure');
    expect(limitTail(short, held({ BTC: '1' }), settings)).toBeNull();
    expect(limitTail(short, held({ USDT: '1' }), settings)?.valueAtRisk).toBe(0);
  });
});

describe('the back-test', () => {
  it('holds each forecast against its day, and a model of the same world is green', () => {
    const [at95, at99] = backTestsOf(returns, held({ BTC: '1', ETH: '10' }), settings);
    expect(at95).toMatchObject({ level: 0.95, days: 500, reason: null });
    expect(at95?.series).toHaveLength(500);
    expect(at95?.series.at(-1)?.day).toBe(dayOf(1_094));
    expect(at95?.series.filter(({ is_breach }) => is_breach)).toHaveLength(at95?.breaches ?? -1);
    expect(at95?.expected).toBeCloseTo(25, 9);
    expect(at95?.kupiec?.p_value).toBeGreaterThan(0.01);
    expect(at99?.light).not.toBe('red');
    for (const { profit, value_at_risk, is_breach } of at99?.series ?? [])
      expect(is_breach).toBe(profit < -value_at_risk);
  });

  it('says so when there is nothing to test', () => {
    const [none] = backTestsOf(returnsOf(closesOf(50)), held({ BTC: '1' }), settings);
    expect(none).toMatchObject({ reason: 'too_little_history', days: 0, kupiec: null, light: null });
  });
});

describe('stress', () => {
  it('takes the shock of the asset, else that of all others, the worst scenario first', () => {
    const estimates = held({ BTC: '1', SOL: '100' });
    const { scenarios, version } = stressOf(estimates, { version: 3, all: deliveredScenarios });
    expect(version).toBe(3);
    expect(scenarios[0]).toMatchObject({ key: 'fall_by_half', profit: String(-(64_250 + 14_800) / 2) });
    const march = scenarios.find(({ key }) => key === 'march_2020');
    expect(march?.items).toEqual([
      { asset: 'BTC', shock: -0.39, profit: '-25057.5' },
      { asset: 'SOL', shock: -0.45, profit: '-6660' },
    ]);
    expect(worstLoss(estimates, deliveredScenarios)).toBeCloseTo(39_525, 9);
    expect(worstLoss(held({ USDT: '1' }), deliveredScenarios)).toBe(0);
  });
});

describe('the start of a day', () => {
  const closes = [
    { day: '2026-01-01', total_value: '1000', flows: '1000' },
    { day: '2026-01-02', total_value: '1200', flows: '0' },
    { day: '2026-01-03', total_value: '1600', flows: '500' },
  ];

  it('counts what came in since neither as won nor as lost', () => {
    const start = dayStartOf(closes, 400);
    expect(start.opening).toBe(2_000);
    expect(start.peak).toBeCloseTo(1.2, 12);
    expect(start.wealth).toBeCloseTo(1.1, 12);
    expect(lossSince(start, 1_900)).toBe(100);
    expect(lossSince(start, 2_100)).toBe(0);
    expect(drawdownAt(start, 2_000)).toBeCloseTo(1 - 1.1 / 1.2, 12);
    expect(drawdownAt(start, 4_000)).toBe(0);
  });

  it('is of all accounts together what they stand at, with the wealth of their closes as of one account', () => {
    const start = dayStartOf(closes, 400);
    const all = together([start, start], closes);
    expect(all).toEqual({ ...start, opening: 4_000 });
    expect(drawdownOf({ closes, start: all, equity: 4_000 })).toMatchObject({
      peak_day: '2026-01-02',
      first_day: '2026-01-01',
      closes: 3,
    });
    expect(drawdownOf({ closes, start: all, equity: 3_600 }).now).toBeCloseTo(1 - 0.99 / 1.2, 12);
    expect(drawdownOf({ closes, start: all, equity: 3_600 }).deepest).toBeCloseTo(1 - 0.99 / 1.2, 12);
    expect(drawdownOf({ closes, start: all, equity: 6_000 })).toMatchObject({ now: 0, peak_day: null });
    expect(drawdownOf({ closes, start: all, equity: 6_000 }).deepest).toBeCloseTo(1 - 1.1 / 1.2, 12);
    expect(drawdownOf({ closes: [], start: dayStartOf([], 5), equity: 5 })).toEqual({
      ...{ now: 0, deepest: 0, peak_day: null, first_day: null, closes: 0 },
    });
  });

  it('began with what was brought in where there is no close', () => {
    expect(lossSince(dayStartOf([], 500), 450)).toBe(50);
    expect(drawdownAt(dayStartOf([], 500), 450)).toBeCloseTo(0.1, 12);
  });
});

describe('measure', () => {
  const facts: RiskFacts = {
    estimates: held({ BTC: '1', USDT: '64250' }),
    returns,
    scenarios: deliveredScenarios,
    tail: settings,
    start: { opening: 130_000, wealth: 1, peak: 1 },
  };

  it('knows each measure of an account', () => {
    expect(measure('gross_exposure', facts)).toBe(64_250);
    expect(measure('net_exposure', facts)).toBe(64_250);
    expect(measure('concentration', facts)).toBeCloseTo(0.5, 12);
    expect(measure('stress_loss', facts)).toBe(32_125);
    expect(measure('daily_loss', facts)).toBe(1_500);
    expect(measure('drawdown', facts)).toBeCloseTo(1_500 / 130_000, 12);
    expect(measure('value_at_risk', facts)).toBeGreaterThan(0);
    expect(measure('expected_shortfall', facts)).toBeGreaterThan(measure('value_at_risk', facts) ?? 0);
    expect(measure('daily_loss', { ...facts, start: null })).toBeNull();
  });

  it('has the part of one asset, negative where it is owed', () => {
    const both = held({ BTC: '1', ETH: '-1' });
    expect(ofAsset(both, 'ETH')).toMatchObject({ gross: 3_420, net: -3_420 });
    expect(ofAsset(both, 'SOL')).toMatchObject({ gross: 0, net: 0 });
    expect(both).toMatchObject({ gross: 67_670, net: 60_830, equity: 60_830, isUnpriced: false });
  });
});

describe('amountText', () => {
  it('is a decimal with eight places at most and none that is needless', () => {
    expect([1.5, -0.000000001, 1e-8, 100, 1_234_567.123456789].map(amountText)).toEqual([
      '1.5',
      '0',
      '0.00000001',
      '100',
      '1234567.12345679',
    ]);
  });
});
