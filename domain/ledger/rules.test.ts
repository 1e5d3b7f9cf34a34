import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { problemCodes } from '../problems.js';
import { amountOf, availableOf, balanceOf, refusalCodes, unitsOf } from './rules.js';

describe('unitsOf', () => {
  it.each([
    ['12.34', 2, 1234n],
    ['12.3', 2, 1230n],
    ['12', 2, 1200n],
    ['0.01', 2, 1n],
    ['1.100000', 1, 11n],
    ['7', 0, 7n],
    ['123456789012345678901.000000000000000001', 18, 123456789012345678901000000000000000001n],
  ])('reads %s at scale %i', (text, scale, units) => expect(unitsOf(text, scale)).toBe(units));

  it.each([
    ['0.001', 2],
    ['1.5', 0],
  ])('never rounds %s at scale %i', (text, scale) => expect(unitsOf(text, scale)).toBeNull());

  it('gives back what amountOf has written, of any amount and scale', () => {
    const units = fc.bigInt({ min: 0n, max: 10n ** 39n - 1n });
    fc.assert(
      fc.property(units, fc.nat(18), (amount, scale) => {
        expect(unitsOf(amountOf(amount, scale), scale)).toBe(amount);
      }),
    );
  });
});

describe('amountOf', () => {
  it.each([
    [0n, 2, '0.00'],
    [-5n, 2, '-0.05'],
    [-1234n, 2, '-12.34'],
    [1234n, 0, '1234'],
  ])('writes %s at scale %i', (units, scale, text) => expect(amountOf(units, scale)).toBe(text));
});

describe('balanceOf and availableOf', () => {
  const counters = { debits_pending: 3n, debits_posted: 10n, credits_pending: 2n, credits_posted: 25n };

  it('count on the own side of the account, and take off what is held', () => {
    expect([balanceOf('credit', counters), availableOf('credit', counters)]).toEqual([15n, 12n]);
    expect([balanceOf('debit', counters), availableOf('debit', counters)]).toEqual([-15n, -17n]);
  });
});

describe('refusalCodes', () => {
  it('are all problems that the api knows, sorted', () => {
    expect(refusalCodes.filter((code) => !(code in problemCodes))).toEqual([]);
    expect([...refusalCodes]).toEqual([...refusalCodes].sort());
  });
});
