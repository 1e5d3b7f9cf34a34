import { describe, expect, it } from '@jest/globals';
import { readRemarks } from './ofac-remarks.js';

describe('readRemarks', () => {
  it.each([
    ['DOB 12 Oct 1972', 'day', '1972-10-12', '1972-10-12', false],
    ['DOB Oct 1966', 'month', '1966-10-01', '1966-10-31', false],
    ['DOB 1984', 'year', '1984-01-01', '1984-12-31', false],
    ['alt. DOB circa 1956', 'year', '1956-01-01', '1956-12-31', true],
    ['DOB 1981 to 1983', 'range', '1981-01-01', '1983-12-31', false],
    ['DOB 01 Jan 1947 to 01 Jan 1949', 'range', '1947-01-01', '1949-01-01', false],
    ['DOB circa 1979-1982', 'range', '1979-01-01', '1982-12-31', true],
    ['DOB Mar 1962 to Feb 1963', 'range', '1962-03-01', '1963-02-28', false],
  ])('reads %s', (phrase, precision, from, to, circa) => {
    expect(readRemarks(`${phrase}; nationality Iran.`).dates_of_birth).toEqual([
      { precision, from, to, circa },
    ]);
  });

  it('keeps dates that no calendar has out', () => {
    expect(readRemarks('DOB 31 Feb 1970; DOB unknown; DOB 12 Foo 1970.').dates_of_birth).toEqual([]);
  });

  it.each([
    [
      'Passport A0123456 (Korea, North) issued 12 Jan 2001 expires 12 Jan 2006',
      { type: 'passport', value: 'A0123456', country: 'KP' },
    ],
    ['alt. Passport AN045019', { type: 'passport', value: 'AN045019' }],
    ['National ID No. 10100722073 (Iran)', { type: 'national_id', value: '10100722073', country: 'IR' }],
    ['Cedula No. 16891223 (Colombia)', { type: 'national_id', value: '16891223', country: 'CO' }],
    ['NIT # 821002971-4 (Colombia)', { type: 'tax_id', value: '821002971-4', country: 'CO' }],
    ['V.A.T. Number BG131567042 (Bulgaria)', { type: 'tax_id', value: 'BG131567042', country: 'BG' }],
    ['UK Company Number 03632365', { type: 'registration_number', value: '03632365' }],
    [
      'Legal Entity Number 851683897 (Netherlands)',
      { type: 'registration_number', value: '851683897', country: 'NL' },
    ],
    [
      'Legal Entity Number 5299007NTWCC3U23WM81 (Czech Republic)',
      { type: 'lei', value: '5299007NTWCC3U23WM81', country: 'CZ' },
    ],
    ['SWIFT/BIC HAVIGB2L', { type: 'bic', value: 'HAVIGB2L' }],
    ['Vessel Registration Identification IMO 9187629', { type: 'imo', value: '9187629' }],
    [
      'Aircraft Construction Number (also called L/N or S/N or F/N) 8401',
      { type: 'aircraft_serial', value: '8401' },
    ],
    ['Aircraft Tail Number EP-MMH', { type: 'tail_number', value: 'EP-MMH' }],
    ['Email Address info@gicdf.org', { type: 'email', value: 'info@gicdf.org' }],
    ['Telephone No. (218) (0)214778301', { type: 'phone', value: '(218) (0)214778301' }],
    [
      'alt. Digital Currency Address - ETH 0x2f389ce8bd8ff92de3402ffce4691d17fc4f6535',
      { type: 'crypto_address', currency: 'ETH', value: '0x2f389ce8bd8ff92de3402ffce4691d17fc4f6535' },
    ],
  ])('reads %s', (phrase, identifier) => {
    expect(readRemarks(`${phrase}; Gender Male.`).identifiers).toEqual([identifier]);
  });

  it('reads names, places and nationalities and leaves the rest alone', () => {
    const facts = readRemarks(
      "nationality Syria; citizen Korea, North; citizen Atlantis; POB Aleppo, Syria; Secondary sanctions risk: section 1(b); a.k.a. 'ABU-'ALI'; Linked To: X; Passport -.",
    );
    expect(facts).toEqual({
      names: [{ text: "ABU-'ALI", quality: 'weak' }],
      dates_of_birth: [],
      places_of_birth: ['Aleppo, Syria'],
      nationalities: ['SY', 'KP', 'Atlantis'],
      identifiers: [],
    });
  });

  it('finds nothing in nothing', () => {
    expect(readRemarks('').identifiers).toEqual([]);
  });
});
