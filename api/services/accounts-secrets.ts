import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../../lib/crypto/hash.js';

const secretBytes = 32;

/** 256 random bits as text, for tokens that are kept as a hash only. */
export function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** What is stored of a token. A plain hash is enough: nobody guesses 256 bits. */
export function hashOfSecret(secret: string): string {
  return sha256Hex(secret);
}
