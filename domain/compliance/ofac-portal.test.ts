import { describe, expect, it } from '@jest/globals';
import { ofacPortalScore } from './ofac-portal.js';

describe('ofacPortalScore', () => {
  it('gives 100 when every word of the query is in the name, whatever else is', () => {
    expect(ofacPortalScore('OSAMA BIN LADEN', 'BIN LADEN, Osama')).toBe(100);
    expect(ofacPortalScore('ESCOBAR', 'ESCOBAR CABRERA, Asdrubal Rafael')).toBe(100);
  });

  it('gives half for one word of two', () => {
    expect(ofacPortalScore('GEORGE BUSH', 'HASWANI, George')).toBe(50);
  });

  it('compares the line as printed when words are not found', () => {
    const score = ofacPortalScore('VLADIMIR PUTIN', 'VLADIMIR ARSENYEV');
    expect(score).toBeGreaterThanOrEqual(83);
    expect(score).toBeLessThanOrEqual(93);
  });

  it('finds nothing for a query without Latin letters', () => {
    expect(ofacPortalScore('Владимир', 'PUTIN, Vladimir')).toBe(0);
  });
});
