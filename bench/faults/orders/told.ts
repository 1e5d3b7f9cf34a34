import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { Refused, type Visitor } from '../../journey/visitor.js';

const answer = z.object({
  order_id: z.string(),
  status: z.string(),
  /** Traded at once: by the order itself, or by what an amendment made of it. */
  filled_quantity: z.union([z.number(), z.string()]).transform(String),
  engine_seq: z.int(),
});

const line = z.strictObject({
  sequence: z.int(),
  at: z.string(),
  /** Intended before it is sent; unanswered when nobody answered as long as anybody would wait. */
  outcome: z.enum(['intended', 'acknowledged', 'refused', 'unanswered']),
  what: z.enum(['place', 'work', 'amend', 'cancel']),
  /** Of an order that is placed the id that its key must give it. */
  order_id: z.string(),
  answer: answer.nullable(),
  /** Why it was refused. */
  code: z.string().nullable(),
});
export type Told = z.infer<typeof line>;

export interface OrderRequest {
  what: Told['what'];
  orderId: string;
  method: string;
  path: string;
  body?: unknown;
  key: string;
}

export interface ToldLog {
  /** Sends it under its key until it is answered; null when the answer was no, or none came. */
  ask(visitor: Pick<Visitor, 'call'>, request: OrderRequest): Promise<Told['answer']>;
  read(): Told[];
  close(): void;
}

/** What programs asked for and were told, on disk before it is sent and before the next: outside of what is put to the test. */
export function openToldLog(file: string): ToldLog {
  const descriptor = openSync(file, 'a', 0o600);
  let sequence = 0;
  const note = (told: Omit<Told, 'at'>) => {
    writeSync(descriptor, `${JSON.stringify({ ...told, at: new Date().toISOString() })}\n`);
    fsyncSync(descriptor);
  };
  return {
    ask: async (visitor, { what, orderId, method, path, body, key }) => {
      sequence += 1;
      const about = { sequence, what, order_id: orderId, answer: null, code: null };
      note({ ...about, outcome: 'intended' });
      try {
        const told = answer.parse(await visitor.call(method, path, body, { key }));
        note({ ...about, outcome: 'acknowledged', answer: told });
        return told;
      } catch (error) {
        const isRefused = error instanceof Refused;
        note({ ...about, outcome: isRefused ? 'refused' : 'unanswered', code: codeOf(error) });
        return null;
      }
    },
    read: () =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((text) => line.parse(JSON.parse(text))),
    close: () => closeSync(descriptor),
  };
}

const codedBody = z.looseObject({ code: z.string() });

function codeOf(error: unknown): string {
  if (error instanceof Refused) return codedBody.safeParse(error.body).data?.code ?? String(error.status);
  return error instanceof Error ? error.message : String(error);
}
