import { corrupt } from './errors.js';
import { entry, isDictionary, itemsOf, nameOf, PdfParser, type PdfDictionary } from './pdf-parser.js';
import type { PdfObject } from './pdf-objects.js';
import { unpackTable } from './pdf-streams.js';

const MAX_SECTIONS = 1000;
const TAIL_BYTES = 1024;
const IN_USE = 1;
const IN_STREAM = 2;

/** The cross-reference table with all its earlier revisions. */
export interface CrossReference {
  /** The newest first. */
  trailers: PdfDictionary[];
  /** Object number of each stream that holds objects. */
  containers: Set<number>;
}

interface Section {
  trailer: PdfDictionary;
  offsets: number[];
  containers: number[];
}

/**
 * Follows the table from `startxref` through all revisions (ISO 32000-1, 7.5.4, 7.5.8) and holds every entry against the
 * objects that really stand there, so that no reader sees an object which the inspection did not.
 */
export function readCrossReference(text: string, objects: PdfObject[]): CrossReference {
  const starts = new Map(objects.map((object) => [object.at, object]));
  const trailers: PdfDictionary[] = [];
  const containers = new Set<number>();
  const seen = new Set<number>();
  const pending = [startOf(text)];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > MAX_SECTIONS) throw corrupt('pdf: too many revisions');
    const section = readSection(text, at, starts);
    if (section.offsets.some((offset) => !starts.has(skipBlanks(text, offset))))
      throw corrupt('pdf: the cross-reference table points nowhere');
    trailers.push(section.trailer);
    for (const number of section.containers) containers.add(number);
    for (const key of ['Prev', 'XRefStm']) {
      const next = entry(section.trailer, key);
      if (typeof next === 'number') pending.push(next);
    }
  }
  return { trailers, containers };
}

function startOf(text: string): number {
  const tail = text.slice(-TAIL_BYTES);
  const match = /startxref[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+%%EOF(?![\s\S]*startxref)/.exec(tail);
  if (!match) throw corrupt('pdf: the end is missing');
  return Number(match[1]);
}

function readSection(text: string, at: number, starts: Map<number, PdfObject>): Section {
  const start = skipBlanks(text, at);
  if (text.startsWith('xref', start)) return readTable(text, start + 4);
  const stream = starts.get(start);
  if (!stream || nameOf(entry(stream.value, 'Type')) !== 'XRef' || !isDictionary(stream.value))
    throw corrupt('pdf: no cross-reference table');
  return readStream(stream, stream.value);
}

function readTable(text: string, at: number): Section {
  const parser = new PdfParser(text, at);
  const offsets: number[] = [];
  while (!parser.takes('trailer')) {
    const [first, count] = [parser.value(), parser.value()];
    if (typeof first !== 'number' || typeof count !== 'number') throw corrupt('pdf: cross-reference table');
    for (let index = 0; index < count; index += 1) {
      const [offset, , use] = [parser.value(), parser.value(), parser.value()];
      const isInUse = typeof use === 'object' && use.kind === 'word' && use.word === 'n';
      // Some writers leave entries of unused numbers marked as in use, at zero.
      if (isInUse && typeof offset === 'number' && offset > 0) offsets.push(offset);
    }
  }
  const trailer = parser.value();
  if (!isDictionary(trailer)) throw corrupt('pdf: the trailer is missing');
  return { trailer, offsets, containers: [] };
}

function readStream(stream: PdfObject, trailer: PdfDictionary): Section {
  const widths = itemsOf(entry(trailer, 'W')).map((item) => (typeof item === 'number' ? item : -1));
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  if (widths.length !== 3 || widths.some((width) => width < 0 || width > 6))
    throw corrupt('pdf: cross-reference stream');
  const data = unpackTable(stream);
  const rowBytes = typeWidth + secondWidth + thirdWidth;
  const section: Section = { trailer, offsets: [], containers: [] };
  for (let at = 0; rowBytes > 0 && at + rowBytes <= data.length; at += rowBytes) {
    const type = typeWidth === 0 ? IN_USE : data.readUIntBE(at, typeWidth);
    const field = secondWidth === 0 ? 0 : data.readUIntBE(at + typeWidth, secondWidth);
    if (type === IN_USE && field > 0) section.offsets.push(field);
    if (type === IN_STREAM) section.containers.push(field);
  }
  return section;
}

function skipBlanks(text: string, at: number): number {
  const parser = new PdfParser(text, at);
  parser.skipBlanks();
  return parser.at;
}
