import { newId } from '../../lib/ids.js';
import type { ApiDeps } from '../context.js';
import { cookieNames, readCookie, type Headers } from './accounts-cookies.js';
import { readSigned, signValue } from './accounts-signed-values.js';

type KeyDeps = Pick<ApiDeps, 'keys'>;

/** A mark for a browser in which a user has signed in: `<user id>:<device id>`, signed. */
export function newDevice(deps: KeyDeps, userId: string): string {
  return signValue(deps.keys.blindIndex, 'known-device', `${userId}:${newId()}`);
}

export interface KnownDevice {
  userId: string;
  deviceId: string;
}

/** The mark that a browser sends, when it is ours. */
export function readDevice(deps: KeyDeps, headers: Headers): KnownDevice | null {
  const value = readSigned(
    deps.keys.blindIndex,
    'known-device',
    readCookie(headers['cookie'], cookieNames.device),
  );
  const [userId, deviceId] = value?.split(':') ?? [];
  return userId && deviceId ? { userId, deviceId } : null;
}
