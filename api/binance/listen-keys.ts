import { randomBytes } from 'node:crypto';
import { malformed } from './binance-error.js';
import type { SignedCall, SignedEndpoint } from './endpoint.js';
import type { KeyHolder } from './key-holder.js';

const livesMs = 60 * 60_000;
const keyBytes = 32;
const most = 10_000;

/** Keys of user data streams: whoever has one hears what happens to the account, for an hour after the last sign of life. */
export class ListenKeys {
  private readonly keys = new Map<string, { holder: KeyHolder; until: number }>();

  /** One key an account and key of the api at a time, as there. */
  open(holder: KeyHolder, nowMs: number): string {
    for (const [key, known] of this.keys) {
      if (known.until <= nowMs) this.keys.delete(key);
      else if (known.holder.keyId === holder.keyId) return this.extend(key, holder, nowMs);
    }
    const [oldest] = this.keys.keys();
    if (this.keys.size >= most && oldest !== undefined) this.keys.delete(oldest);
    return this.extend(randomBytes(keyBytes).toString('hex'), holder, nowMs);
  }

  holderOf(key: string, nowMs: number): KeyHolder | null {
    const known = this.keys.get(key);
    return known && known.until > nowMs ? known.holder : null;
  }

  extend(key: string, holder: KeyHolder, nowMs: number): string {
    this.keys.set(key, { holder, until: nowMs + livesMs });
    return key;
  }

  close(key: string): void {
    this.keys.delete(key);
  }
}

export function listenKeyEndpoints(keys: ListenKeys): Record<string, SignedEndpoint> {
  const own = ({ parameters, holder, nowMs }: SignedCall): string => {
    const key = parameters.required('listenKey');
    if (keys.holderOf(key, nowMs)?.keyId !== holder.keyId) throw malformed('listenKey');
    return key;
  };
  return {
    'POST userDataStream': {
      weight: 2,
      isUnsigned: true,
      handle: async ({ holder, nowMs }) => ({ listenKey: keys.open(holder, nowMs) }),
    },
    'PUT userDataStream': {
      weight: 2,
      isUnsigned: true,
      handle: async (call) => {
        keys.extend(own(call), call.holder, call.nowMs);
        return {};
      },
    },
    'DELETE userDataStream': {
      weight: 2,
      isUnsigned: true,
      handle: async (call) => {
        keys.close(own(call));
        return {};
      },
    },
  };
}
