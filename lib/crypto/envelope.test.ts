import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { utf8 } from './bytes.js';
import { envelopeOverheadBytes, open, seal } from './envelope.js';

const key = randomBytes(32);
const plain = utf8('Иванов Иван, 1970-01-01');
const associatedData = utf8('documents/1');
const sealed = seal({ key, plain, associatedData });

describe('envelope', () => {
  it('opens what it sealed', () => {
    expect(open({ key, sealed, associatedData })).toEqual(plain);
    expect(sealed).toHaveLength(plain.length + envelopeOverheadBytes);
  });

  it('seals nothing, and a megabyte', () => {
    for (const bytes of [new Uint8Array(0), randomBytes(1 << 20)]) {
      const opened = open({ key, sealed: seal({ key, plain: bytes, associatedData }), associatedData });
      expect(Buffer.compare(opened, bytes)).toBe(0);
    }
  });

  it('never makes the same ciphertext twice', () => {
    expect(seal({ key, plain, associatedData })).not.toEqual(sealed);
  });

  it('refuses every single changed bit', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Uint8Array.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => open({ key, sealed: changed, associatedData })).toThrow(
        expect.objectContaining({ code: bit < 8 ? 'crypto.unknown_version' : 'crypto.tampered' }),
      );
    }
  });

  it('refuses every shorter piece', () => {
    for (let length = 0; length < sealed.length; length += 1) {
      const cut = sealed.subarray(0, length);
      expect(() => open({ key, sealed: cut, associatedData })).toThrow(
        expect.objectContaining({ code: 'crypto.tampered' }),
      );
    }
  });

  it('refuses another key and other associated data', () => {
    const tampered = expect.objectContaining({ code: 'crypto.tampered' });
    expect(() => open({ key: randomBytes(32), sealed, associatedData })).toThrow(tampered);
    expect(() => open({ key, sealed, associatedData: utf8('documents/2') })).toThrow(tampered);
  });

  it('opens test case 16 of the GCM specification (McGrew and Viega), laid out as an envelope', () => {
    const iv = 'cafebabefacedbaddecaf888';
    const ciphertext =
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662';
    const tag = '76fc6ece0f4e1768cddf8853bb2d551b';
    const opened = open({
      key: Buffer.from('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308', 'hex'),
      sealed: Buffer.from(`01${iv}${ciphertext}${tag}`, 'hex'),
      associatedData: Buffer.from('feedfacedeadbeeffeedfacedeadbeefabaddad2', 'hex'),
    });
    expect(Buffer.from(opened).toString('hex')).toBe(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
  });
});
