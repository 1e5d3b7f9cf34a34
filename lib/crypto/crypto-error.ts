export type CryptoErrorCode =
  | 'crypto.demonstration_keys'
  | 'crypto.key_file_invalid'
  | 'crypto.key_file_missing'
  | 'crypto.key_in_use'
  | 'crypto.not_canonical'
  | 'crypto.tampered'
  | 'crypto.unknown_key'
  | 'crypto.unknown_version';

/** A failure of keys or ciphertexts. The message never holds key material or plain text, so it may be logged. */
export class CryptoError extends Error {
  constructor(
    readonly code: CryptoErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'CryptoError';
  }
}
