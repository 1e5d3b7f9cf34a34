import { setImmediate } from 'node:timers/promises';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { corrupt } from './list-file-error.js';
import { countOf, decodeText, lineAt } from './list-text.js';
import { isNode, type XmlNode } from './xml-node.js';

export interface XmlRecord {
  name: string;
  node: XmlNode;
  /** Refuses the file because of this record; the line is looked up only then. */
  refuse: (reason: string) => Error;
}

interface Question {
  /** Name of the file as messages call it. */
  file: string;
  bytes: Uint8Array;
  /** The element that must be the root. */
  root: string;
  /** Elements that are read one by one; they never hold one another. */
  records: readonly string[];
  take: (record: XmlRecord) => void;
}

/**
 * Reads a large XML file record by record: one of them is parsed at a time, and what is left of the file without them is
 * checked as a whole, so that a file that was cut off is refused. Gives that rest. Attributes are named with `@`; no
 * entity is expanded beyond the five of the standard, and a document type is refused.
 */
export async function readXmlRecords({ file, bytes, root, records, take }: Question): Promise<XmlNode> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (/<!DOCTYPE|<!ENTITY/i.test(buffer.subarray(0, 10_000).toString('latin1')))
    throw corrupt(file, { line: 1 }, 'a document type is not accepted');
  const rest: RestPart[] = [];
  let end = 0;
  let count = 0;
  for (const slice of slicesOf(file, buffer, records)) {
    rest.push({ text: decodeText(file, buffer.subarray(end, slice.start)), lines: 0 });
    take(recordFrom(file, buffer, slice));
    rest.push({ text: `<${slice.name}/>`, lines: 0, slice });
    end = slice.end;
    count += 1;
    if (count % recordsAtOnce === 0) await setImmediate();
  }
  rest.push({ text: decodeText(file, buffer.subarray(end)), lines: 0 });
  return restFrom(file, buffer, rest, { root, records, count });
}

/** Others of the process get their turn in between. */
const recordsAtOnce = 200;

interface Slice {
  name: string;
  start: number;
  end: number;
}

interface RestPart {
  text: string;
  lines: number;
  slice?: Slice;
}

function* slicesOf(file: string, buffer: Buffer, names: readonly string[]): Generator<Slice> {
  const starts = new Map(names.map((name) => [name, startAfter(buffer, name, 0)]));
  for (;;) {
    const [name, start] = [...starts].reduce((first, each) => (each[1] < first[1] ? each : first));
    if (start === Infinity) return;
    const end = endOf(file, buffer, name, start);
    yield { name, start, end };
    for (const [each, at] of starts) if (at < end) starts.set(each, startAfter(buffer, each, end));
  }
}

function startAfter(buffer: Buffer, name: string, from: number): number {
  for (let at = buffer.indexOf(`<${name}`, from); at >= 0; at = buffer.indexOf(`<${name}`, at + 1)) {
    const next = buffer[at + name.length + 1] ?? 0;
    if (next === greater || next === slash || next <= blank) return at;
  }
  return Infinity;
}

const [greater, slash, blank] = [0x3e, 0x2f, 0x20];

function endOf(file: string, buffer: Buffer, name: string, start: number): number {
  const tagEnd = buffer.indexOf('>', start);
  if (tagEnd > 0 && buffer[tagEnd - 1] === slash) return tagEnd + 1;
  const closing = `</${name}>`;
  const close = tagEnd < 0 ? -1 : buffer.indexOf(closing, tagEnd);
  if (close >= 0) return close + closing.length;
  throw corrupt(file, { line: lineAt(buffer, start), element: name }, 'the element is not closed');
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  processEntities: false,
  htmlEntities: false,
  trimValues: true,
});

function recordFrom(file: string, buffer: Buffer, { name, start, end }: Slice): XmlRecord {
  const xml = decodeText(file, buffer.subarray(start, end), () => lineAt(buffer, start));
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    const line = lineAt(buffer, start) + valid.err.line - 1;
    throw corrupt(file, { line, column: valid.err.col, element: name }, valid.err.msg);
  }
  const document: unknown = parser.parse(xml);
  const found = isNode(document) ? document[name] : undefined;
  const node = isNode(found) ? found : {};
  const refuse = (reason: string) => corrupt(file, { line: lineAt(buffer, start), element: name }, reason);
  return { name, node, refuse };
}

interface Expected {
  root: string;
  records: readonly string[];
  count: number;
}

function restFrom(
  file: string,
  buffer: Buffer,
  rest: RestPart[],
  { root, records, count }: Expected,
): XmlNode {
  const xml = rest.map(({ text }) => text).join('');
  if (xml.trim() === '') throw corrupt(file, {}, 'the file is empty');
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    const { line, col } = faultIn(buffer, rest) ?? valid.err;
    throw corrupt(file, { line, column: col }, valid.err.msg);
  }
  const document: unknown = parser.parse(xml);
  const found = isNode(document) ? document[root] : undefined;
  if (found === undefined) throw corrupt(file, { line: 1 }, `the root is not ${root}`);
  const node = isNode(found) ? found : {};
  // A record inside a comment is none: what was read must be what the tree has.
  if (placesIn(node, records) !== count) throw corrupt(file, {}, 'records stand where none belong');
  return node;
}

/** The same fault with the lines of the whole file: the places of the records are given their lines back. */
function faultIn(buffer: Buffer, rest: RestPart[]): { line: number; col: number } | null {
  const whole = rest.map(({ text, slice }) =>
    slice ? text + '\n'.repeat(countOf(buffer.subarray(slice.start, slice.end), newLine)) : text,
  );
  const valid = XMLValidator.validate(whole.join(''));
  return valid === true ? null : valid.err;
}

const newLine = 0x0a;

function placesIn(node: XmlNode, records: readonly string[]): number {
  return Object.entries(node).reduce((sum, [name, value]) => {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (records.includes(name)) return sum + values.length;
    return (
      sum + values.reduce<number>((inner, each) => inner + (isNode(each) ? placesIn(each, records) : 0), 0)
    );
  }, 0);
}
