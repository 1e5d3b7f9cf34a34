import { corrupt } from './list-file-error.js';

/** Text of a file that must be UTF-8; `line` tells where these bytes begin, when it is known. */
export function decodeText(file: string, bytes: Uint8Array, line?: () => number): string {
  try {
    return utf8.decode(bytes).replace(/^\ufeff/, '');
  } catch {
    throw corrupt(file, line ? { line: line() } : {}, 'it is not UTF-8');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Publishers of CSV files wrote Latin-1 once and write UTF-8 now; what is no UTF-8 is read as the former. */
export function decodeEither(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The line, 1-based, on which a byte of the file stands. */
export function lineAt(bytes: Uint8Array, at: number): number {
  return countOf(bytes.subarray(0, at), 0x0a) + 1;
}

export function countOf(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (const byte of bytes) if (byte === wanted) count += 1;
  return count;
}

/** True for a text that says something: publishers fill fields with `N/A`, `na`, `Unknown` and dashes. */
export function isFact(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value) && !/^(na|n\/a|unknown|none|not available)$/i.test(value.trim());
}

/** The first day that a text of figures with slashes, dots or blanks names as day, month, year; `dd`, `mm` and 00 say "not known". */
export function dayFirst(text: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2}|dd)[/.](\d{1,2}|mm)[/.](\d{4})\b/i.exec(text.trim()) ?? [];
  if (year === '') return null;
  if (!isKnown(month)) return year;
  return isKnown(day) ? `${year}-${month}-${day}` : `${year}-${month}`;
}

function isKnown(part: string): boolean {
  return /[1-9]/.test(part);
}
