import { houseContext, type ApiDeps } from '../context.js';
import { KeptUntilTold } from '../kept-until-told.js';
import { transact } from '../work.js';
import { isWithin } from './address-bounds.js';
import { BinanceError } from './binance-error.js';
import { readHolder, type KeyHolder } from './key-holder.js';

// The database tells at once what changes; this bounds how late it can be while its word is lost.
const keptMs = 5_000;
const maxKept = 10_000;
const noteEveryMs = 60_000;
const longestTimerMs = 2 ** 31 - 1;
export const refusedKey = () =>
  new BinanceError(-2015, 'Invalid API-key, IP, or permissions for action.', 401);

/** A stream that goes on for as long as its key stays what it was when it began. */
interface Follower {
  holder: KeyHolder;
  address: string;
  end: () => void;
}

/**
 * Keys as they were a moment ago, so that not every request asks the database. A key that is revoked or changed is known in
 * every process as soon as the database says so, and what streams on it ends.
 */
export class KeyHolders {
  /** A key that nobody holds is remembered as well: guessing it again does not ask the database. */
  private readonly kept: KeptUntilTold<{ holder: KeyHolder | null }>;
  private readonly noted = new Map<string, number>();
  private readonly followers = new Set<Follower>();

  constructor(private readonly deps: ApiDeps) {
    const { config, log } = deps;
    const onNews = () => this.lookAtAll();
    this.kept = new KeptUntilTold({
      url: config.DATABASE_URL,
      log,
      channel: 'api_keys',
      keptMs,
      maxKept,
      onNews,
    });
  }

  /** Whose key it is, from this address. Errors: -2014, -2015. */
  async find(key: string | undefined, address: string): Promise<KeyHolder> {
    if (!key || !/^[A-Za-z0-9_-]{16,128}$/.test(key))
      throw new BinanceError(-2014, 'API-key format invalid.', 401);
    const holder = await this.holderOf(key);
    if (!holder || holder.endsAtMs <= this.nowMs() || !isWithin(address, holder.addresses))
      throw refusedKey();
    return holder;
  }

  /** Calls `end` once, when the key is no longer taken from this address or is for something else. Answers how to stop. */
  async follow(holder: KeyHolder, address: string, end: () => void): Promise<() => void> {
    const leftMs = Math.min(holder.endsAtMs - this.nowMs(), longestTimerMs);
    const timer = setTimeout(() => void this.look(follower), leftMs);
    timer.unref();
    const stop = () => {
      clearTimeout(timer);
      this.followers.delete(follower);
    };
    const endOnce = () => {
      stop();
      end();
    };
    const follower = { holder, address, end: endOnce };
    // Among the followers before the first look, so that no news falls between the two.
    this.followers.add(follower);
    try {
      await this.find(holder.key, address);
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  /** Writes down that a request proved to have the key, once a minute at most. */
  noteUse({ keyId }: KeyHolder, address: string): void {
    const now = this.deps.clock.now();
    if (now.getTime() - (this.noted.get(keyId) ?? 0) < noteEveryMs) return;
    if (this.noted.size > maxKept) this.noted.clear();
    this.noted.set(keyId, now.getTime());
    const before = new Date(now.getTime() - noteEveryMs);
    transact(houseContext(this.deps, 'binance'), ({ trx }) =>
      trx('api_keys')
        .where({ id: keyId })
        .where((each) => each.whereNull('last_used_at').orWhere('last_used_at', '<=', before))
        .update({ last_used_at: now, last_used_from: address }),
    ).catch((error: unknown) => this.deps.log.warn({ err: error, key_id: keyId }, 'key_use_lost'));
  }

  async close(): Promise<void> {
    await this.kept.close();
  }

  private async holderOf(key: string): Promise<KeyHolder | null> {
    const known = await this.kept.find(key, async () => ({ holder: await readHolder(this.deps, key) }));
    return known?.holder ?? null;
  }

  private lookAtAll(): void {
    for (const follower of this.followers) void this.look(follower);
  }

  /** When nobody can say what the key is now, the stream ends too: its program opens another. */
  private async look({ holder, address, end }: Follower): Promise<void> {
    const now = await this.find(holder.key, address).catch(() => null);
    if (now?.accountId !== holder.accountId || now.endsAtMs !== holder.endsAtMs) end();
  }

  private nowMs(): number {
    return this.deps.clock.now().getTime();
  }
}
