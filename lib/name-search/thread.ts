import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import type { ListEntry } from '../../domain/compliance/lists.js';
import { buildIndex, searchIndex } from '../../domain/compliance/name-index.js';
import { listEntry } from '../../domain/compliance/schema.js';
import type { Answer, Question } from './name-search.js';

/** The thread of name-search.ts: builds its index, then answers one question after the other. */
const lists: ArrayBuffer[] = workerData;
const index = buildIndex(lists.flatMap(entriesOf));

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answerTo(question)));

function answerTo({ id, asked }: Question): Answer {
  try {
    return { id, result: asked && searchIndex(index, asked.party, asked.options) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function entriesOf(list: ArrayBuffer): ListEntry[] {
  const lines = gunzipSync(Buffer.from(list)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => listEntry.parse(JSON.parse(line)));
}
