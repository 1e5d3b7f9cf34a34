import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../lib/config.js';
import { assertNoForeignPage, assertOwnPage, readCookie } from './accounts-cookies.js';

const house = (PURSER_PUBLIC_URL: string) => ({ config: readConfig({ PURSER_PUBLIC_URL }) });
const verdict = (url: string, headers: Record<string, string>, check = assertOwnPage) => {
  try {
    check(house(url), headers);
    return 'ours';
  } catch {
    return 'refused';
  }
};

describe('a page of ours', () => {
  it.each([
    ['https://desk.example', 'https://desk.example', 'ours'],
    ['https://desk.example/app', 'https://desk.example', 'ours'],
    ['https://desk.example', 'https://desk.example:8443', 'refused'],
    ['https://desk.example', 'http://desk.example', 'refused'],
    ['https://desk.example', 'https://evil.desk.example', 'refused'],
    ['https://desk.example', 'http://localhost:443', 'refused'],
    ['http://localhost:3000', 'http://127.0.0.1:3000', 'ours'],
    ['http://127.0.0.1:3000', 'http://[::1]:3000', 'ours'],
    ['http://localhost:3000', 'http://localhost:3001', 'refused'],
    ['http://localhost:3000', 'https://localhost:3000', 'refused'],
    ['http://localhost:3000', 'http://localhost:3000.evil.example', 'refused'],
    ['http://localhost:3000', 'null', 'refused'],
    ['http://localhost:3000', '', 'refused'],
  ])('at %s, asked from %j: %s', (url, origin, result) => {
    expect(verdict(url, { origin })).toBe(result);
  });

  it('says where it comes from', () => {
    expect(verdict('http://localhost:3000', {})).toBe('refused');
    expect(
      verdict('http://localhost:3000', { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' }),
    ).toBe('refused');
    expect(verdict('http://localhost:3000', {}, assertNoForeignPage)).toBe('ours');
    expect(verdict('http://localhost:3000', { 'sec-fetch-site': 'cross-site' }, assertNoForeignPage)).toBe(
      'refused',
    );
  });
});

describe('readCookie', () => {
  it('finds a cookie by its whole name', () => {
    expect(readCookie('a=1; __Host-x=2=3; b=4', '__Host-x')).toBe('2=3');
    expect(readCookie('my__Host-x=1', '__Host-x')).toBeNull();
    expect(readCookie(undefined, '__Host-x')).toBeNull();
    expect(readCookie('', '__Host-x')).toBeNull();
  });
});
