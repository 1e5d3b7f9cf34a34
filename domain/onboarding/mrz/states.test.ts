import { describe, expect, it } from '@jest/globals';
import countries from 'i18n-iso-countries';
import { canIssue, countryOf, isoAlpha3Codes, stateKind } from './states.js';

describe('states', () => {
  it('knows the 249 codes of ISO 3166-1, once each', () => {
    const published = Object.keys(countries.getAlpha3Codes()).filter((code) => code !== 'XKK');
    expect(isoAlpha3Codes()).toHaveLength(249);
    expect(isoAlpha3Codes().sort()).toEqual(published.sort());
  });

  it('tells states, Utopia, organisations and persons without a state apart', () => {
    expect(['SRB', 'D', 'UTO', 'XOM', 'RKS', 'XXA', 'XXB', 'GBN', 'XXX'].map(stateKind)).toEqual([
      'state',
      'state',
      'specimen',
      'organisation',
      'territory',
      'stateless',
      'refugee',
      'british',
      'unspecified',
    ]);
  });

  it.each(['', 'X', 'GER', 'ZZZ', '__proto__', 'constructor', 'toString'])(
    'knows nobody under %p',
    (code) => {
      expect(stateKind(code)).toBeNull();
      expect(countryOf(code)).toBeNull();
    },
  );

  it('lets no authority issue for the stateless', () => {
    expect(canIssue('stateless')).toBe(false);
    expect(canIssue('organisation')).toBe(true);
  });

  it('leads to the country behind a code', () => {
    expect(['D', 'GBO', 'SRB', 'UTO'].map(countryOf)).toEqual(['DEU', 'GBR', 'SRB', null]);
  });
});
