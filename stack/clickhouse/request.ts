import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import { ClickhouseError, syntaxError } from './errors.js';
import type { Body } from './body.js';
import { readStatement } from './statement.js';
import type { Statement } from './statement.js';

/** One request of ClickHouse's HTTP interface, taken apart. */
export interface ClickhouseRequest {
  queryId: string;
  statement: Statement;
  /** The statement's text, without the data of an INSERT. */
  sql: string;
  /** The data of an INSERT. */
  data: Buffer;
  format: string;
  /** Statements that set settings, parameters and database before. */
  preparations: string[];
  sessionId: string | undefined;
  sessionTimeoutS: number;
  wantsCompression: boolean;
}

/** Names in the address that aren't settings of the engine, or that make no sense inside one process. */
const notSettings = new Set([
  ...[
    'query',
    'query_id',
    'database',
    'default_format',
    'user',
    'password',
    'quota_key',
    'stacktrace',
    'role',
  ],
  ...[
    'session_id',
    'session_check',
    'session_timeout',
    'compress',
    'decompress',
    'buffer_size',
    'wait_end_of_query',
  ],
  ...['enable_http_compression', 'http_zlib_compression_level', 'http_response_buffer_size'],
  ...[
    'send_progress_in_http_headers',
    'http_headers_progress_interval_ms',
    'async_insert',
    'wait_for_async_insert',
  ],
]);
const defaultFormat = 'TabSeparated';
const defaultSessionS = 60;
const longestSessionS = 3_600;

export function readRequest(request: IncomingMessage, url: URL, body: Body): ClickhouseRequest {
  const fields = new URLSearchParams([...url.searchParams, ...body.fields]);
  const { sql, data } = splitStatement(fields.get('query') ?? '', body.bytes);
  const statement = readStatement(sql);
  if (sql.trim() === '') throw syntaxError('Empty query');
  if (statement.hasMore) throw syntaxError('Syntax error (Multi-statements are not allowed)');
  return {
    queryId: fields.get('query_id') || randomUUID(),
    statement,
    sql,
    data,
    format:
      statement.format ??
      fields.get('default_format') ??
      header(request, 'x-clickhouse-format') ??
      defaultFormat,
    preparations: preparationsOf(request, fields),
    sessionId: fields.get('session_id') ?? undefined,
    sessionTimeoutS: Math.min(Number(fields.get('session_timeout')) || defaultSessionS, longestSessionS),
    wantsCompression: fields.get('enable_http_compression') === '1',
  };
}

/** The statement may be in the address, in the body, or begin in one and go on in the other; an INSERT's data follow it. */
function splitStatement(query: string, bytes: Buffer): { sql: string; data: Buffer } {
  const separator = query && bytes.length > 0 ? '\n' : '';
  // One character a byte, so that positions hold for data that isn't text.
  const text = query === '' ? bytes.toString('latin1') : Buffer.from(query).toString('latin1');
  const { verb, dataAt } = readStatement(text);
  const whole = Buffer.from(text, 'latin1');
  if (verb !== 'INSERT')
    return { sql: `${whole.toString()}${separator}${query ? bytes.toString() : ''}`, data: Buffer.alloc(0) };
  const head = whole.subarray(0, dataAt);
  const inline = dataAt === undefined ? Buffer.alloc(0) : whole.subarray(dataAt);
  return { sql: head.toString().trimEnd(), data: query ? Buffer.concat([inline, bytes]) : inline };
}

function preparationsOf(request: IncomingMessage, fields: URLSearchParams): string[] {
  const names = [...new Set(fields.keys())];
  const database = fields.get('database') ?? header(request, 'x-clickhouse-database');
  const settings = names
    .filter((name) => !notSettings.has(name) && !name.startsWith('param_'))
    .map((name) => `SET ${settingName(name)} = ${literal(fields.get(name) ?? '')}`);
  const parameters = names
    .filter((name) => name.startsWith('param_'))
    .map((name) => `SET ${settingName(name)} = ${literal(fields.get(name) ?? '')}`);
  return [
    ...(database ? [`USE ${quotedName(database)}`] : []),
    ...parameters,
    ...settings,
    // As in ClickHouse: what can be asked by a link can't change anything.
    ...(request.method === 'GET' ? ['SET readonly = 2'] : []),
  ];
}

function settingName(name: string): string {
  if (/^\w+$/.test(name)) return name;
  throw new ClickhouseError(115, 'UNKNOWN_SETTING', `Unknown setting '${name}'`);
}

/** A text as SQL; the engine then reads a parameter's text by the rules of the TSV format, as the HTTP interface does. */
function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function quotedName(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
