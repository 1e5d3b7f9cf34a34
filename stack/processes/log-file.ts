import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const rotateBytes = 10 * 1024 * 1024;

/** Opens a log for appending; one that has grown beyond 10 MB becomes `<name>.1` first. Gives the descriptor. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > rotateBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** Hands a log's descriptor to the work (that gives it to a child) and closes ours. */
export function withLog<T>(file: string, work: (descriptor: number) => T): T {
  const descriptor = openLog(file);
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export function lastLines(file: string, count: number): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
