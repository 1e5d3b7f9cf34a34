import { deflateSync } from 'node:zlib';

export interface PdfParts {
  /** Objects by number from 1; each is the text between `obj` and `endobj`. The first is the catalogue. */
  objects?: (string | Buffer)[];
  trailer?: string;
  /** A line behind the header. */
  line?: string;
  /** Added to every offset of the table. */
  shift?: number;
}

export const pageObjects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>',
];

export function pdfStream(dictionary: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** A PDF with a classic cross-reference table. */
export function buildPdf({
  objects = pageObjects,
  trailer = '',
  line = '',
  shift = 0,
}: PdfParts = {}): Buffer {
  const { body, offsets } = layOut(objects, line);
  const entries = offsets.map((offset) => `${String(offset + shift).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(table + end, 'latin1')]);
}

/** A PDF 1.5 file: all plain objects packed in an object stream, the table a stream with the usual predictor. */
export function buildPackedPdf(objects: string[] = pageObjects, containerType = '/Type /ObjStm'): Buffer {
  const container = objects.length + 1;
  const heads = objects.map(
    (_, index) => `${index + 1} ${objects.slice(0, index).join(' ').length + Math.min(index, 1)}`,
  );
  const first = heads.join(' ').length + 1;
  const packed = deflateSync(Buffer.from(`${heads.join(' ')} ${objects.join(' ')}`, 'latin1'));
  const stream = pdfStream(
    `${containerType} /N ${objects.length} /First ${first} /Filter /FlateDecode`,
    packed,
  );
  const head = Buffer.from('%PDF-1.5\n', 'latin1');
  const containerObject = wrap(container, stream);
  const at = head.length + containerObject.length;
  const rows = [...objects.map((_, index) => [2, container, index]), [1, head.length, 0], [1, at, 0]];
  const data = deflateSync(
    predict(rows.map(([type = 0, field = 0, index = 0]) => [type, field >> 8, field & 255, index])),
  );
  const dictionary = `/Type /XRef /Size ${container + 2} /Root 1 0 R /W [1 2 1] /Index [1 ${rows.length}] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>`;
  const table = wrap(container + 1, pdfStream(dictionary, data));
  return Buffer.concat([head, containerObject, table, Buffer.from(`startxref\n${at}\n%%EOF`, 'latin1')]);
}

/** Each row as its difference from the row above, marked as such. */
function predict(rows: number[][]): Buffer {
  const filtered = rows.map((row, y) => [2, ...row.map((byte, x) => (byte - (rows[y - 1]?.[x] ?? 0)) & 255)]);
  return Buffer.from(filtered.flat());
}

function layOut(objects: (string | Buffer)[], line: string): { body: Buffer; offsets: number[] } {
  let body = Buffer.from(`%PDF-1.4\n%\xe2\xe3\xcf\xd3\n${line}\n`, 'latin1');
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body = Buffer.concat([body, wrap(index + 1, object)]);
  }
  return { body, offsets };
}

function wrap(number: number, object: string | Buffer): Buffer {
  const content = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
  return Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]);
}
