import { constants, createInflate, inflateSync } from 'node:zlib';
import { corrupt, FileRefusal } from './errors.js';
import { fileLimits } from './limits.js';
import { entry, isDictionary, itemsOf, nameOf, PdfParser, type PdfValue } from './pdf-parser.js';
import type { PdfObject } from './pdf-objects.js';

/** Names of the filters of a stream, in the order in which they unpack. */
export function filtersOf(value: PdfValue): string[] {
  const filter = entry(value, 'Filter') ?? entry(value, 'F');
  const one = nameOf(filter);
  return one ? [one] : itemsOf(filter).map((item) => nameOf(item) ?? '');
}

/**
 * Unpacks a stream that holds structure (objects, cross-references). Only what every writer uses for these is read:
 * Flate, with or without a PNG predictor; anything else could hide what it says and is refused.
 */
export function unpackTable({ value, body }: PdfObject): Buffer {
  const filters = filtersOf(value);
  if (!body) throw corrupt('pdf: a stream is missing');
  if (filters.length === 0) return body;
  if (filters.length > 1 || (filters[0] !== 'FlateDecode' && filters[0] !== 'Fl'))
    throw corrupt('pdf: a filter that hides objects');
  const parms = entry(value, 'DecodeParms') ?? entry(value, 'DP');
  return unpredict(inflateBounded(body), isDictionary(parms) ? parms : itemsOf(parms)[0]);
}

function inflateBounded(body: Buffer): Buffer {
  try {
    return inflateSync(body, {
      maxOutputLength: fileLimits.pdfTableBytes,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    if (codeOf(error) !== 'ERR_BUFFER_TOO_LARGE') throw corrupt('pdf: a stream cannot be unpacked');
    throw new FileRefusal('files.decompression_bomb', { limit: fileLimits.pdfTableBytes });
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** PNG predictors 10 to 15 (ISO 32000-1, 7.4.4.4); writers use 12 for cross-references. */
function unpredict(data: Buffer, parms: PdfValue | undefined): Buffer {
  const predictor = entry(parms, 'Predictor') ?? 1;
  const columns = entry(parms, 'Columns') ?? 1;
  if (predictor === 1) return data;
  if (
    typeof predictor !== 'number' ||
    predictor < 10 ||
    typeof columns !== 'number' ||
    columns < 1 ||
    columns > 1024
  ) {
    throw corrupt('pdf: a predictor that hides objects');
  }
  const rows = Math.floor(data.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) unfilterRow(data, out, row, columns);
  return out;
}

function unfilterRow(data: Buffer, out: Buffer, row: number, columns: number): void {
  const filter = data[row * (columns + 1)] ?? 0;
  const byteAt = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (out[y * columns + x] ?? 0));
  for (let x = 0; x < columns; x += 1) {
    const [left, up, corner] = [byteAt(row, x - 1), byteAt(row - 1, x), byteAt(row - 1, x - 1)];
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    if (guess === undefined) throw corrupt('pdf: a predictor that hides objects');
    out[row * columns + x] = ((data[row * (columns + 1) + 1 + x] ?? 0) + guess) & 0xff;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The objects inside an object stream (ISO 32000-1, 7.5.7). */
export function objectsInside(stream: PdfObject): PdfObject[] {
  const [count, first] = [entry(stream.value, 'N'), entry(stream.value, 'First')];
  if (typeof count !== 'number' || typeof first !== 'number' || count > fileLimits.pdfObjects)
    throw corrupt('pdf: an object stream');
  const text = unpackTable(stream).toString('latin1');
  const header = new PdfParser(text);
  return Array.from({ length: count }, () => {
    const [number, offset] = [header.value(), header.value()];
    if (typeof number !== 'number' || typeof offset !== 'number') throw corrupt('pdf: an object stream');
    return { number, at: -1, value: new PdfParser(text, first + offset).value(), body: null };
  });
}

/** Unpacks a stream to nowhere and counts: no reader should have to find out how large it becomes. */
export async function inflatedBytes(body: Buffer, inspect: (piece: Buffer) => void): Promise<number> {
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(body);
  let total = 0;
  try {
    for await (const piece of inflate) {
      total += piece.length;
      if (total > fileLimits.pdfStreamBytes)
        throw new FileRefusal('files.decompression_bomb', { limit: fileLimits.pdfStreamBytes });
      inspect(piece);
    }
  } catch (error) {
    // A damaged page is for the reader to show as far as it goes; only its size matters here.
    if (error instanceof FileRefusal) throw error;
  }
  return total;
}
