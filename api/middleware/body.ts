import type { IncomingMessage } from 'node:http';
import { problem } from '../../lib/problem.js';

/** What a body may be; a route that takes more says how much. */
export interface BodyLimits {
  bytes: number;
  fields: number;
}

export interface JsonOptions {
  maxFields?: number | undefined;
  /** Numbers come as the text that they were written with, so that no digit is lost. */
  exactNumbers?: boolean | undefined;
}

const usual: BodyLimits = { bytes: 256 * 1024, fields: 2_000 };
const maxDepth = 12;

/** Reads a body up to a bound; the bytes stay available for signatures. */
export async function readBody(request: IncomingMessage, maxBytes = usual.bytes): Promise<Buffer> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > maxBytes) throw problem('request.body_too_large');
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not cut the connection: who is still sending would never read the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > maxBytes) {
      request.resume();
      throw problem('request.body_too_large');
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * JSON as one value, or a refusal: invalid UTF-8, duplicate keys (first or last would be a guess), keys that reach
 * prototypes, deep or wide structures.
 */
export function parseJson(
  bytes: Buffer,
  contentType: string | undefined,
  { maxFields = usual.fields, exactNumbers = false }: JsonOptions = {},
): unknown {
  if (bytes.length === 0) return undefined;
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '')) {
    throw problem('request.content_type_unsupported');
  }
  const text = decode(bytes);
  assertShape(text, maxFields);
  try {
    return JSON.parse(exactNumbers ? withQuotedNumbers(text) : text);
  } catch {
    throw problem('request.body_malformed');
  }
}

/** What is no number by the grammar of JSON stays as it is, for the parser to refuse. */
function withQuotedNumbers(text: string): string {
  return text.replace(token, (each) => (number.test(each) ? `"${each}"` : each));
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw problem('request.body_malformed', 'The body is not valid UTF-8');
  }
}

// A string's plain stretches are taken whole: one step back a character would be too many for a body of megabytes.
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/gsu;
const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
/** Keys that reach prototypes. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Walks the tokens once, before anything is built from them. */
function assertShape(text: string, maxFields: number): void {
  const keysOfOpenObjects: (Set<string> | null)[] = [];
  let fields = 0;
  let previous = '';
  for (const [current] of text.matchAll(token)) {
    if (current === '{' || current === '[') keysOfOpenObjects.push(current === '{' ? new Set() : null);
    if (current === '}' || current === ']') keysOfOpenObjects.pop();
    if (current === ':') noteKey(previous, keysOfOpenObjects.at(-1));
    if (current === ':' || current === ',') fields += 1;
    if (keysOfOpenObjects.length > maxDepth || fields > maxFields) throw problem('request.body_too_deep');
    previous = current;
  }
}

function noteKey(quoted: string, keys: Set<string> | null | undefined): void {
  const key = unquote(quoted);
  if (forbiddenKeys.has(key)) throw problem('request.body_malformed', `The key ${key} is not allowed`);
  if (keys?.has(key)) throw problem('request.body_malformed', 'A key stands twice in one object');
  keys?.add(key);
}

function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw problem('request.body_malformed');
  }
}
