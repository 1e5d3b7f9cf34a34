import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

const byte = fc.integer({ min: 0, max: 255 });
const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
const v4 = fc.tuple(byte, byte, byte, byte);
const text = (bytes: readonly number[]) => bytes.join('.');
const hex = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
  `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;

/** Nets that nobody may be sent to, each as its base and the count of its fixed bits. */
const inner: readonly (readonly [string, readonly number[], number])[] = [
  ['this net', [0, 0, 0, 0], 8],
  ['private, 10', [10, 0, 0, 0], 8],
  ['shared by a carrier', [100, 64, 0, 0], 10],
  ['loopback', [127, 0, 0, 0], 8],
  ['link-local, with the metadata of clouds', [169, 254, 0, 0], 16],
  ['private, 172', [172, 16, 0, 0], 12],
  ['protocols', [192, 0, 0, 0], 24],
  ['documentation', [192, 0, 2, 0], 24],
  ['private, 192.168', [192, 168, 0, 0], 16],
  ['benchmarks', [198, 18, 0, 0], 15],
  ['multicast', [224, 0, 0, 0], 4],
  ['reserved and broadcast', [240, 0, 0, 0], 4],
];

const numberOf = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) => ((a * 256 + b) * 256 + c) * 256 + d;
const bytesOf = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** Any address of a net. */
const within = ([, base, bits]: (typeof inner)[number]) =>
  fc.integer({ min: 0, max: 2 ** (32 - bits) - 1 }).map((rest) => bytesOf(numberOf(base) + rest));

const isInner = (bytes: readonly number[]) =>
  inner.some(([, base, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(numberOf(bytes) / size) === Math.floor(numberOf(base) / size);
  });

describe('isPublicAddress', () => {
  it.each(inner)('takes no address of the net of %s, neither plain nor inside IPv6', (...net) => {
    fc.assert(
      fc.property(within(net), (bytes) => {
        expect(isPublicAddress(text(bytes))).toBe(false);
        for (const carrier of [`::ffff:${text(bytes)}`, `::ffff:${hex(bytes)}`, `64:ff9b::${hex(bytes)}`])
          expect({ carrier, isPublic: isPublicAddress(carrier) }).toEqual({ carrier, isPublic: false });
        expect(isPublicAddress(`2002:${hex(bytes)}::1`)).toBe(false);
        expect(isPublicAddress(`::${text(bytes)}`)).toBe(false);
      }),
    );
  });

  it('takes no IPv4 address inside IPv6, not even a public one', () => {
    fc.assert(
      fc.property(v4, (bytes) => {
        expect(isPublicAddress(`::ffff:${text(bytes)}`)).toBe(false);
        expect(isPublicAddress(`64:ff9b::${text(bytes)}`)).toBe(false);
      }),
    );
  });

  it('takes addresses of the world, and those alone', () => {
    const special = (bytes: readonly number[]) =>
      /^(168\.63\.129\.16|192\.(31\.196|52\.193|88\.99|175\.48)\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+)$/.test(
        text(bytes),
      );
    fc.assert(
      fc.property(v4, (bytes) => {
        expect(isPublicAddress(text(bytes))).toBe(!isInner(bytes) && !special(bytes));
      }),
      { numRuns: 2_000 },
    );
    for (const address of ['1.1.1.1', '8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '2a00:1450::8a'])
      expect({ address, isPublic: isPublicAddress(address) }).toEqual({ address, isPublic: true });
  });

  it('takes of IPv6 only what is assigned to the world', () => {
    const rest = fc.array(group, { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), rest, (first, groups) => {
        const isOfWorld = first >= 0x2000 && first <= 0x3fff;
        if (!isOfWorld) expect(isPublicAddress([first.toString(16), ...groups].join(':'))).toBe(false);
      }),
    );
    for (const address of [
      '::',
      '::1',
      'fe80::1',
      'fd00:ec2::254',
      'fc00::1',
      'ff02::1',
      '2001:db8::1',
      '2001::1',
    ])
      expect({ address, isPublic: isPublicAddress(address) }).toEqual({ address, isPublic: false });
  });

  it('takes nothing that is not an address', () => {
    for (const address of [
      '',
      'example.com',
      '2130706433',
      '0x7f.1',
      '127.1',
      '1.1.1',
      'fe80::1%eth0',
      '2606::1%0',
    ])
      expect({ address, isPublic: isPublicAddress(address) }).toEqual({ address, isPublic: false });
  });
});

describe('isLoopbackAddress', () => {
  it('knows this very machine by its addresses', () => {
    expect(['127.0.0.1', '127.255.0.9', '::1'].map(isLoopbackAddress)).toEqual([true, true, true]);
    expect(['10.0.0.1', '::', 'localhost', '::ffff:127.0.0.1'].map(isLoopbackAddress)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
