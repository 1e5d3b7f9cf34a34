import { describe, expect, it } from '@jest/globals';
import { derivedKey } from './derived-key.js';
import { newKey } from './key-material.js';
import { keyRings } from './key-ring.js';
import { openField, sealField } from './sealed-field.js';

const now = new Date('2026-11-01T10:00:00Z');

function ringOf(...keys: { key_id: string }[]) {
  return keyRings['sealed-fields'].parse({ origin: 'generated', current: keys.at(-1)?.key_id, keys });
}

describe('a sealed field', () => {
  const first = newKey('sealed-fields', now);
  const second = newKey('sealed-fields', now);
  const ring = ringOf(first);
  const place = 'credentials/secret_sealed/1';

  it('opens to the same text in the same place', () => {
    const sealed = sealField(ring, place, 'JBSWY3DPEHPK3PXP – ключ');
    expect(openField(ring, place, sealed)).toBe('JBSWY3DPEHPK3PXP – ключ');
    expect(sealed.includes(Buffer.from('JBSWY3DPEHPK3PXP'))).toBe(false);
  });

  it('cannot be moved to another row', () => {
    const sealed = sealField(ring, place, 'secret');
    expect(() => openField(ring, 'credentials/secret_sealed/2', sealed)).toThrow(/changed/);
  });

  it('shows every changed byte', () => {
    const sealed = sealField(ring, place, 'secret');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => openField(ring, place, changed)).toThrow();
    }
    expect(() => openField(ring, place, Buffer.alloc(0))).toThrow();
  });

  it('stays readable after a rotation, until its key is retired', () => {
    const sealed = sealField(ring, place, 'secret');
    expect(openField(ringOf(first, second), place, sealed)).toBe('secret');
    expect(() => openField(ringOf(second), place, sealed)).toThrow(/No key/);
  });
});

describe('derivedKey', () => {
  it('gives each purpose a key of its own, always the same', () => {
    const secret = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
    expect(derivedKey(secret, 'a')).toEqual(derivedKey(secret, 'a'));
    expect(derivedKey(secret, 'a')).not.toEqual(derivedKey(secret, 'b'));
    expect(derivedKey(secret, 'a')).toHaveLength(32);
  });
});
