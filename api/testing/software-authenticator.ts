import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What an authenticator of a test may do wrong. */
export interface Misbehaviour {
  origin?: string;
  rpId?: string;
  challenge?: string;
  counter?: number;
  isUserVerified?: boolean;
  isUserPresent?: boolean;
  userHandle?: string;
  type?: string;
}

interface Party {
  id: string;
  origin: string;
}

const flag = { present: 0x01, verified: 0x04, attested: 0x40 };

/**
 * An authenticator of WebAuthn level 3 with one ES256 passkey: makes the JSON that a browser sends after
 * `navigator.credentials.create()` and `.get()`.
 */
export class SoftwareAuthenticator {
  readonly id = randomBytes(32).toString('base64url');
  counter = 0;
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(
    private readonly party: Party,
    private userHandle = '',
  ) {}

  /** The answer to registration options. */
  create(options: { challenge: string; user: { id: string } }, wrong: Misbehaviour = {}) {
    this.userHandle = options.user.id;
    const authData = this.authenticatorData(wrong, attestedCredential(this.id, this.keys.publicKey));
    const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
      ['fmt', 'none'],
      ['attStmt', new Map<string, string>()],
      ['authData', new Uint8Array(authData)],
    ]);
    const response = {
      clientDataJSON: this.clientData('webauthn.create', options.challenge, wrong).toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
      transports: ['internal'],
    };
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response };
  }

  /** The answer to sign-in options. */
  get(options: { challenge: string }, wrong: Misbehaviour = {}) {
    this.counter += 1;
    const authData = this.authenticatorData(wrong, Buffer.alloc(0));
    const clientData = this.clientData('webauthn.get', options.challenge, wrong);
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()]);
    const response = {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
      userHandle: wrong.userHandle ?? this.userHandle,
    };
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private clientData(type: string, challenge: string, wrong: Misbehaviour): Buffer {
    const origin = wrong.origin ?? this.party.origin;
    return Buffer.from(
      JSON.stringify({
        type: wrong.type ?? type,
        challenge: wrong.challenge ?? challenge,
        origin,
        crossOrigin: false,
      }),
    );
  }

  private authenticatorData(wrong: Misbehaviour, attested: Buffer): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(wrong.counter ?? this.counter);
    const flags =
      (wrong.isUserPresent === false ? 0 : flag.present) |
      (wrong.isUserVerified === false ? 0 : flag.verified) |
      (attested.length > 0 ? flag.attested : 0);
    const rpIdHash = createHash('sha256')
      .update(wrong.rpId ?? this.party.id)
      .digest();
    return Buffer.concat([rpIdHash, Buffer.of(flags), counter, attested]);
  }
}

function attestedCredential(id: string, publicKey: KeyObject): Buffer {
  const idBytes = Buffer.from(id, 'base64url');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(idBytes.length);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  // COSE_Key of RFC 9053: an EC2 key (1: 2) for ES256 (3: -7) on P-256 (-1: 1).
  const cose = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);
  return Buffer.concat([Buffer.alloc(16), length, idBytes, Buffer.from(isoCBOR.encode(cose))]);
}
