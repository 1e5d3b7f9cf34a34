import { describe, expect, it } from '@jest/globals';
import { kinship, relativesOf } from './families.js';

describe('kinship', () => {
  it('tells transliterations, forms of other languages and everyday forms apart', () => {
    expect(kinship('muhammad', 'mohamed')).toBe('same');
    expect(kinship('pavel', 'paul')).toBe('national');
    expect(kinship('william', 'bill')).toBe('everyday');
    expect(kinship('william', 'boris')).toBeNull();
  });

  it('is the same both ways and the same as being a relative', () => {
    for (const name of ['muhammad', 'ivan', 'bill', 'said', 'wong']) {
      for (const other of relativesOf(name)) {
        expect(kinship(name, other)).not.toBeNull();
        expect(kinship(other, name)).toBe(kinship(name, other));
        expect(relativesOf(other)).toContain(name);
      }
    }
  });
});
