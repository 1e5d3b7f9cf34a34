import { z } from 'zod';
import type { RawData, WebSocket } from 'ws';
import { Publisher } from '../../market-data/publisher.js';
import { asBinanceError, BinanceError } from '../binance-error.js';
import type { BinanceParts } from '../binance-api.js';
import type { KeyHolder } from '../key-holder.js';
import { streamTopic } from './stream-topics.js';
import { openUserStream } from './user-stream.js';

const request = z.object({
  method: z.enum(['SUBSCRIBE', 'UNSUBSCRIBE', 'LIST_SUBSCRIPTIONS']),
  params: z.array(z.string().max(100)).max(1_024).default([]),
  id: z.union([z.number(), z.string().max(64), z.null()]).default(null),
});

export const streamLimits = {
  streams: 1_024,
  framesPerMinute: 600,
  /** Bytes that wait, above which a client is told later and more at once, and above which it is none any more. */
  conflateBytes: 64 * 1024,
  queueBytes: 4 * 1024 * 1024,
} as const;

/** One connection that follows streams, alone or wrapped with their names. */
export class StreamClient {
  private readonly streams = new Map<string, () => void>();
  private readonly publisher: Publisher;
  private turn: Promise<void> = Promise.resolve();
  private frames = 0;
  private minute = 0;
  isAlive = true;

  constructor(
    private readonly socket: WebSocket,
    private readonly parts: BinanceParts,
    private readonly isWrapped: boolean,
    private readonly address: string,
  ) {
    this.publisher = new Publisher({
      onNews: (listener) => parts.deps.marketData.onNews(listener),
      textOf: (stream, { payload }) => JSON.stringify(isWrapped ? { stream, data: payload } : payload),
    });
    socket.on('message', (data) => this.receive(data));
    socket.on('pong', () => (this.isAlive = true));
    socket.on('close', () => this.close());
    socket.on('error', () => undefined);
  }

  /** Follows the streams that the address names. */
  follow(names: readonly string[]): void {
    this.turn = this.turn
      .then(async () => {
        for (const name of names) await this.add(name);
      })
      .catch(() => this.socket.close());
  }

  private receive(data: RawData): void {
    const minute = Math.floor(Date.now() / 60_000);
    this.frames = minute === this.minute ? this.frames + 1 : 1;
    this.minute = minute;
    if (this.frames > streamLimits.framesPerMinute) return this.socket.close(1008, 'Too many requests');
    this.turn = this.turn.then(() => this.obey(textOf(data)));
  }

  private async obey(text: string): Promise<void> {
    const asked = readRequest(text);
    if (!asked) return this.send({ error: { code: 2, msg: 'Invalid request' }, id: null });
    const { method, params, id } = asked;
    try {
      if (method === 'LIST_SUBSCRIPTIONS') return this.send({ result: [...this.streams.keys()], id });
      for (const name of params) await (method === 'SUBSCRIBE' ? this.add(name) : this.remove(name));
      this.send({ result: null, id });
    } catch (thrown) {
      const error = asBinanceError(thrown) ?? new BinanceError(-1000, 'An unknown error occurred.');
      this.send({ error: { code: error.code, msg: error.message }, id });
    }
  }

  private async add(name: string): Promise<void> {
    if (this.streams.has(name)) return;
    if (this.streams.size >= streamLimits.streams) throw new BinanceError(-1003, 'Too many streams.');
    const holder = this.parts.listenKeys.holderOf(name, Date.now());
    const stop = holder ? await this.openAccount(name, holder) : await this.openTopic(name);
    if (!stop) throw new BinanceError(-1121, 'Invalid stream.');
    if (this.socket.readyState !== this.socket.OPEN) return stop();
    this.streams.set(name, stop);
  }

  /** Ends with the key that its listen key was made with. */
  private openAccount(name: string, holder: KeyHolder): Promise<(() => void) | null> {
    const send = (event: unknown) => this.send(this.wrapped(name, event));
    const end = () => {
      this.parts.listenKeys.close(name);
      if (this.streams.delete(name)) send({ e: 'listenKeyExpired', E: Date.now(), listenKey: name });
    };
    return openUserStream({ ...this.parts, holder, address: this.address, send, end });
  }

  private async openTopic(name: string): Promise<(() => void) | null> {
    const topic = await streamTopic(this.parts.deps.marketData, name);
    const reader = {
      isReady: () => this.socket.bufferedAmount < streamLimits.conflateBytes,
      send: (text: string) => this.sendText(text),
    };
    return topic && this.publisher.follow(topic, reader);
  }

  private remove(name: string): void {
    this.streams.get(name)?.();
    this.streams.delete(name);
  }

  private wrapped(stream: string, data: unknown): unknown {
    return this.isWrapped ? { stream, data } : data;
  }

  private send(message: unknown): void {
    this.sendText(JSON.stringify(message));
  }

  private sendText(text: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > streamLimits.queueBytes) return this.socket.terminate();
    this.socket.send(text);
  }

  private close(): void {
    for (const stop of this.streams.values()) stop();
    this.streams.clear();
    this.publisher.close();
  }
}

function readRequest(text: string): z.infer<typeof request> | null {
  try {
    return request.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}
