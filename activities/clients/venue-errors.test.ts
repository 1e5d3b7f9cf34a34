import { describe, expect, it } from '@jest/globals';
import * as ccxt from '../../node_modules/ccxt/js/src/base/errors.js';
import { BudgetExhausted } from './rate-budget.js';
import { isNotFound, outcomeOf, reasonOf } from './venue-errors.js';

describe('outcomeOf', () => {
  it.each([
    ['refused', new ccxt.InsufficientFunds('')],
    ['refused', new ccxt.InvalidOrder('')],
    ['refused', new ccxt.AuthenticationError('')],
    ['refused', new ccxt.ExchangeError('')],
    ['not_sent', new ccxt.RateLimitExceeded('')],
    ['not_sent', new ccxt.OnMaintenance('')],
    ['not_sent', new ccxt.NetworkError('fetch failed: connect ECONNREFUSED 127.0.0.1:9')],
    ['not_sent', new BudgetExhausted('')],
    ['unknown', new ccxt.RequestTimeout('')],
    ['unknown', new ccxt.NetworkError('socket hang up')],
    ['unknown', new ccxt.ExchangeNotAvailable('502')],
    ['unknown', new ccxt.BadResponse('')],
    ['unknown', new ccxt.DuplicateOrderId('')],
    ['unknown', new TypeError('anything')],
    ['unknown', 'no error at all'],
  ])('is %s for %s', (outcome, error) => expect(outcomeOf(error)).toBe(outcome));
});

describe('reasonOf', () => {
  it('keeps addresses and whatever looks like a key to itself', () => {
    const error = new ccxt.NetworkError(
      `binance POST https://a.example/order?signature=ab failed for ${'k'.repeat(64)}`,
    );
    expect(reasonOf(error)).toBe('NetworkError: binance POST  failed for …');
  });
});

describe('isNotFound', () => {
  it('knows an order that the venue does not know', () => {
    expect(isNotFound(new ccxt.OrderNotFound(''))).toBe(true);
    expect(isNotFound(new ccxt.InvalidOrder(''))).toBe(false);
  });
});
