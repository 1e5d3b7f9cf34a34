import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import type { Visitor } from '../journey/visitor.js';

const entry = z.strictObject({
  sequence: z.int(),
  at: z.string(),
  /** Intended before it is sent; acknowledged when the answer came; refused when it was an answer that says no. */
  outcome: z.enum(['intended', 'acknowledged', 'refused']),
  who: z.string(),
  method: z.string(),
  path: z.string(),
  /** Of what the answer is about, when it says so. */
  id: z.string().nullable(),
});

export type Entry = z.infer<typeof entry>;

export interface AckLog {
  /** The same visitor, each of whose writes is on disk as intended before it is sent, and as acknowledged before the next. */
  follow(who: string, visitor: Visitor): Visitor;
  read(): Entry[];
  close(): void;
}

/** What the client was told, kept outside the system that is put to the test. */
export function openAckLog(file: string): AckLog {
  const descriptor = openSync(file, 'a', 0o600);
  let sequence = 0;
  const note = (line: Omit<Entry, 'at'>) => {
    writeSync(descriptor, `${JSON.stringify({ ...line, at: new Date().toISOString() })}\n`);
    fsyncSync(descriptor);
  };
  return {
    follow: (who, visitor) => ({
      async call<T>(...request: Parameters<Visitor['call']>): Promise<T> {
        const [method, path] = request;
        if (method === 'GET') return visitor.call<T>(...request);
        sequence += 1;
        const line = { sequence, who, method, path };
        note({ ...line, outcome: 'intended', id: null });
        const answer = await visitor.call<T>(...request).catch((error: unknown) => {
          note({ ...line, outcome: 'refused', id: null });
          throw error;
        });
        note({ ...line, outcome: 'acknowledged', id: idOf(answer) });
        return answer;
      },
    }),
    read: () => readEntries(file),
    close: () => closeSync(descriptor),
  };
}

function readEntries(file: string): Entry[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => entry.parse(JSON.parse(line)));
}

function idOf(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : null;
}
