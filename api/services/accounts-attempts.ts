import { setTimeout as sleep } from 'node:timers/promises';
import {
  countAlways,
  countAttempt,
  forgetFailures,
  retryAt,
  sweepFailures,
  takeBackAttempt,
} from '../../db/models/sign-in-failures.js';
import { networkOf } from '../../domain/accounts/networks.js';
import { slowDownMs } from '../../domain/accounts/rules.js';
import { sha256Hex } from '../../lib/crypto/hash.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { KnownDevice } from './accounts-devices.js';
import { addressIndex } from './accounts-signed-values.js';

/** A guess that has been counted before it is judged. */
export interface Attempt {
  /** It was right: earlier failures are forgotten. */
  succeed: () => Promise<void>;
  /** It could not be judged: it doesn't count. */
  takeBack: () => Promise<void>;
}

const greatestSleepers = 200;
let sleepers = 0;

/**
 * Counts a try at a password. After five failures in a row a pair of account and address must wait, longer each time;
 * failures from everywhere together only slow an account down, so that nobody can lock anybody out. A browser in which
 * the user has signed in before counts for itself and isn't slowed. Errors: `accounts.sign_in_throttled`.
 */
export async function beginPasswordAttempt(
  context: Context,
  email: string,
  device: KnownDevice | null,
): Promise<Attempt> {
  const account = addressIndex(context.keys.blindIndex, email);
  if (device) return beginAttempt(context, `device:${device.deviceId}`);
  const pair = await beginAttempt(context, `pair:${account}:${networkOf(context.address)}`);
  const everywhere = keyOf(`account:${account}`);
  const withEverywhere = (undo: () => Promise<void>) => async () => {
    await undo();
    await takeBackAttempt(context.database, everywhere);
  };
  const attempt = { succeed: withEverywhere(pair.succeed), takeBack: withEverywhere(pair.takeBack) };
  const failures = await countAlways(context.database, everywhere, context.clock.now());
  if (await hasWaited(slowDownMs(failures))) return attempt;
  await attempt.takeBack();
  throw problem('request.unavailable', undefined, { retryAfterSeconds: 5 });
}

/** Counts a try at a code of a user's second factor: from one account, or from one browser that is known. */
export function beginCodeAttempt(
  context: Context,
  userId: string,
  device: KnownDevice | null,
): Promise<Attempt> {
  return beginAttempt(context, device ? `code:${userId}:${device.deviceId}` : `code:${userId}`);
}

/** Counts a try at the first code of an app that is being set up. */
export function beginSetUpAttempt(context: Context, credentialId: string): Promise<Attempt> {
  return beginAttempt(context, `set-up:${credentialId}`);
}

async function beginAttempt(context: Context, name: string): Promise<Attempt> {
  const key = keyOf(name);
  const now = context.clock.now();
  const counted = await countAttempt(context.database, key, now);
  if (counted === null) throw await throttled(context, key, now);
  if (counted === 1) await sweepFailures(context.database, now);
  return {
    succeed: () => forgetFailures(context.database, key),
    takeBack: () => takeBackAttempt(context.database, key),
  };
}

async function throttled(context: Context, key: string, now: Date) {
  context.metrics.authFailures.inc({ reason: 'throttled' });
  const until = await retryAt(context.database, key);
  const retryAfterSeconds = Math.max(1, Math.ceil(((until ?? now).getTime() - now.getTime()) / 1000));
  const params = { retry_after_seconds: retryAfterSeconds };
  return problem('accounts.sign_in_throttled', undefined, { retryAfterSeconds, params });
}

/** False at once when too many wait already. */
async function hasWaited(waitMs: number): Promise<boolean> {
  if (waitMs === 0) return true;
  if (sleepers >= greatestSleepers) return false;
  sleepers += 1;
  try {
    await sleep(waitMs);
    return true;
  } finally {
    sleepers -= 1;
  }
}

// Hashed, so that the table names nobody and no address.
const keyOf = (name: string) => sha256Hex(name);
