import { EngineClient } from '../../engine/protocol/engine-client.js';
import type { Log } from '../../lib/log.js';
import { EventCursor } from './event-cursor.js';
import { Markets } from './markets.js';

export interface FeedOptions {
  address: { host: string; port: number };
  token: Uint8Array;
  log: Log;
  /** Called once, when the first picture is there: what older stores know is put before it. */
  onFirst?: (markets: Markets) => Promise<void>;
  /** Called after some events were taken in, and after each new picture. */
  onNews?: () => void;
}

export interface Feed {
  markets: Markets;
  /** Connects unless it is, and waits for the first picture within a bound; false when it does not come. */
  ready(): Promise<boolean>;
  isLive(): boolean;
  close(): void;
}

/** Events from before the picture that are read for their trades: an hour or so of a lively demonstration. */
const historyEvents = 200_000;
const firstRetryMs = 100;
const maxRetryMs = 3_000;
const readyWithinMs = 3_000;

/**
 * Follows the engine for as long as the process lives: a picture, then every event. A new connection goes on where the last
 * one ended; an event that is missing is made good by a new picture.
 */
export function openFeed(options: FeedOptions): Feed {
  const { log, onFirst, onNews } = options;
  const markets = new Markets();
  let client: EngineClient | null = null;
  let retry: NodeJS.Timeout | null = null;
  let retryMs = firstRetryMs;
  let isBegun = false;
  let isClosed = false;
  /** The last attempt to connect has failed: nobody is kept waiting for the next. */
  let isFailing = false;
  let waiting: ((isThere: boolean) => void)[] = [];
  const isLive = () => client !== null && markets.isCurrent;

  const again = (lost: EngineClient | null, why: unknown) => {
    if (client !== lost) return;
    client?.close();
    client = null;
    isFailing = true;
    for (const each of waiting.splice(0)) each(false);
    if (isClosed || retry) return;
    log.warn({ err: why }, 'market_data_lost');
    retry = setTimeout(() => {
      retry = null;
      void connect();
    }, retryMs);
    retryMs = Math.min(maxRetryMs, 2 * retryMs);
  };

  const tell = () => {
    onNews?.();
    if (!isLive()) return;
    retryMs = firstRetryMs;
    isFailing = false;
    for (const each of waiting.splice(0)) each(true);
  };

  const connect = async () => {
    let mine: EngineClient | null = null;
    const hear = (bytes: Uint8Array, count: number) => {
      // What a connection that was given up still says is let go: the next picture has it.
      if (client === null || client !== mine) return;
      if (markets.take(new EventCursor(bytes, count))) return tell();
      again(mine, new Error('An event is missing'));
    };
    try {
      const { address, token } = options;
      const onLost = (error: Error) => again(mine, error);
      const { client: opened, welcome } = await EngineClient.open({
        address,
        token,
        label: 'api_market_data',
        onEvents: hear,
        onLost,
      });
      mine = opened;
      if (welcome.lastEvent < markets.lastEvent) throw new Error('The engine knows less than it has told');
      const isFirst = markets.firstEvent === 0;
      const isJoined = markets.isSound && welcome.firstEvent <= markets.lastEvent + 1;
      const from = isJoined
        ? markets.lastEvent + 1
        : markets.begin(await opened.picture(), historyEvents, welcome.firstEvent);
      if (isClosed) return opened.close();
      client = opened;
      opened.follow(from);
      if (isFirst) await onFirst?.(markets);
      tell();
    } catch (error) {
      if (client === null) mine?.close();
      again(client, error);
    }
  };

  const ready = (): Promise<boolean> => {
    if (!isBegun) void connect();
    isBegun = true;
    if (isLive() || isFailing) return Promise.resolve(isLive());
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(isLive()), readyWithinMs);
      waiting.push((isThere) => (clearTimeout(timer), resolve(isThere)));
    });
  };

  return {
    markets,
    ready,
    isLive,
    close: () => {
      isClosed = true;
      if (retry) clearTimeout(retry);
      waiting = [];
      client?.close();
    },
  };
}
