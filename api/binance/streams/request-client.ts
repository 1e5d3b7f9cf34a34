import { z } from 'zod';
import type { RawData, WebSocket } from 'ws';
import type { BinanceParts } from '../binance-api.js';
import { asBinanceError, BinanceError } from '../binance-error.js';
import { assertSigned } from '../key-holder.js';
import { refusedKey } from '../key-holders.js';
import { Parameters } from '../parameters.js';
import { streamLimits, textOf } from './stream-client.js';
import { openUserStream } from './user-stream.js';

const request = z.object({
  id: z.union([z.number(), z.string().max(64), z.null()]).default(null),
  method: z.string().max(64),
  params: z.record(z.string().max(64), z.union([z.string().max(512), z.number(), z.boolean()])).default({}),
});
type Request = z.infer<typeof request>;

/** One connection that asks by frames: of all that can be asked so, only what follows an account. */
export class RequestClient {
  private readonly subscriptions = new Map<number, () => void>();
  private subscriptionId = 0;
  private turn: Promise<void> = Promise.resolve();
  isAlive = true;

  constructor(
    private readonly socket: WebSocket,
    private readonly parts: BinanceParts,
    private readonly address: string,
  ) {
    socket.on('message', (data) => {
      this.turn = this.turn.then(() => this.obey(data));
    });
    socket.on('pong', () => (this.isAlive = true));
    socket.on('close', () => this.unsubscribe());
    socket.on('error', () => undefined);
  }

  private async obey(data: RawData): Promise<void> {
    const asked = readRequest(textOf(data));
    if (!asked)
      return this.send({ id: null, status: 400, error: { code: -1100, msg: 'Malformed request.' } });
    try {
      this.send({ id: asked.id, status: 200, result: await this.answer(asked), rateLimits: [] });
    } catch (thrown) {
      const error = asBinanceError(thrown) ?? new BinanceError(-1000, 'An unknown error occurred.', 500);
      this.send({ id: asked.id, status: error.status, error: { code: error.code, msg: error.message } });
    }
  }

  private async answer({ method, params }: Request): Promise<unknown> {
    switch (method) {
      case 'ping':
        return {};
      case 'time':
        return { serverTime: Date.now() };
      case 'userDataStream.subscribe.signature':
        return this.subscribe(params);
      case 'userDataStream.unsubscribe':
        this.unsubscribe();
        return {};
      default:
        throw new BinanceError(-1020, 'This operation is not supported.');
    }
  }

  private async subscribe(params: Request['params']): Promise<{ subscriptionId: number }> {
    const values = Object.entries(params).map(([name, value]): [string, string] => [name, String(value)]);
    const parameters = new Parameters(new Map(values));
    const holder = await this.parts.holders.find(parameters.text('apiKey') ?? undefined, this.address);
    const unsigned = values
      .filter(([name]) => name !== 'signature')
      .map(([name, value]) => `${name}=${value}`);
    assertSigned(holder, parameters, { payloads: [unsigned.sort().join('&')], nowMs: Date.now() });
    this.parts.holders.noteUse(holder, this.address);
    const subscriptionId = this.subscriptionId++;
    const send = (event: unknown) => this.send({ subscriptionId, event });
    const end = () => {
      if (!this.subscriptions.delete(subscriptionId)) return;
      send({ e: 'eventStreamTerminated', E: Date.now() });
    };
    const stop = await openUserStream({ ...this.parts, holder, address: this.address, send, end });
    if (!stop) throw refusedKey();
    this.subscriptions.set(subscriptionId, stop);
    if (this.socket.readyState !== this.socket.OPEN) this.unsubscribe();
    return { subscriptionId };
  }

  private unsubscribe(): void {
    for (const stop of this.subscriptions.values()) stop();
    this.subscriptions.clear();
  }

  private send(message: unknown): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > streamLimits.queueBytes) return this.socket.terminate();
    this.socket.send(JSON.stringify(message));
  }
}

function readRequest(text: string): Request | null {
  try {
    return request.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
