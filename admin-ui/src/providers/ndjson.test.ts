import { describe, expect, it } from '@jest/globals';
import { readLines } from './ndjson.js';

const answerOf = (parts: string[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        const encoder = new TextEncoder();
        for (const part of parts) controller.enqueue(encoder.encode(part));
        controller.close();
      },
    }),
  );

describe('readLines', () => {
  it('reads each line once, wherever the answer was cut, and the last one without its end', async () => {
    const lines: unknown[] = [];
    await readLines(answerOf(['{"n":1}\n{"n"', ':2}\n\n', '{"n":', '3}']), (line) => lines.push(line));
    expect(lines).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });
});
