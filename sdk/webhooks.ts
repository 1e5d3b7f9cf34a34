import { createHmac, timingSafeEqual } from 'node:crypto';

export interface WebhookToVerify {
  /** The body as it came, byte for byte: not parsed and written again. */
  body: string | Uint8Array;
  /** The header `Purser-Signature`. */
  signature: string | null | undefined;
  /** The secret that was shown when the endpoint was added, `whsec_` included. */
  secret: string;
  /** How old a signature may be; five minutes unless said otherwise. */
  toleranceSeconds?: number;
  now?: Date;
}

const fiveMinutes = 300;
const maxSignatures = 8;

/**
 * True when the message comes from who has the secret and is no older than the tolerance. Compares in constant time; false
 * for anything that is not a signature.
 */
export function verifyWebhook(message: WebhookToVerify): boolean {
  const { body, secret, toleranceSeconds = fiveMinutes, now = new Date() } = message;
  const parts = partsOf(message.signature ?? '');
  if (!parts) return false;
  if (Math.abs(now.getTime() / 1000 - parts.seconds) > toleranceSeconds) return false;
  const expected = createHmac('sha256', secret).update(`${parts.seconds}.`).update(body).digest();
  // Every mark is compared, so that the duration does not tell which one was right.
  return parts.marks.map((mark) => timingSafeEqual(mark, expected)).some(Boolean);
}

function partsOf(header: string): { seconds: number; marks: Buffer[] } | null {
  const pairs = header.split(',').map((pair) => pair.trim());
  const times = pairs.filter((pair) => /^t=\d{1,12}$/.test(pair));
  const marks = pairs.filter((pair) => /^v1=[0-9a-f]{64}$/.test(pair)).slice(0, maxSignatures);
  if (times.length !== 1 || marks.length === 0) return null;
  return {
    seconds: Number(times[0]?.slice(2)),
    marks: marks.map((mark) => Buffer.from(mark.slice(3), 'hex')),
  };
}
