import type { ListEntry } from '../../domain/compliance/lists.js';

/** Why a list file was refused. A refused list changes nothing: the edition in force stays in force. */
export class ListFileError extends Error {
  constructor(
    readonly code: 'compliance.list_corrupt' | 'compliance.list_too_large',
    /** Name of the file as the publisher calls it. */
    readonly file: string,
    /** Where in the file, 1-based, when it can be told. */
    readonly position: { line?: number; column?: number; element?: string },
    reason: string,
  ) {
    super(`${file}${placeOf(position)}: ${reason}`);
    this.name = 'ListFileError';
  }
}

/** One list read from its files. `counts` says how much was read, so that a load can be compared with the publisher's figures. */
export interface ParsedList<Counts> {
  entries: ListEntry[];
  counts: Counts;
}

export function corrupt(file: string, position: ListFileError['position'], reason: string): ListFileError {
  return new ListFileError('compliance.list_corrupt', file, position, reason);
}

/** Refuses a file that no publisher would send: memory is bounded before anything is parsed. */
export function assertSize(file: string, bytes: number, maxBytes: number): void {
  if (bytes > maxBytes)
    throw new ListFileError(
      'compliance.list_too_large',
      file,
      {},
      `${bytes} bytes are more than the ${maxBytes} allowed`,
    );
}

function placeOf({ line, column, element }: ListFileError['position']): string {
  const lines = line === undefined ? '' : `, line ${line}${column === undefined ? '' : `, column ${column}`}`;
  return element === undefined ? lines : `${lines}, ${element}`;
}
