import { Readable } from 'node:stream';
import type { SearchResult } from '../../domain/compliance/name-index.js';
import { defaultThreshold, modelVersion } from '../../domain/compliance/score-model.js';
import { screeningLine, type ScreeningLine } from '../../domain/compliance/search-inputs.js';
import type { BatchLineView } from '../../domain/compliance/search-views.js';
import { Problem, problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { parseJson } from '../middleware/body.js';
import type { IndexedLists } from '../screening/lists-in-force.js';
import { fieldErrors } from '../validate.js';
import { listsToSearch, partyOf } from './compliance-search.js';

export const maxParties = 100_000;
const maxLineFields = 500;
/** Questions that wait at the threads: enough to keep them busy, few enough that others are not held up. */
const ahead = 8;

type Line = BatchLineView;
type Refusal = Extract<Line, { line: 'refused' }>['problems'];
type Read = { ref: string | null } & ({ party: ScreeningLine } | { problems: Refusal });

/**
 * Compares many parties, one JSON object a line, with the lists in force at the beginning. Results come in the order of the
 * lines while the rest is still compared: their count is the progress. A line that is wrong is answered as such.
 */
export async function screenBatch(context: Context, body: Buffer): Promise<Readable> {
  const parties = countLines(body);
  if (parties === 0) throw problem('compliance.batch_empty');
  if (parties > maxParties)
    throw problem('compliance.batch_too_long', undefined, { params: { most: maxParties } });
  const lists = await listsToSearch(context);
  return Readable.from(text(answerLines(lists, body, parties)));
}

async function* text(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

async function* answerLines(lists: IndexedLists, body: Buffer, parties: number): AsyncGenerator<Line> {
  yield { line: 'begun', parties, model_version: modelVersion, list_versions: lists.versions };
  const counts = { with_hits: 0, to_review: 0, refused: 0 };
  for await (const line of inOrder(asked(lists, body))) {
    if (line.line === 'refused') counts.refused += 1;
    if (line.line === 'result' && line.hits.length > 0) counts.with_hits += 1;
    if (line.line === 'result' && line.needs_review) counts.to_review += 1;
    yield line;
  }
  yield { line: 'done', parties, ...counts };
}

/** Lines are read when their turn comes: a body of megabytes is never parsed in one go. */
function* asked(lists: IndexedLists, body: Buffer): Generator<Promise<Line>> {
  let index = 0;
  for (const bytes of linesOf(body)) {
    yield lineOf(lists, readLine(bytes), index);
    index += 1;
  }
}

async function lineOf(lists: IndexedLists, { ref, ...line }: Read, index: number): Promise<Line> {
  if ('problems' in line) return { line: 'refused', index, ref, problems: line.problems };
  const { threshold = defaultThreshold, limit } = line.party;
  const found = await lists.search(partyOf(line.party), { threshold, limit });
  return { line: 'result', index, ref, ...scoredOf(found) };
}

const scoredOf = ({ needs_review, findings, hits, total }: SearchResult) => ({
  needs_review,
  findings,
  hits,
  total,
});

/** A few promises at a time, their results in order. */
async function* inOrder<T>(work: Iterable<Promise<T>>): AsyncGenerator<T> {
  const waiting: Promise<T>[] = [];
  for (const each of work) {
    // Whoever reads gets the failure of the first; the others must not end the process.
    each.catch(() => undefined);
    waiting.push(each);
    const first = waiting.length < ahead ? undefined : waiting.shift();
    if (first) yield await first;
  }
  for (const each of waiting) yield await each;
}

function readLine(bytes: Buffer): Read {
  try {
    const json = parseJson(bytes, 'application/json', { maxFields: maxLineFields });
    const parsed = screeningLine.safeParse(json);
    if (parsed.success) return { ref: parsed.data.ref ?? null, party: parsed.data };
    return { ref: refOf(json), problems: fieldErrors(parsed.error, '') };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ref: null, problems: [{ code: error.code, pointer: '', detail: error.title }] };
  }
}

function refOf(json: unknown): string | null {
  const parsed = screeningLine.pick({ ref: true }).loose().safeParse(json);
  return parsed.success ? (parsed.data.ref ?? null) : null;
}

const newline = 10;

function* linesOf(body: Buffer): Generator<Buffer> {
  for (let from = 0; from < body.length;) {
    const found = body.indexOf(newline, from);
    const to = found < 0 ? body.length : found;
    const line = body.subarray(from, to);
    if (line.some((byte) => byte > 32)) yield line;
    from = to + 1;
  }
}

function countLines(body: Buffer): number {
  const lines = linesOf(body);
  let count = 0;
  while (!lines.next().done) count += 1;
  return count;
}
