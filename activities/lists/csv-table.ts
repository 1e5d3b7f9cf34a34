import { parse, CsvError } from 'csv-parse/sync';
import { assertSize, corrupt } from './list-file-error.js';

export interface CsvRow {
  /** Value of a column, trimmed; empty when the row has none. Of several names the first that the file knows counts. */
  get(...columns: string[]): string;
  refuse: (reason: string) => Error;
}

interface Question {
  file: string;
  text: string;
  maxBytes: number;
  delimiter?: string;
  /** A column that the header must have: lines before it are the publisher's own. */
  key: readonly string[];
  /** All of them: without one the file is of another form. */
  required: readonly (readonly string[])[];
}

export interface CsvTable {
  rows: CsvRow[];
  /** The lines before the header. */
  preamble: string[];
}

/** The header stands below a line or two at most. */
const maxPreamble = 5;

/** Reads a CSV file with a header; every row must be as wide as it, so that a file that was cut off is refused. */
export function readCsvTable({ file, text, maxBytes, delimiter = ',', key, required }: Question): CsvTable {
  assertSize(file, text.length, maxBytes);
  const lines = text.split('\n', maxPreamble + 1).map((line) => line.trim());
  const isHeader = (line: string) => key.some((name) => cellsOf(line, delimiter).includes(name));
  const at = lines.findIndex(isHeader);
  if (at < 0) throw corrupt(file, { line: 1 }, `there is no header with a column ${key.join(' or ')}`);
  const body = text.split('\n').slice(at).join('\n');
  const records = recordsOf(file, body, delimiter, at);
  const [header, ...rest] = records;
  const names = new Map((header?.fields ?? []).map((name, column) => [name.trim(), column]));
  const missing = required.find((options) => !options.some((name) => names.has(name)));
  if (missing) throw corrupt(file, { line: at + 1 }, `there is no column ${missing.join(' or ')}`);
  return { rows: rest.map((record) => rowOf(file, record, names)), preamble: lines.slice(0, at) };
}

interface Read {
  fields: string[];
  line: number;
}

function cellsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '').trim());
}

function recordsOf(file: string, body: string, delimiter: string, before: number): Read[] {
  try {
    const ends: number[] = [];
    const records: string[][] = parse(body, {
      delimiter,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      on_record: (record: string[], { lines }) => (ends.push(lines), record),
    });
    return records.map((fields, at) => ({ fields, line: (ends[at] ?? 0) + before }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 0) + before;
    const isWidth = error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH';
    throw corrupt(file, { line }, isWidth ? 'the row is not as wide as the header' : error.code);
  }
}

function rowOf(file: string, { fields, line }: Read, names: ReadonlyMap<string, number>): CsvRow {
  return {
    get(...columns) {
      const column = columns.map((name) => names.get(name)).find((found) => found !== undefined);
      return column === undefined ? '' : (fields[column] ?? '').trim();
    },
    refuse: (reason) => corrupt(file, { line }, reason),
  };
}
