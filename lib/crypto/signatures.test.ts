import { describe, expect, it } from '@jest/globals';
import { createHash, randomBytes, sign } from 'node:crypto';
import { ml_dsa65 } from '@noble/post-quantum/ml-dsa.js';
import { fromBase64url, toBase64url, toHex, utf8 } from './bytes.js';
import { privateKeyOf, rawPublicKey } from './raw-keys.js';
import { signBoth, signingKey, verifyBoth, type HybridSignature } from './signatures.js';

const key = signingKey({ keyId: 'k1', ed25519: randomBytes(32), mlDsa65Seed: randomBytes(32) });
const message = utf8('{"day":"2026-11-21","sequence":7}');
const signature = signBoth(key, message);

describe('signBoth', () => {
  it('makes what verifyBoth accepts', () => {
    expect(verifyBoth(key.publicKey, message, signature)).toBe(true);
  });

  it('binds the message', () => {
    expect(verifyBoth(key.publicKey, utf8('{"day":"2026-11-21","sequence":8}'), signature)).toBe(false);
    expect(verifyBoth(key.publicKey, new Uint8Array(0), signature)).toBe(false);
  });

  it('is refused when either half is somebody else’s', () => {
    const other = signingKey({ keyId: 'k1', ed25519: randomBytes(32), mlDsa65Seed: randomBytes(32) });
    const others = signBoth(other, message);
    expect(verifyBoth(key.publicKey, message, { ...signature, ed25519: others.ed25519 })).toBe(false);
    expect(verifyBoth(key.publicKey, message, { ...signature, ml_dsa_65: others.ml_dsa_65 })).toBe(false);
    expect(verifyBoth({ ...key.publicKey, ed25519: other.publicKey.ed25519 }, message, signature)).toBe(
      false,
    );
    expect(verifyBoth({ ...key.publicKey, ml_dsa_65: other.publicKey.ml_dsa_65 }, message, signature)).toBe(
      false,
    );
  });

  it('is refused under another key id', () => {
    expect(verifyBoth({ ...key.publicKey, key_id: 'k2' }, message, signature)).toBe(false);
  });

  it('is not a signature of the bare message by either half', () => {
    const bare = sign(null, message, key.ed25519);
    expect(verifyBoth(key.publicKey, message, { ...signature, ed25519: toBase64url(bare) })).toBe(false);
    const mlDsaPublic = fromBase64url(key.publicKey.ml_dsa_65);
    expect(ml_dsa65.verify(fromBase64url(signature.ml_dsa_65), message, mlDsaPublic)).toBe(false);
  });

  it('is refused after a change of any byte of Ed25519 and of every 8th of ML-DSA', () => {
    expect(countAccepted('ed25519', 1)).toEqual({ tried: 64, accepted: 0 });
    expect(countAccepted('ml_dsa_65', 8)).toEqual({ tried: 414, accepted: 0 });
  });

  it.each(['', '!', 'AAAA', toBase64url(new Uint8Array(64)), `${signature.ed25519}=`, 'A'.repeat(10_000)])(
    'answers false to the malformed %j',
    (text) => {
      expect(verifyBoth(key.publicKey, message, { ...signature, ed25519: text })).toBe(false);
      expect(verifyBoth(key.publicKey, message, { ...signature, ml_dsa_65: text })).toBe(false);
      expect(verifyBoth({ ...key.publicKey, ed25519: text }, message, signature)).toBe(false);
      expect(verifyBoth({ ...key.publicKey, ml_dsa_65: text }, message, signature)).toBe(false);
    },
  );
});

describe('the primitives', () => {
  it('sign as in RFC 8032, section 7.1, test 2', () => {
    const secret = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex');
    const privateKey = privateKeyOf('Ed25519', secret);
    expect(toHex(rawPublicKey(privateKey))).toBe(
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    );
    expect(sign(null, Uint8Array.of(0x72), privateKey).toString('hex')).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
  });

  it('sign 100 times as FIPS 204 says (accumulated vector of C2SP CCTV, ML-DSA-65)', () => {
    const seeds = createHash('shake128', { outputLength: 100 * 32 }).digest();
    const outputs = createHash('shake128', { outputLength: 32 });
    for (let at = 0; at < seeds.length; at += 32) {
      const { publicKey, secretKey } = ml_dsa65.keygen(seeds.subarray(at, at + 32));
      const signed = ml_dsa65.sign(new Uint8Array(0), secretKey, { extraEntropy: false });
      expect(ml_dsa65.verify(signed, new Uint8Array(0), publicKey)).toBe(true);
      outputs.update(publicKey).update(signed);
    }
    expect(outputs.digest('hex')).toBe('8358a1843220194417cadbc2651295cd8fc65125b5a5c1a239a16dc8b57ca199');
  });
});

function countAccepted(half: 'ed25519' | 'ml_dsa_65', step: number): { tried: number; accepted: number } {
  const bytes = fromBase64url(signature[half]);
  let tried = 0;
  let accepted = 0;
  for (let index = 0; index < bytes.length; index += step) {
    const changed = Uint8Array.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    const forged: HybridSignature = { ...signature, [half]: toBase64url(changed) };
    tried += 1;
    if (verifyBoth(key.publicKey, message, forged)) accepted += 1;
  }
  return { tried, accepted };
}
