import { describe, expect, it } from '@jest/globals';
import { arrayOf, nullableArrayOf } from './sql-arrays.js';

describe('arrayOf', () => {
  it('quotes what could be read as something else', () => {
    expect(arrayOf(['a-1', 7n, '', 'null', 'a,b', 'say "x\\"', '{}'])).toBe(
      '{a-1,7,"","null","a,b","say \\"x\\\\\\"","{}"}',
    );
  });
});

describe('nullableArrayOf', () => {
  it('is empty where every value is missing', () => {
    expect(nullableArrayOf([null, undefined])).toBe('{}');
    expect(nullableArrayOf(['a', null, undefined, 0])).toBe('{a,NULL,NULL,0}');
  });
});
