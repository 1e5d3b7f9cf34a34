import { corrupt, FileRefusal } from './errors.js';
import { fileLimits } from './limits.js';
import { entry, PdfParser, type PdfValue } from './pdf-parser.js';

/** An object with where its header begins; `body` is the raw stream when it has one. */
export interface PdfObject {
  number: number;
  at: number;
  value: PdfValue;
  body: Buffer | null;
}

/** Before the header of an object stands a blank or the end of another; else a number would match in its middle. */
const HEADER = /(?<![^\0\t\n\f\r ])(\d{1,10})[\0\t\n\f\r ]{1,16}(\d{1,5})[\0\t\n\f\r ]{1,16}obj(?![A-Za-z])/g;

/**
 * Every object that stands in the file, in order, superseded ones too. The bodies of streams are passed over, so that an
 * object hidden in one is not among these; the cross-reference check then refuses a table that points there.
 */
export function readObjects(bytes: Buffer, text: string): PdfObject[] {
  const objects: PdfObject[] = [];
  const header = new RegExp(HEADER);
  for (let match = header.exec(text); match; match = header.exec(text)) {
    if (objects.length >= fileLimits.pdfObjects)
      throw new FileRefusal('files.too_complex', { objects: fileLimits.pdfObjects });
    const parser = new PdfParser(text, header.lastIndex);
    const value = parser.value();
    const body = readBody(bytes, parser, value);
    objects.push({ number: Number(match[1]), at: match.index, value, body });
    header.lastIndex = parser.at;
  }
  return objects;
}

/** The bytes between `stream` and `endstream`: by the length where that leads there, else by looking for the end. */
function readBody(bytes: Buffer, parser: PdfParser, value: PdfValue): Buffer | null {
  if (!parser.takes('stream')) return null;
  if (parser.text[parser.at] === '\r') parser.at += 1;
  if (parser.text[parser.at] === '\n') parser.at += 1;
  const start = parser.at;
  const length = entry(value, 'Length');
  const declared = typeof length === 'number' && length >= 0 ? start + length : -1;
  const isRight = declared >= 0 && /^[\r\n]{0,2}endstream/.test(parser.text.slice(declared, declared + 12));
  const end = isRight ? declared : parser.text.indexOf('endstream', start);
  if (end < 0) throw corrupt('pdf: a stream without end');
  parser.at = parser.text.indexOf('endstream', end) + 'endstream'.length;
  return bytes.subarray(start, end);
}
