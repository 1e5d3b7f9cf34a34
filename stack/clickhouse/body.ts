import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Busboy } from '@fastify/busboy';
import { ClickhouseError } from './errors.js';

/** The decompressed body of a request; multipart bodies come as fields. */
export interface Body {
  bytes: Buffer;
  fields: [string, string][];
}

const maxBytes = 256 * 1024 * 1024;
const decoders: Record<string, () => Transform> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Reads the body to its end, but never more than 256 MiB after decompression. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const bytes = await readBounded(decoded(request));
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { bytes, fields: [] };
  return { bytes: Buffer.alloc(0), fields: await readMultipart(bytes, type) };
}

function decoded(request: IncomingMessage): AsyncIterable<Buffer> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity' || encoding === '') return request;
  const decoder = decoders[encoding];
  if (!decoder) throw new ClickhouseError(48, 'NOT_IMPLEMENTED', `Unknown Content-Encoding: ${encoding}`);
  const output = decoder();
  request.once('error', (error) => output.destroy(error));
  return request.pipe(output);
}

async function readBounded(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new ClickhouseError(354, 'ZLIB_INFLATE_FAILED', `The body cannot be read: ${String(error)}`);
  }
  if (size <= maxBytes) return Buffer.concat(chunks);
  throw new ClickhouseError(
    593,
    'REQUEST_ENTITY_TOO_LARGE',
    `The body is larger than ${maxBytes} bytes: insert in smaller parts`,
  );
}

function readMultipart(bytes: Buffer, type: string): Promise<[string, string][]> {
  return new Promise((resolve, reject) => {
    const fields: [string, string][] = [];
    const parser = new Busboy({ headers: { 'content-type': type }, limits: { fieldSize: maxBytes } });
    parser.on('field', (name: string, value: string) => fields.push([name, value]));
    parser.on('file', (name: string, file: NodeJS.ReadableStream) => {
      file.resume();
      reject(new ClickhouseError(48, 'NOT_IMPLEMENTED', `External data (${name}) is not supported`));
    });
    parser.on('finish', () => resolve(fields));
    parser.on('error', reject);
    parser.end(bytes);
  });
}
