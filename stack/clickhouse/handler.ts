import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { sendError, sendOutcome } from './answer.js';
import { readBody } from './body.js';
import { requireCredentials } from './credentials.js';
import type { Credentials } from './credentials.js';
import type { Connection, Engine, Outcome } from './engine.js';
import { toClickhouseError } from './errors.js';
import { readRequest } from './request.js';
import type { ClickhouseRequest } from './request.js';
import type { Sessions } from './sessions.js';
import { createTurns } from './turns.js';

/** Formats that are the same in parts as in one piece; all others are made whole before they are sent. */
const streamedFormats = new Set([
  ...[
    'JSONEachRow',
    'JSONLines',
    'NDJSON',
    'JSONStringsEachRow',
    'JSONCompactEachRow',
    'JSONCompactStringsEachRow',
  ],
  ...['CSV', 'TabSeparated', 'TSV', 'TabSeparatedRaw', 'TSVRaw', 'RowBinary'],
]);
const reads = new Set(['SELECT', 'WITH']);
const atOnce = 6;
const aliveAnswers = new Map([
  ['/', 'Ok.\n'],
  ['/ping', 'Ok.\n'],
  ['/replicas_status', 'Ok.\n'],
]);

export interface HandlerOptions {
  engine: Engine;
  sessions: Sessions;
  credentials: Credentials;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** ClickHouse's HTTP interface over one engine. */
export function createHandler({ engine, sessions, credentials }: HandlerOptions): Handler {
  const takeTurn = createTurns(atOnce);

  return async function handle(request, response) {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const answering = { request, response, timezone: engine.timezone };
    if (isPing(request, url))
      return void response
        .writeHead(200, { 'Content-Type': 'text/html; charset=UTF-8' })
        .end(aliveAnswers.get(url.pathname));
    if (url.pathname !== '/') return void response.writeHead(404).end(`There is no handle ${url.pathname}\n`);
    let queryId = url.searchParams.get('query_id') ?? '';
    try {
      requireCredentials(request, url, credentials);
      const asked = readRequest(request, url, await readBody(request));
      queryId = asked.queryId;
      const startedAt = performance.now();
      await takeTurn(() =>
        withConnection(sessions, asked, async (connection) => {
          const outcome = await run(connection, asked);
          await sendOutcome(answering, asked, outcome, performance.now() - startedAt);
        }),
      );
    } catch (thrown) {
      sendError(answering, queryId, toClickhouseError(thrown), engine.version);
    }
  };
}

function isPing(request: IncomingMessage, url: URL): boolean {
  const isBare = url.pathname !== '/' || !url.searchParams.has('query');
  return (request.method === 'GET' || request.method === 'HEAD') && isBare && aliveAnswers.has(url.pathname);
}

async function withConnection(
  sessions: Sessions,
  { sessionId, sessionTimeoutS, preparations }: ClickhouseRequest,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  const { connection, release } = sessions.lease(sessionId, sessionTimeoutS);
  try {
    await connection.prepare(preparations);
    await work(connection);
  } finally {
    release();
  }
}

async function run(
  connection: Connection,
  { statement, sql, data, format }: ClickhouseRequest,
): Promise<Outcome> {
  if (statement.verb === 'INSERT')
    return insert(connection, sql, data, statement.dataAt !== undefined || statement.format !== undefined);
  if (!reads.has(statement.verb) || !streamedFormats.has(format)) return connection.query(sql, format);
  return connection.stream(sql, format);
}

/** An INSERT with a FORMAT but without a row writes nothing, and that is no error. */
async function insert(
  connection: Connection,
  sql: string,
  data: Buffer,
  hasFormat: boolean,
): Promise<Outcome> {
  if (hasFormat && data.length === 0 && !/\bSELECT\b/i.test(sql))
    return connection.query('SELECT 1 WHERE 0', 'Null');
  return connection.insert(sql, data);
}
