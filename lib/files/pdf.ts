import { corrupt, FileRefusal } from './errors.js';
import { fileLimits } from './limits.js';
import { refuseActiveContent } from './pdf-active-content.js';
import { readObjects, type PdfObject } from './pdf-objects.js';
import { entry, itemsOf, nameOf, type PdfValue } from './pdf-parser.js';
import { flateData } from './pdf-filters.js';
import { filtersOf, inflatedBytes, objectsInside } from './pdf-streams.js';
import { readCrossReference } from './pdf-xref.js';
import { isPadding } from './picture.js';
import { refuseMalware } from './signatures.js';

const CARRIED_BYTES = 64;

/**
 * Reads the structure of a PDF: header at the very beginning, all objects (those in object streams and of earlier
 * revisions too), the cross-reference table against them, the pages. Refuses what is encrypted, carries actions or files,
 * or unpacks without end. Throws a FileRefusal; else gives the number of pages.
 */
export async function examinePdf(bytes: Buffer): Promise<{ pages: number }> {
  const text = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) throw corrupt('pdf: header');
  refuseForeignTail(bytes, text);
  const standing = readObjects(bytes, text);
  const { trailers, containers } = readCrossReference(text, standing);
  if (trailers.some((trailer) => trailer.entries.has('Encrypt'))) throw new FileRefusal('files.encrypted');
  const objects = standing.flatMap((object) => [
    object,
    ...(isContainer(object, containers) ? objectsInside(object) : []),
  ]);
  if (objects.length > fileLimits.pdfObjects)
    throw new FileRefusal('files.too_complex', { objects: fileLimits.pdfObjects });
  for (const value of [...objects.map((object) => object.value), ...trailers]) refuseActiveContent(value);
  await refuseBombs(standing);
  return {
    pages: countPages(
      objects,
      trailers.map((trailer) => entry(trailer, 'Root')),
    ),
  };
}

function refuseForeignTail(bytes: Buffer, text: string): void {
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) throw corrupt('pdf: the end is missing');
  if (!isPadding(bytes.subarray(end + '%%EOF'.length)))
    throw new FileRefusal('files.polyglot', { holds: 'data after the end' });
}

/** Readers take a stream for objects when the table says so, whatever its type claims. */
function isContainer({ number, value, body }: PdfObject, containers: Set<number>): boolean {
  return body !== null && (containers.has(number) || nameOf(entry(value, 'Type')) === 'ObjStm');
}

async function refuseBombs(objects: PdfObject[]): Promise<void> {
  let total = 0;
  for (const { value, body } of objects) {
    const packed = body && flateData(body, filtersOf(value));
    if (!packed) continue;
    total += await inflatedBytes(packed, malwareScan());
    if (total > fileLimits.pdfInflatedBytes) {
      throw new FileRefusal('files.decompression_bomb', { limit: fileLimits.pdfInflatedBytes });
    }
  }
}

/** Looks into pieces one after the other and across their borders. */
function malwareScan(): (piece: Buffer) => void {
  let carried = Buffer.alloc(0);
  return (piece) => {
    refuseMalware(piece);
    refuseMalware(Buffer.concat([carried, piece.subarray(0, CARRIED_BYTES)]));
    carried = Buffer.from(piece.subarray(-CARRIED_BYTES));
  };
}

/** Leaves of the page tree of the newest revision; objects later in the file replace earlier ones. */
function countPages(objects: PdfObject[], roots: (PdfValue | undefined)[]): number {
  const byNumber = new Map(objects.map((object) => [object.number, object.value]));
  const resolve = (value: PdfValue | undefined) =>
    typeof value === 'object' && value.kind === 'reference' ? byNumber.get(value.number) : value;
  const root = resolve(roots.find((one) => one !== undefined));
  const seen = new Set<PdfValue>();
  const pending = [resolve(entry(root, 'Pages'))];
  let pages = 0;
  for (let node = pending.pop(); pending.length > 0 || node !== undefined; node = pending.pop()) {
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    if (nameOf(entry(node, 'Type')) === 'Page') pages += 1;
    pending.push(...itemsOf(resolve(entry(node, 'Kids'))).map(resolve));
  }
  if (pages === 0) throw new FileRefusal('files.no_pages');
  if (pages > fileLimits.pdfPages)
    throw new FileRefusal('files.too_many_pages', { pages, limit: fileLimits.pdfPages });
  return pages;
}
