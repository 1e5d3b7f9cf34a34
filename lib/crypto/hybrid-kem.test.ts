import { describe, expect, it } from '@jest/globals';
import { createHash, createHmac, diffieHellman, randomBytes } from 'node:crypto';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { concatBytes, toHex, utf8 } from './bytes.js';
import { open } from './envelope.js';
import { hybridKeyPair, unwrapKey, wrapKey } from './hybrid-kem.js';
import { privateKeyOf, publicKeyOf, rawPublicKey } from './raw-keys.js';

const secret = { x25519: randomBytes(32), mlKem768Seed: randomBytes(64) };
const keyPair = hybridKeyPair(secret);
const dataKey = randomBytes(32);
const associatedData = utf8('objects/abc');
const wrapped = wrapKey({ recipient: keyPair.publicKey, dataKey, associatedData });

describe('wrapKey', () => {
  it('gives the data key back to the holder of the key pair', () => {
    expect(toHex(unwrapKey({ keyPair, wrapped, associatedData }))).toBe(toHex(dataKey));
    expect(toHex(unwrapKey({ keyPair: hybridKeyPair(secret), wrapped, associatedData }))).toBe(
      toHex(dataKey),
    );
  });

  it('wraps differently each time', () => {
    expect(wrapKey({ recipient: keyPair.publicKey, dataKey, associatedData })).not.toEqual(wrapped);
  });

  it('refuses every changed byte', () => {
    for (let index = 0; index < wrapped.length; index += 1) {
      const changed = Uint8Array.from(wrapped);
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      const isVersion = index === 0 || index === 1 + 1088 + 32;
      const code = isVersion ? 'crypto.unknown_version' : 'crypto.tampered';
      expect(() => unwrapKey({ keyPair, wrapped: changed, associatedData })).toThrow(
        expect.objectContaining({ code }),
      );
    }
  });

  it('refuses what is cut short, other associated data and another key pair', () => {
    const tampered = expect.objectContaining({ code: 'crypto.tampered' });
    for (const length of [0, 1, 1088, 1121, wrapped.length - 1]) {
      expect(() => unwrapKey({ keyPair, wrapped: wrapped.subarray(0, length), associatedData })).toThrow(
        tampered,
      );
    }
    expect(() => unwrapKey({ keyPair, wrapped, associatedData: utf8('objects/abd') })).toThrow(tampered);
    const onlyMlKemRight = hybridKeyPair({ ...secret, x25519: randomBytes(32) });
    const onlyX25519Right = hybridKeyPair({ ...secret, mlKem768Seed: randomBytes(64) });
    for (const half of [onlyMlKemRight, onlyX25519Right]) {
      expect(() => unwrapKey({ keyPair: half, wrapped, associatedData })).toThrow(tampered);
    }
  });

  it.each([0, 1])('refuses the ephemeral key %i, a point of small order', (lowest) => {
    const changed = Uint8Array.from(wrapped);
    changed.fill(0, 1 + 1088, 1 + 1088 + 32);
    changed[1 + 1088] = lowest;
    expect(() => unwrapKey({ keyPair, wrapped: changed, associatedData })).toThrow('not a usable point');
  });

  it('derives its key as described, computed here a second time from RFC 5869 and both shared secrets', () => {
    const kemCiphertext = wrapped.subarray(1, 1 + 1088);
    const ephemeral = wrapped.subarray(1 + 1088, 1 + 1088 + 32);
    const input = concatBytes(
      ml_kem768.decapsulate(kemCiphertext, ml_kem768.keygen(secret.mlKem768Seed).secretKey),
      diffieHellman({
        privateKey: privateKeyOf('X25519', secret.x25519),
        publicKey: publicKeyOf('X25519', ephemeral),
      }),
    );
    const transcript = concatBytes(
      kemCiphertext,
      ephemeral,
      keyPair.publicKey.mlKem768,
      keyPair.publicKey.x25519,
    );
    const label = utf8('purser/hybrid-kem/x25519+ml-kem-768/hkdf-sha256/v1');
    const info = concatBytes(label, createHash('sha256').update(transcript).digest());
    const key = hkdfOneBlock({ input, salt: new Uint8Array(32), info });
    expect(toHex(open({ key, sealed: wrapped.subarray(1 + 1088 + 32), associatedData }))).toBe(
      toHex(dataKey),
    );
  });
});

describe('the primitives', () => {
  it('agree as in RFC 7748, section 6.1', () => {
    const alice = privateKeyOf(
      'X25519',
      hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'),
    );
    const bob = privateKeyOf(
      'X25519',
      hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'),
    );
    expect(toHex(rawPublicKey(alice))).toBe(
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
    );
    const bobPublic = rawPublicKey(bob);
    expect(toHex(bobPublic)).toBe('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');
    const shared = diffieHellman({ privateKey: alice, publicKey: publicKeyOf('X25519', bobPublic) });
    expect(toHex(shared)).toBe('4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742');
  });

  it('derive as in RFC 5869, test case 1', () => {
    const okm = hkdfOneBlock({
      input: hex('0b'.repeat(22)),
      salt: hex('000102030405060708090a0b0c'),
      info: hex('f0f1f2f3f4f5f6f7f8f9'),
    });
    expect(toHex(okm)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf');
  });

  it('encapsulate 100 times as FIPS 203 says (accumulated vector of Go crypto/mlkem, ML-KEM-768)', () => {
    const perRound = 64 + 32 + 1088;
    const stream = createHash('shake128', { outputLength: 100 * perRound }).digest();
    const outputs = createHash('shake128', { outputLength: 32 });
    for (let at = 0; at < stream.length; at += perRound) {
      const { publicKey, secretKey } = ml_kem768.keygen(stream.subarray(at, at + 64));
      const { cipherText, sharedSecret } = ml_kem768.encapsulate(
        publicKey,
        stream.subarray(at + 64, at + 96),
      );
      expect(toHex(ml_kem768.decapsulate(cipherText, secretKey))).toBe(toHex(sharedSecret));
      const rejected = ml_kem768.decapsulate(stream.subarray(at + 96, at + perRound), secretKey);
      outputs.update(publicKey).update(cipherText).update(sharedSecret).update(rejected);
    }
    expect(outputs.digest('hex')).toBe('1114b1b6699ed191734fa339376afa7e285c9e6acf6ff0177d346696ce564415');
  });
});

function hex(text: string): Uint8Array {
  return Buffer.from(text, 'hex');
}

/** The first 32 bytes of HKDF-SHA-256, written out from RFC 5869. */
function hkdfOneBlock({
  input,
  salt,
  info,
}: {
  input: Uint8Array;
  salt: Uint8Array;
  info: Uint8Array;
}): Uint8Array {
  const pseudoRandomKey = createHmac('sha256', salt).update(input).digest();
  return createHmac('sha256', pseudoRandomKey).update(info).update(Uint8Array.of(1)).digest();
}
