import { checkDigit } from './check-digit.js';
import { cut, type Layout } from './layout.js';
import { numberCheckSlot, numberTail } from './repair.js';
import type { MrzCheck } from './schema.js';

type Verdict = Omit<MrzCheck, 'ok_as_read'>;

/** Every check digit of the zone, judged on the repaired lines and on the lines as they were read. */
export function checkLines(read: string[], repaired: string[], layout: Layout): MrzCheck[] {
  const asRead = verdicts(read, layout);
  return verdicts(repaired, layout).map((verdict) => ({
    ...verdict,
    ok_as_read: asRead.some((one) => one.field === verdict.field && one.ok),
  }));
}

function verdicts(lines: string[], layout: Layout): Verdict[] {
  const { composite, optionalCheck } = layout;
  return [
    numberVerdict(lines, layout),
    verdict('birth_date', [cut(lines, layout.birth)], cut(lines, layout.birthCheck)),
    verdict('expiry_date', [cut(lines, layout.expiry)], cut(lines, layout.expiryCheck)),
    ...(optionalCheck ? [optionalVerdict(cut(lines, layout.optional), cut(lines, optionalCheck))] : []),
    ...(composite
      ? [
          verdict(
            'composite',
            [composite.over.map((slot) => cut(lines, slot)).join('')],
            cut(lines, composite.check),
          ),
        ]
      : []),
  ];
}

function numberVerdict(lines: string[], layout: Layout): Verdict {
  const found = cut(lines, numberCheckSlot(lines, layout));
  return verdict(
    'document_number',
    numberSources(cut(lines, layout.number), numberTail(lines, layout)),
    found,
  );
}

/**
 * What the check digit of a number is computed over. States read Doc 9303 part 5 differently for long numbers: some
 * leave the filler in position 15 out (Portugal), some count it (Belgium until 2020); either verdict is accepted.
 */
export function numberSources(number: string, tail: string): string[] {
  const rest = tail.slice(0, -1);
  return rest === '' ? [number] : [number + rest, `${number}<${rest}`];
}

/** The check digit of an empty personal number may be a zero or a filler (Doc 9303 part 4, 4.2.2). */
function optionalVerdict(data: string, found: string): Verdict {
  const isEmpty = /^<*$/.test(data);
  return {
    field: 'optional_data',
    expected: checkDigit(data),
    found,
    ok: found === checkDigit(data) || (isEmpty && found === '<'),
  };
}

function verdict(field: Verdict['field'], sources: string[], found: string): Verdict {
  const digits = sources.map(checkDigit);
  return { field, expected: digits[0] ?? '0', found, ok: digits.includes(found) };
}
