import { describe, expect, it } from '@jest/globals';
import { isLei } from './lei.js';

describe('isLei', () => {
  it.each(['529900T8BM49AURSDO55', '5493001KJTIIGC8Y1R12', 'HWUPKR0MPOU8FGXBT394'])(
    'takes %s, which is in the register',
    (lei) => {
      expect(isLei(lei)).toBe(true);
    },
  );

  it.each([
    '529900T8BM49AURSDO54',
    '259900T8BM49AURSDO55',
    '529900t8bm49aursdo55',
    '529900T8BM49AURSDO5',
    '',
    '5299 00T8BM49AURSDO5',
  ])('refuses %s', (lei) => {
    expect(isLei(lei)).toBe(false);
  });
});
