import type { OutboxPosition } from '../../db/models/outbox.js';
import { currentKey, type SecretRing } from '../../lib/crypto/key-ring.js';
import { fromBase64url } from '../../lib/crypto/bytes.js';
import { hmacSha256Hex, isSameSecret } from '../../lib/crypto/hash.js';

const macDigits = 24;

/** A place in the outbox as a client keeps it: only the user who received it can resume from it. */
export function writePosition(ring: SecretRing, userId: string, { xid, id }: OutboxPosition): string {
  return `${xid}-${id}-${macOf(ring, userId, xid, String(id))}`;
}

/** The place, or null when it was not given to this user. */
export function readPosition(ring: SecretRing, userId: string, text: string): OutboxPosition | null {
  const [, xid, id, mac] = /^(\d{1,20})-(\d{1,15})-([0-9a-f]+)$/.exec(text) ?? [];
  if (!xid || !id || !mac) return null;
  return isSameSecret(mac, macOf(ring, userId, xid, id)) ? { xid, id: Number(id) } : null;
}

/** True when the left place is after the right one. */
export function isAfter(left: OutboxPosition, right: OutboxPosition): boolean {
  const byTransaction = BigInt(left.xid) - BigInt(right.xid);
  return byTransaction === 0n ? left.id > right.id : byTransaction > 0n;
}

function macOf(ring: SecretRing, userId: string, xid: string, id: string): string {
  const key = fromBase64url(currentKey(ring).secret);
  return hmacSha256Hex(key, `ws-position/${userId}/${xid}/${id}`).slice(0, macDigits);
}
