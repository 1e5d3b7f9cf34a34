export interface NameField {
  family_name: string;
  given_names: string;
  names_truncated: boolean;
  /** Parts separated by one double filler, words by one filler. */
  isRegular: boolean;
}

/** Splits `FAMILY<NAMES<<GIVEN<NAMES<<<` (Doc 9303 part 3, 4.6); a name without family part begins with `<<`. */
export function readNameField(field: string): NameField {
  const text = field.replace(/<+$/, '');
  const border = text.indexOf('<<');
  const family = border < 0 ? text : text.slice(0, border);
  const given = border < 0 ? '' : text.slice(border + 2);
  return {
    family_name: words(family),
    given_names: words(given),
    names_truncated: text !== '' && text.length === field.length,
    isRegular: !family.startsWith('<') && !given.startsWith('<') && !given.includes('<<'),
  };
}

/**
 * Fits both names into `length` characters. Too long: cut so that the last position holds a letter, which is how a
 * reader knows (Doc 9303 part 3, 4.6.1), with at least the first letter of the given names.
 */
export function writeNameField(family: string, given: string, length: number): string {
  const shortFamily = given === '' ? family : endInLetter(family, length - 3);
  const text = given === '' ? shortFamily : `${shortFamily}<<${given}`;
  return endInLetter(text, length).padEnd(length, '<');
}

/** Takes a letter from the last full word when the cut would fall on a filler. */
function endInLetter(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  if (!head.endsWith('<')) return head;
  const rest = text.slice(length).replace(/^<+/, '');
  const kept = head.replace(/<+$/, '');
  const fillers = head.length - kept.length;
  return kept.slice(0, -1) + '<'.repeat(fillers) + rest.slice(0, 1);
}

function words(text: string): string {
  return text
    .split('<')
    .filter((word) => word !== '')
    .join(' ');
}
