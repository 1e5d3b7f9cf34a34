import { corrupt } from './errors.js';

export interface PdfName {
  kind: 'name';
  name: string;
}
export interface PdfReference {
  kind: 'reference';
  number: number;
}
export interface PdfText {
  kind: 'text';
  text: string;
}
export interface PdfDictionary {
  kind: 'dictionary';
  entries: Map<string, PdfValue>;
}
export interface PdfArray {
  kind: 'array';
  items: PdfValue[];
}
/** Numbers as themselves; words are `true`, `false`, `null` and operators of no meaning here. */
export type PdfValue =
  PdfName | PdfReference | PdfText | PdfDictionary | PdfArray | number | { kind: 'word'; word: string };

const MAX_DEPTH = 100;
const BLANK = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%]/;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/**
 * Reads PDF objects (ISO 32000-1, 7.3) from text in which a character is a byte. Names come decoded, so that
 * `/J#61vaScript` is what it is. Throws `files.corrupt` where the syntax ends.
 */
export class PdfParser {
  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw corrupt('pdf: objects nested too deeply');
    this.skipBlanks();
    const [first, second] = [this.text[this.at], this.text[this.at + 1]];
    if (first === undefined) throw corrupt('pdf: ends inside an object');
    if (first === '/') return { kind: 'name', name: this.name() };
    if (first === '(') return { kind: 'text', text: this.literal() };
    if (first === '<' && second === '<') return this.dictionary(depth);
    if (first === '<') return { kind: 'text', text: this.hex() };
    if (first === '[') return this.array(depth);
    return this.reference() ?? this.word();
  }

  skipBlanks(): void {
    for (;;) {
      while (BLANK.test(this.text[this.at] ?? 'x')) this.at += 1;
      if (this.text[this.at] !== '%') return;
      while (!/[\r\n]/.test(this.text[this.at] ?? '\n')) this.at += 1;
    }
  }

  /** Takes a keyword when it stands here. */
  takes(keyword: string): boolean {
    this.skipBlanks();
    if (!this.text.startsWith(keyword, this.at)) return false;
    this.at += keyword.length;
    return true;
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    while (!this.takes('>>')) {
      if (this.text[this.at] !== '/') throw corrupt('pdf: a dictionary key is no name');
      const key = this.name();
      entries.set(key, this.value(depth + 1));
    }
    return { kind: 'dictionary', entries };
  }

  private array(depth: number): PdfArray {
    this.at += 1;
    const items: PdfValue[] = [];
    while (!this.takes(']')) items.push(this.value(depth + 1));
    return { kind: 'array', items };
  }

  private name(): string {
    const start = this.at + 1;
    this.at = this.regularEnd(start);
    const decode = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 16));
    return this.text.slice(start, this.at).replace(/#([0-9a-f]{2})/gi, decode);
  }

  private regularEnd(start: number): number {
    let end = start;
    while (
      end < this.text.length &&
      !BLANK.test(this.text[end] ?? '') &&
      !DELIMITER.test(this.text[end] ?? '')
    )
      end += 1;
    return end;
  }

  private literal(): string {
    const start = this.at + 1;
    let open = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const character = this.text[this.at];
      if (character === '\\') this.at += 1;
      else if (character === '(') open += 1;
      else if (character === ')') open -= 1;
      if (open === 0) break;
    }
    this.at += 1;
    if (this.at > this.text.length) throw corrupt('pdf: ends inside a string');
    return this.text.slice(start, this.at - 1);
  }

  private hex(): string {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) throw corrupt('pdf: ends inside a string');
    const digits = this.text.slice(this.at + 1, end).replace(/[^0-9a-f]/gi, '');
    this.at = end + 1;
    return Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString('latin1');
  }

  private reference(): PdfReference | null {
    REFERENCE.lastIndex = this.at;
    const match = REFERENCE.exec(this.text);
    if (!match) return null;
    this.at = REFERENCE.lastIndex;
    return { kind: 'reference', number: Number(match[1]) };
  }

  private word(): PdfValue {
    const start = this.at;
    this.at = this.regularEnd(start);
    const word = this.text.slice(start, this.at);
    if (word === '') throw corrupt('pdf: a stray delimiter');
    return NUMBER.test(word) ? Number(word) : { kind: 'word', word };
  }
}

export function entry(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return isDictionary(value) ? value.entries.get(key) : undefined;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value.kind === 'dictionary';
}

export function nameOf(value: PdfValue | undefined): string | null {
  return typeof value === 'object' && value.kind === 'name' ? value.name : null;
}

export function itemsOf(value: PdfValue | undefined): PdfValue[] {
  return typeof value === 'object' && value.kind === 'array' ? value.items : [];
}
