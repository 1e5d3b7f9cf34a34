import { describe, expect, it } from '@jest/globals';
import { formatAt, listAddresses } from './addresses.js';

describe('listAddresses', () => {
  it('has the official ones, and none for lists that need a licence or repeat others', () => {
    const lists = [...listAddresses('').keys()];
    expect(lists).toEqual([
      'ofac_sdn',
      'ofac_non_sdn',
      'un_consolidated',
      'eu_consolidated',
      'uk_ofsi',
      'bis_denied_persons',
    ]);
  });

  it('takes an address of the setting in its place, and turns off a list whose address is empty', () => {
    const addresses = listAddresses(
      'uk_ofsi=  opensanctions=https://lists.test/entities.ftm.json?a=b\nown=https://x.test/ ',
    );
    expect(addresses.has('uk_ofsi')).toBe(false);
    expect(addresses.has('own')).toBe(false);
    expect(addresses.get('opensanctions')).toBe('https://lists.test/entities.ftm.json?a=b');
  });
});

describe('formatAt', () => {
  it('tells the files of a folder from one file', () => {
    expect(Object.keys(formatAt('ofac_sdn', 'https://lists.test/').parts)).toContain('alt');
    expect(Object.keys(formatAt('ofac_sdn', 'https://lists.test/SDN_ADVANCED.XML').parts)).toEqual(['xml']);
    expect(() => formatAt('un_consolidated', 'https://lists.test/')).toThrow('must be that of a file');
  });
});
