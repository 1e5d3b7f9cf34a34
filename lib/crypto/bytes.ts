import { Buffer } from 'node:buffer';

export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}

export function toBase64url(bytes: Uint8Array): string {
  return view(bytes).toString('base64url');
}

export function fromBase64url(text: string): Uint8Array {
  return Buffer.from(text, 'base64url');
}

export function toHex(bytes: Uint8Array): string {
  return view(bytes).toString('hex');
}

export function concatBytes(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

/** A Buffer over the same memory: nothing is copied. */
function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
