import { describe, expect, it } from '@jest/globals';
import {
  formatDateTime,
  formatDay,
  formatDayShort,
  formatDecimal,
  formatDuration,
  formatMoney,
  formatRelative,
  formatShare,
  localeTag,
  shortenMiddle,
} from './format.js';

describe('formatMoney', () => {
  it('keeps every digit that the asset has', () => {
    expect(formatMoney('1234567.000000000000000001', 'ETH', 'en-GB')).toBe(
      '1,234,567.000000000000000001\u00a0ETH',
    );
    expect(formatMoney('90071992547409931.10', 'EUR', 'en-GB')).toBe('90,071,992,547,409,931.10\u00a0EUR');
  });

  it('writes in the signs of the locale', () => {
    expect(formatMoney('-1234.50', 'RUB', 'ru')).toBe('\u22121\u00a0234,50\u00a0RUB');
  });

  it('shows what is not a decimal as it came', () => {
    expect(formatDecimal('n/a', 'en-GB')).toBe('n/a');
  });
});

describe('times', () => {
  it('always name their zone', () => {
    expect(formatDateTime('2026-11-21T13:05:00Z', 'en-GB', 'UTC')).toBe('21 Nov 2026, 13:05 UTC');
    expect(formatDateTime('2026-11-21T13:05:00Z', 'en-GB', 'Europe/Belgrade')).toMatch(
      /^21 Nov 2026, 14:05 (CET|GMT\+1)$/,
    );
  });

  it('leave a calendar day where it is, whatever the zone of the browser', () => {
    expect(formatDay('1974-08-12', 'en-GB')).toBe('12 Aug 1974');
    expect(formatDay('1974-08', 'en-GB')).toBe('Aug 1974');
    expect(formatDay('1974', 'en-GB')).toBe('1974');
    expect(formatDayShort('2026-11-21', 'ru')).toBe('21 нояб.');
  });

  it('show what is not a time as it came', () => {
    expect(formatDateTime('soon', 'en-GB')).toBe('soon');
    expect(formatDay('', 'en-GB')).toBe('');
  });

  it('measure a length by its two greatest units', () => {
    expect(formatDuration(((2 * 24 + 4) * 60 + 59) * 60_000, 'en-GB')).toBe('2d 4h');
    expect(formatDuration(-35 * 60_000, 'en-GB')).toBe('35m');
    expect(formatDuration(59_000, 'en-GB')).toBe('0m');
    expect(formatDuration(24 * 3_600_000, 'ru')).toBe('1 д.');
  });

  it('say how long ago', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(formatRelative('2026-11-21T09:00:00Z', now, 'en-GB')).toBe('3 hours ago');
    expect(formatRelative('2026-11-22T12:00:00Z', now, 'ru')).toBe('завтра');
  });
});

describe('other figures', () => {
  it('are written for people', () => {
    expect(formatShare(0.9312, 'en-GB')).toBe('93.1%');
    expect(shortenMiddle('0193ab4c-1111-7222-8333-94445555ae21')).toBe('0193ab4c…ae21');
    expect(shortenMiddle('short')).toBe('short');
  });

  it('take the regional form that the browser prefers', () => {
    expect(localeTag('en', ['ru', 'en-US'])).toBe('en-US');
    expect(localeTag('en', ['ru'])).toBe('en-GB');
    expect(localeTag('ru', ['en-US'])).toBe('ru');
  });
});
