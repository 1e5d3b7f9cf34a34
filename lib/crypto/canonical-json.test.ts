import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units as in RFC 8785, section 3.2.3', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    const order = canonicalJson(value).match(/\d(?=[,}])/g);
    expect(order).toEqual(['2', '4', '6', '7', '1', '5', '3']);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555556', '333333333.3333334'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s of RFC 8785, appendix B, as %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it('says the same for the same value, whatever the order of its members', () => {
    const shuffled = fc
      .jsonValue()
      .chain((value) => fc.tuple(fc.constant(value), fc.infiniteStream(fc.nat())));
    fc.assert(
      fc.property(shuffled, ([value, picks]) => {
        const text = canonicalJson(value);
        expect(canonicalJson(withMembersReordered(value, picks))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['undefined', { a: undefined }, '/a'],
    ['NaN', [1, NaN], '/1'],
    ['infinity', -Infinity, ''],
    ['bigint', { n: 1n }, '/n'],
    ['a function', () => 1, ''],
    ['a symbol', [Symbol('s')], '/0'],
    ['a date', { at: new Date(0) }, '/at'],
    ['a map', new Map(), ''],
    ['a lone surrogate', { 'a/b': '\ud800' }, '/a~1b'],
    ['a lone surrogate in a name', { '\udc00': 1 }, '/\udc00'],
    // eslint-disable-next-line no-sparse-arrays -- the hole is the case
    ['a hole', [1, , 2], '/1'],
  ])('refuses %s and names the place', (_name, value, pointer) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'crypto.not_canonical' }));
    expect(() => canonicalJson(value)).toThrow(`The value at "${pointer}"`);
  });

  it('refuses a circle instead of exhausting the stack', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(() => canonicalJson(circle)).toThrow('nests deeper than 64');
  });
});

function withMembersReordered(value: unknown, picks: Iterator<number>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withMembersReordered(each, picks));
  const ranked = Object.entries(value).map(([name, member]) => ({ name, member, rank: picks.next().value }));
  ranked.sort((left, right) => left.rank - right.rank);
  return Object.fromEntries(ranked.map(({ name, member }) => [name, withMembersReordered(member, picks)]));
}
