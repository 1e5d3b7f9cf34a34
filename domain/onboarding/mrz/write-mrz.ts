import { toMrzName } from '../names/mrz-name.js';
import { checkDigit } from './check-digit.js';
import { cut, layouts, paste, type Layout, type Slot } from './layout.js';
import { writeNameField } from './name-field.js';
import type { MrzFields, MrzFormat } from './schema.js';

export type MrzDocument = Omit<MrzFields, 'names_truncated'> & { format: MrzFormat };

/**
 * Writes the zone of a document, lines joined by newlines, with all check digits; names are transliterated and, where
 * they are too long, truncated as Doc 9303 says. `readMrz` gives the same fields back. Throws a RangeError for what
 * the format cannot hold: a number or optional data too long, foreign characters, a sex that is null.
 */
export function writeMrz(document: MrzDocument): string {
  const layout = layouts[document.format];
  const { number, tail } = splitNumber(document.document_number.replaceAll(' ', '<'), layout);
  const optional =
    tail === '' ? document.optional_data : `${tail}<${document.optional_data}`.replace(/<$/, '');
  const fields: [Slot | undefined, string][] = [
    [layout.documentCode, document.document_code],
    [layout.issuingState, document.issuing_state],
    [layout.names, nameField(document, layout)],
    [layout.number, number],
    [layout.numberCheck, tail === '' ? checkDigit(number.padEnd(9, '<')) : '<'],
    [layout.nationality, document.nationality],
    [layout.birth, shortDate(document.birth_date)],
    [layout.birthCheck, checkDigit(shortDate(document.birth_date))],
    [layout.sex, sexLetter(document.sex)],
    [layout.expiry, shortDate(document.expiry_date)],
    [layout.expiryCheck, checkDigit(shortDate(document.expiry_date))],
    [layout.optional, optional],
    [layout.optionalCheck, document.optional_data === '' ? '<' : checkDigit(document.optional_data)],
    [layout.optional2, document.optional_data_2],
  ];
  const blank = Array.from({ length: layout.lineCount }, () => '<'.repeat(layout.lineLength));
  return withComposite(fields.reduce(place, blank), layout).join('\n');
}

function place(lines: string[], [slot, text]: [Slot | undefined, string]): string[] {
  if (!slot) return lines;
  const width = slot.to - slot.from;
  if (text.length > width || !/^[A-Z0-9<]*$/.test(text))
    throw new RangeError(`An MRZ field of ${width} cannot hold ${text}`);
  return paste(lines, slot, text.padEnd(width, '<'));
}

function withComposite(lines: string[], { composite }: Layout): string[] {
  if (!composite) return lines;
  return paste(lines, composite.check, checkDigit(composite.over.map((slot) => cut(lines, slot)).join('')));
}

/** More than nine characters go on in the optional data, with their check digit, where the format allows it. */
function splitNumber(number: string, layout: Layout): { number: string; tail: string } {
  if (number.length <= 9 || !layout.longNumbers) return { number, tail: '' };
  return { number: number.slice(0, 9), tail: number.slice(9) + checkDigit(number) };
}

function nameField(document: MrzDocument, layout: Layout): string {
  const width = layout.names.to - layout.names.from;
  return writeNameField(toMrzName(document.family_name), toMrzName(document.given_names), width);
}

/** `1974-08-12` becomes 740812; what is not known becomes fillers. */
function shortDate(date: string | null): string {
  const [year = '', month = '<<', day = '<<'] = (date ?? '').split('-');
  return (year.slice(2) || '<<') + month + day;
}

function sexLetter(sex: MrzFields['sex']): string {
  if (sex === null) throw new RangeError('An MRZ states a sex or leaves it unspecified');
  return { female: 'F', male: 'M', unspecified: '<' }[sex];
}
