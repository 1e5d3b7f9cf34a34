const WEIGHTS = [7, 3, 1] as const;

/**
 * The check digit of a run of MRZ characters: weights 7 3 1, digits as themselves, A to Z as 10 to 35, everything else
 * as zero, modulo ten. Source: ICAO Doc 9303 part 3, section 4.9.
 */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    sum += characterValue(text.charCodeAt(index)) * (WEIGHTS[index % 3] ?? 0);
  }
  return String(sum % 10);
}

function characterValue(charCode: number): number {
  if (charCode >= 48 && charCode <= 57) return charCode - 48;
  if (charCode >= 65 && charCode <= 90) return charCode - 55;
  return 0;
}
