import { describe, expect, it } from '@jest/globals';
import { momentText } from './moment-text.js';

const at = new Date('2026-11-29T00:51:07.123Z');

describe('momentText', () => {
  it.each([
    ['en', 'RS', '29 November 2026 at 01:51'],
    ['ru', 'RS', '29 ноября 2026 г. в 01:51'],
    ['en', 'JP', '29 November 2026 at 09:51 GMT+9'],
    ['en', 'US', '29 November 2026 at 00:51 UTC'],
    ['ru', 'RU', '29 ноября 2026 г. в 00:51 UTC'],
    ['en', null, '29 November 2026 at 00:51 UTC'],
    ['en', 'ZZ', '29 November 2026 at 00:51 UTC'],
  ] as const)('says in %s of somebody in %s: %s', (language, region, text) => {
    expect(momentText(at, { language, region })).toContain(text);
  });

  it('keeps the time of summer', () => {
    const summer = momentText(new Date('2026-07-01T12:00:00Z'), { language: 'en', region: 'RS' });
    expect(summer).toContain('14:00');
  });
});
