import { describe, expect, it } from '@jest/globals';
import { accountKey, chartOfAccounts } from './chart-of-accounts.js';
import { statementTexts } from './statement.js';

describe('the chart of accounts', () => {
  it('numbers each account once, in order, and by what it is', () => {
    const numbers = chartOfAccounts.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right));
    const sides = new Map(
      chartOfAccounts.map(({ number, normal_side }) => [Math.floor(number / 1_000), normal_side]),
    );
    expect(Object.fromEntries(sides)).toEqual({
      1: 'debit',
      2: 'credit',
      3: 'credit',
      4: 'credit',
      5: 'debit',
    });
  });

  it('bounds what belongs to clients and keeps its history', () => {
    const clients = chartOfAccounts.filter(({ owner }) => owner === 'client');
    expect(clients.map(({ code }) => code)).toEqual(['client_funds', 'client_trading', 'client_venue']);
    expect(clients.every(({ is_bounded, has_history }) => is_bounded && has_history)).toBe(true);
  });

  it('has a name in both languages of a statement', () => {
    for (const { accounts } of Object.values(statementTexts))
      expect(Object.keys(accounts)).toEqual(chartOfAccounts.map(({ code }) => code));
  });
});

describe('accountKey', () => {
  it('tells owners, codes and assets apart', () => {
    const owner = { kind: 'user', id: 'u1' } as const;
    const keys = [
      accountKey('client_funds', 'EUR', owner),
      accountKey('client_funds', 'BTC', owner),
      accountKey('client_trading', 'EUR', owner),
      accountKey('client_funds', 'EUR', { kind: 'trading_account', id: 'u1' }),
      accountKey('suspense', 'EUR', null),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
