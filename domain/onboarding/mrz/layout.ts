import type { MrzFormat } from './schema.js';

/** A run of characters: line, first position, position after the last, all from zero. */
export interface Slot {
  line: number;
  from: number;
  to: number;
}

export interface Layout {
  format: MrzFormat;
  lineCount: number;
  lineLength: number;
  documentCode: Slot;
  issuingState: Slot;
  names: Slot;
  number: Slot;
  numberCheck: Slot;
  nationality: Slot;
  birth: Slot;
  birthCheck: Slot;
  sex: Slot;
  expiry: Slot;
  expiryCheck: Slot;
  optional: Slot;
  optionalCheck?: Slot;
  optional2?: Slot;
  composite?: { over: Slot[]; check: Slot };
  /** TD1 and TD2 continue a number of more than nine characters in the optional data. */
  longNumbers: boolean;
}

const slot = (line: number, from: number, to: number): Slot => ({ line, from, to });

/** Line two of all two-line zones begins alike: number, nationality, birth, sex, expiry. */
const twoLines = {
  lineCount: 2,
  documentCode: slot(0, 0, 2),
  issuingState: slot(0, 2, 5),
  number: slot(1, 0, 9),
  numberCheck: slot(1, 9, 10),
  nationality: slot(1, 10, 13),
  birth: slot(1, 13, 19),
  birthCheck: slot(1, 19, 20),
  sex: slot(1, 20, 21),
  expiry: slot(1, 21, 27),
  expiryCheck: slot(1, 27, 28),
} as const;

/** Where each field stands: ICAO Doc 9303 part 4 (TD3), 5 (TD1), 6 (TD2), 7 (MRV-A, MRV-B). */
export const layouts: Record<MrzFormat, Layout> = {
  TD1: {
    format: 'TD1',
    lineCount: 3,
    lineLength: 30,
    documentCode: slot(0, 0, 2),
    issuingState: slot(0, 2, 5),
    number: slot(0, 5, 14),
    numberCheck: slot(0, 14, 15),
    optional: slot(0, 15, 30),
    birth: slot(1, 0, 6),
    birthCheck: slot(1, 6, 7),
    sex: slot(1, 7, 8),
    expiry: slot(1, 8, 14),
    expiryCheck: slot(1, 14, 15),
    nationality: slot(1, 15, 18),
    optional2: slot(1, 18, 29),
    names: slot(2, 0, 30),
    composite: {
      over: [slot(0, 5, 30), slot(1, 0, 7), slot(1, 8, 15), slot(1, 18, 29)],
      check: slot(1, 29, 30),
    },
    longNumbers: true,
  },
  TD2: {
    ...twoLines,
    format: 'TD2',
    lineLength: 36,
    names: slot(0, 5, 36),
    optional: slot(1, 28, 35),
    composite: { over: [slot(1, 0, 10), slot(1, 13, 20), slot(1, 21, 35)], check: slot(1, 35, 36) },
    longNumbers: true,
  },
  TD3: {
    ...twoLines,
    format: 'TD3',
    lineLength: 44,
    names: slot(0, 5, 44),
    optional: slot(1, 28, 42),
    optionalCheck: slot(1, 42, 43),
    composite: { over: [slot(1, 0, 10), slot(1, 13, 20), slot(1, 21, 43)], check: slot(1, 43, 44) },
    longNumbers: false,
  },
  'MRV-A': {
    ...twoLines,
    format: 'MRV-A',
    lineLength: 44,
    names: slot(0, 5, 44),
    optional: slot(1, 28, 44),
    longNumbers: false,
  },
  'MRV-B': {
    ...twoLines,
    format: 'MRV-B',
    lineLength: 36,
    names: slot(0, 5, 36),
    optional: slot(1, 28, 36),
    longNumbers: false,
  },
};

export function cut(lines: readonly string[], { line, from, to }: Slot): string {
  return (lines[line] ?? '').slice(from, to);
}

export function paste(lines: readonly string[], { line, from, to }: Slot, text: string): string[] {
  return lines.map((old, index) => (index === line ? old.slice(0, from) + text + old.slice(to) : old));
}

export const stripFillers = (text: string): string => text.replace(/<+$/, '');
