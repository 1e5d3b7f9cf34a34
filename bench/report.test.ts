import { describe, expect, it } from '@jest/globals';
import { figure } from './bench.js';
import { describeMachine } from './machine.js';
import { hasPassed, reportText } from './report.js';

describe('figure', () => {
  it('holds at its bar and misses beside it', () => {
    expect(figure(2, '1/s', { least: 2 }).ok).toBe(true);
    expect(figure(1.9, '1/s', { least: 2 }).ok).toBe(false);
    expect(figure(5, 'ms', { least: 1, most: 5 })).toEqual({
      value: 5,
      unit: 'ms',
      bar: '>= 1 and <= 5',
      ok: true,
    });
    expect(figure(5.1, 'ms', { most: 5 }).ok).toBe(false);
  });

  it('never holds without a number', () => {
    expect(figure(NaN, 'ms').ok).toBe(false);
    expect(figure(NaN, 'ms', { most: 5 }).ok).toBe(false);
  });
});

describe('hasPassed', () => {
  it('fails a run without figures', () => {
    expect(hasPassed({})).toBe(false);
  });

  it('fails a run of which one figure misses its bar', () => {
    const kept = figure(1, 'ms', { most: 2 });
    expect(hasPassed({ kept })).toBe(true);
    expect(hasPassed({ kept, missed: figure(3, 'ms', { most: 2 }) })).toBe(false);
  });
});

describe('reportText', () => {
  it('names every figure and shouts what is missed', () => {
    const figures = { sign_in_p95: figure(30, 'ms', { most: 20 }), rate: figure(3, '1/s') };
    const text = reportText({ bench: 'onboarding', machine: describeMachine(), figures });
    expect(text).toMatch(/sign_in_p95 +30 +ms +<= 20 +MISSED/);
    expect(text).toMatch(/rate +3 +1\/s +ok/);
  });
});
