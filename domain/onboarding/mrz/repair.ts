import { cut, paste, stripFillers, type Layout, type Slot } from './layout.js';

/** One field whose characters were exchanged for those that can stand there. */
export interface Repair {
  field: string;
  from: string;
  to: string;
}

/** What OCR and typing make of a digit, and of a letter. */
const toDigit: Record<string, string> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};
const toLetter: Record<string, string> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' };
const twins: Record<string, string> = {
  O: '0',
  '0': 'O',
  I: '1',
  '1': 'I',
  Z: '2',
  '2': 'Z',
  S: '5',
  '5': 'S',
  B: '8',
  '8': 'B',
};

/**
 * Exchanges letters in fields that hold digits only and digits in fields that hold letters only. Nothing else: a
 * document number may hold both, so it is never touched (`numberSuggestions`).
 */
export function repairLines(lines: string[], layout: Layout): { lines: string[]; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let repaired = lines;
  for (const { field, slot, table } of repairable(lines, layout)) {
    const from = cut(repaired, slot);
    const to = [...from].map((character) => table[character] ?? character).join('');
    if (to === from) continue;
    repaired = paste(repaired, slot, to);
    repairs.push({ field, from: stripFillers(from), to: stripFillers(to) });
  }
  return { lines: repaired, repairs };
}

/** Other spellings of an alphanumeric number, one look-alike exchanged, that its check digit would confirm. */
export function numberSuggestions(number: string, isConfirmed: (candidate: string) => boolean): string[] {
  return [...number]
    .map(
      (character, index) =>
        number.slice(0, index) + (twins[character] ?? character) + number.slice(index + 1),
    )
    .filter((candidate) => candidate !== number && isConfirmed(candidate));
}

function repairable(lines: string[], layout: Layout) {
  const digits = (field: string, slot: Slot | undefined) => (slot ? [{ field, slot, table: toDigit }] : []);
  const letters = (field: string, slot: Slot) => [{ field, slot, table: toLetter }];
  return [
    ...letters('document_code', layout.documentCode),
    ...letters('issuing_state', layout.issuingState),
    ...letters('nationality', layout.nationality),
    ...letters('names', layout.names),
    ...digits('birth_date', layout.birth),
    ...digits('birth_date', layout.birthCheck),
    ...digits('expiry_date', layout.expiry),
    ...digits('expiry_date', layout.expiryCheck),
    ...digits('document_number', numberCheckSlot(lines, layout)),
    ...digits('optional_data', layout.optionalCheck),
    ...digits('composite', layout.composite?.check),
  ];
}

/** The check digit of the number: behind its nine characters, or behind its continuation in the optional data. */
export function numberCheckSlot(lines: readonly string[], layout: Layout): Slot {
  const tail = numberTail(lines, layout);
  if (tail === '') return layout.numberCheck;
  const { line, from } = layout.optional;
  return { line, from: from + tail.length - 1, to: from + tail.length };
}

/** What follows a nine-character number in the optional data, check digit included; empty when the number is short. */
export function numberTail(lines: readonly string[], layout: Layout): string {
  if (
    !layout.longNumbers ||
    cut(lines, layout.numberCheck) !== '<' ||
    cut(lines, layout.number).endsWith('<')
  )
    return '';
  return cut(lines, layout.optional).split('<')[0] ?? '';
}
