import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { utf8 } from '../../../lib/crypto/bytes.js';
import { hmacSha256Hex } from '../../../lib/crypto/hash.js';
import { Refused, type Visitor } from '../../journey/visitor.js';

export interface ProgramKey {
  key: string;
  secret: string;
}

type Values = Record<string, string>;
const values = z.record(z.string(), z.string());
const failure = z.looseObject({ code: z.number() });
const order = z.looseObject({ status: z.string(), executedQty: z.string() });
/** What an order is asked for under the name that its sender gave it, with the id that the house gives it. */
const asked = z.object({ order_id: z.string(), values });

const patienceMs = 120_000;
const pauseMs = 250;
const unknownOrder = -2011;
const statuses: Record<string, string> = {
  NEW: 'open',
  PARTIALLY_FILLED: 'partially_filled',
  FILLED: 'filled',
  REJECTED: 'rejected',
};

/**
 * The same orders by the door for programs of Binance, as such programs do it: signed, and asked again under the same name until
 * somebody answers. Its answers are put into the words of the house, so that one judge reads all programs.
 */
export function binanceVisitor(baseUrl: string, key: ProgramKey): Pick<Visitor, 'call'> {
  const ask = (method: string, path: string, sent: Values) =>
    settled(`${method} ${path}`, () => request(`${baseUrl}/binance/api/v3/${path}`, { method, key, sent }));

  /** A cancel whose answer was lost finds nothing the second time: what became of the order tells. */
  const cancel = async (sent: Values) => {
    try {
      return await ask('DELETE', 'order', sent);
    } catch (error) {
      if (!(error instanceof Refused) || failure.safeParse(error.body).data?.code !== unknownOrder)
        throw error;
      const found = order.parse(await ask('GET', 'order', sent));
      if (found.status !== 'CANCELED') throw error;
      return found;
    }
  };

  return {
    call: async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const { order_id, values: sent } = asked.parse(body);
      const isCancel = method === 'DELETE';
      const { status, executedQty } = order.parse(
        isCancel ? await cancel(sent) : await ask(method, path, sent),
      );
      const answer: unknown = {
        order_id,
        status: statuses[status] ?? 'cancelled',
        // Of a cancel it is all that was ever filled, of which its sender was told when it was.
        filled_quantity: isCancel ? '0' : executedQty,
        engine_seq: 0,
      };
      return z.custom<T>().parse(answer);
    },
  };
}

interface Answer {
  status: number;
  body: unknown;
}

async function request(
  url: string,
  { method, key, sent }: { method: string; key: ProgramKey; sent: Values },
): Promise<Answer> {
  const query = new URLSearchParams({
    ...sent,
    timestamp: String(Date.now()),
    recvWindow: '30000',
  }).toString();
  const signature = hmacSha256Hex(utf8(key.secret), query);
  const answer = await fetch(`${url}?${query}&signature=${signature}`, {
    method,
    signal: AbortSignal.timeout(30_000),
    headers: { 'X-MBX-APIKEY': key.key },
  });
  return { status: answer.status, body: await answer.json() };
}

async function settled(name: string, send: () => Promise<Answer>): Promise<unknown> {
  let lastFailure: unknown = null;
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(pauseMs)) {
    try {
      const { status, body } = await send();
      if (status < 400) return body;
      if (status < 500 && status !== 429) throw new Refused(status, body, name);
      lastFailure = body;
    } catch (error) {
      if (error instanceof Refused) throw error;
      lastFailure = error;
    }
  }
  throw new Error(`${name}: no answer within ${patienceMs} ms`, { cause: lastFailure });
}
