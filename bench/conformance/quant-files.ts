import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A number of a vector file, null where there is none. */
export const recordedNumber = z
  .number()
  .nullable()
  .transform((value) => value ?? NaN);

/** Names of the files of a folder with an ending, sorted; none where there is no folder. */
export async function filesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(ending)).sort();
}

export async function readJsonFile(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** A CSV file's columns of numbers by the names of its head, or by their place when it has none. */
export async function readColumns(path: string): Promise<Map<string, Float64Array>> {
  const rows = z
    .array(z.array(z.string()))
    .parse(parse(await readFile(path, 'utf8'), { bom: true, skip_empty_lines: true }));
  const [head = []] = rows;
  const hasNames = head.slice(1).every((cell) => Number.isNaN(Number(cell)));
  const body = hasNames ? rows.slice(1) : rows;
  return new Map(
    head.map((cell, column) => [
      hasNames ? cell : String(column),
      Float64Array.from(body, (row) => numberOf(row[column])),
    ]),
  );
}

function numberOf(cell: string | undefined): number {
  return cell === undefined || cell.trim() === '' ? NaN : Number(cell);
}
