import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Book } from './book.js';

const request = z.object({
  workflow_id: z.string(),
  activity: z.string(),
  key: z.string(),
  input: z.unknown(),
});
const aboutEvent = z.object({ event: z.string() });
type Call = z.infer<typeof request>;

/** Where the answer of a step gets lost: on the way to the book, or on the way back when the effect is in it already. */
export interface LostAnswer {
  workflow_id: string;
  /** The activity, and of a transition its event: `moveApplication approve`. */
  step: string;
  at: 'before the effect' | 'after the effect';
}

/**
 * Books of record behind HTTP, one a workflow, so that they outlive the worker processes which write into them. As with
 * the api an answer is kept under its idempotency key: the same key has the same answer and no second effect.
 */
export async function serveBooks(books: ReadonlyMap<string, Book>) {
  const answers = new Map<string, string>();
  const requests: string[] = [];
  const lost = new Set<LostAnswer>();
  const reached = new Set<LostAnswer>();

  const answer = async (call: Call, response: ServerResponse) => {
    const step = stepOf(call);
    requests.push(`${call.workflow_id} ${step}`);
    const loss = [...lost].find((each) => each.workflow_id === call.workflow_id && each.step === step);
    if (loss) lost.delete(loss);
    if (loss?.at !== 'before the effect') await takeEffect(call);
    if (loss) reached.add(loss);
    else response.end(answers.get(call.key));
  };
  const takeEffect = async ({ workflow_id, activity, key, input }: Call) => {
    if (answers.has(key)) return;
    const run: unknown = Reflect.get(books.get(workflow_id)?.activities ?? {}, activity);
    if (typeof run !== 'function') throw new Error(`${workflow_id} knows no ${activity}`);
    const result: unknown = await Reflect.apply(run, undefined, [input]);
    answers.set(key, JSON.stringify({ result }));
  };

  const server = createServer((incoming, response) => {
    bodyOf(incoming)
      .then((body) => answer(request.parse(JSON.parse(body)), response))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    /** The next answer of this step never arrives. */
    lose: (loss: LostAnswer) => lost.add(loss),
    hasLost: (loss: LostAnswer) => reached.has(loss),
    countOf: (workflowId: string, step: string) =>
      requests.filter((each) => each === `${workflowId} ${step}`).length,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function stepOf({ activity, input }: Call): string {
  const { data } = aboutEvent.safeParse(input);
  return data ? `${activity} ${data.event}` : activity;
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of incoming) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
