import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createDeflate, createGzip } from 'node:zlib';
import type { Outcome } from './engine.js';
import type { ClickhouseError } from './errors.js';
import type { ClickhouseRequest } from './request.js';

const serverName = 'purser';
const contentTypes: [RegExp, string][] = [
  [
    /^JSON(EachRow|CompactEachRow|StringsEachRow|ObjectEachRow|Lines)|^NDJSON/,
    'application/x-ndjson; charset=UTF-8',
  ],
  [/^(JSON|PrettyJSON)/, 'application/json; charset=UTF-8'],
  [/^CSV/, 'text/csv; charset=UTF-8; header=absent'],
  [/^(TabSeparated|TSV)/, 'text/tab-separated-values; charset=UTF-8'],
  [/^(RowBinary|Native|Parquet|Arrow|ORC|Avro|Protobuf|MsgPack|BSON)/, 'application/octet-stream'],
];
const encoders: [string, () => Transform][] = [
  ['gzip', () => createGzip({ level: 1 })],
  ['deflate', () => createDeflate({ level: 1 })],
  ['br', () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
];

export interface Answering {
  request: IncomingMessage;
  response: ServerResponse;
  timezone: string;
}

export function commonHeaders(queryId: string, timezone: string): Record<string, string> {
  return {
    'X-ClickHouse-Query-Id': queryId,
    'X-ClickHouse-Server-Display-Name': serverName,
    'X-ClickHouse-Timezone': timezone,
  };
}

/** Sends a result, compressed when it was asked for. */
export async function sendOutcome(
  answering: Answering,
  asked: ClickhouseRequest,
  outcome: Outcome,
  elapsedMs: number,
): Promise<void> {
  const { request, response, timezone } = answering;
  const encoder = asked.wantsCompression ? acceptedEncoder(request) : undefined;
  response.writeHead(200, {
    ...commonHeaders(asked.queryId, timezone),
    'Content-Type': contentTypeOf(asked.format),
    'X-ClickHouse-Format': asked.format,
    'X-ClickHouse-Summary': summaryOf(outcome, elapsedMs),
    ...(encoder ? { 'Content-Encoding': encoder[0] } : {}),
  });
  const source = Readable.from(outcome.chunks, { objectMode: true });
  await (encoder ? pipeline(source, encoder[1](), response) : pipeline(source, response));
}

/** Before the head is sent an error has its status; afterwards the connection is cut, so that nobody takes a part for the whole. */
export function sendError(
  answering: Answering,
  queryId: string,
  error: ClickhouseError,
  version: string,
): void {
  const { response, timezone } = answering;
  if (response.headersSent) return void response.destroy();
  response.writeHead(error.status, {
    ...commonHeaders(queryId, timezone),
    'Content-Type': 'text/plain; charset=UTF-8',
    'X-ClickHouse-Exception-Code': String(error.code),
    ...(error.status === 401 ? { 'WWW-Authenticate': 'Basic realm="ClickHouse server HTTP API"' } : {}),
    // What is left of a body that was refused would be taken for the next request.
    Connection: 'close',
  });
  response.end(`${error.message} (version ${version} (official build))\n`);
}

function summaryOf({ rowsRead, bytesRead, rowsWritten, bytesWritten }: Outcome, elapsedMs: number): string {
  return JSON.stringify({
    read_rows: String(rowsRead || rowsWritten),
    read_bytes: String(bytesRead || bytesWritten),
    written_rows: String(rowsWritten),
    written_bytes: String(bytesWritten),
    total_rows_to_read: '0',
    result_rows: String(rowsWritten || rowsRead),
    result_bytes: String(bytesWritten || bytesRead),
    elapsed_ns: String(Math.round(elapsedMs * 1e6)),
  });
}

function contentTypeOf(format: string): string {
  return contentTypes.find(([pattern]) => pattern.test(format))?.[1] ?? 'text/plain; charset=UTF-8';
}

function acceptedEncoder(request: IncomingMessage): [string, () => Transform] | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return encoders.find(([name]) => accepted.includes(name));
}
