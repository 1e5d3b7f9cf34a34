import type { Finding } from '../finding.js';
import { cleanLines, MAX_TEXT_LENGTH } from './clean.js';
import { mrzFinding } from './findings.js';
import { layouts, stripFillers, type Layout } from './layout.js';

export type Classified =
  { layout: Layout; lines: string[]; findings: Finding[] } | { layout: null; findings: Finding[] };

/** More foreign characters than this, and the text is not a badly read MRZ but something else. */
const MAX_INVALID_CHARACTERS = 3;

/** Which zone this is, by number and length of its lines, with fillers that got lost at line ends put back. */
export function classify(text: string): Classified {
  if (text.length > MAX_TEXT_LENGTH) return unknown('mrz.too_long', { limit: MAX_TEXT_LENGTH });
  const { plain, filled, mixed } = cleanLines(text);
  if (plain.length === 0) return unknown('mrz.empty');
  const named = otherDocument(plain);
  if (named) return unknown(named);
  const lines = [plain, filled].find(isExact) ?? [mixed, plain].find((reading) => layoutOf(reading) !== null);
  const layout = lines && layoutOf(lines);
  if (layout) return check(layout, lines);
  const lengths = plain.slice(0, 6).map((line) => line.length);
  return unknown('mrz.not_recognised', { lines: plain.length, lengths: lengths.join(' ') });
}

function isExact(lines: string[]): boolean {
  const layout = layoutOf(lines);
  return layout !== null && lines.every((line) => line.length === layout.lineLength);
}

function layoutOf(lines: string[]): Layout | null {
  const [one = '', two = '', three = ''] = lines;
  if (lines.length === 3) {
    const isCard = fits(layouts.TD1, one, 14) && two.length === 30 && fits(layouts.TD1, three, 1);
    return isCard ? layouts.TD1 : null;
  }
  if (lines.length !== 2) return null;
  if (one.startsWith('V')) {
    const visa = isWideVisa(one, two) ? layouts['MRV-A'] : layouts['MRV-B'];
    return fits(visa, one, 6) && fits(visa, two, 28) ? visa : null;
  }
  const layout = two.length === 44 ? layouts.TD3 : layouts.TD2;
  return two.length === layout.lineLength && fits(layout, one, 6) ? layout : null;
}

/** Both visas end in optional data, so that only what is left of their width tells them apart. */
function isWideVisa(one: string, two: string): boolean {
  const written = Math.max(stripFillers(one).length, stripFillers(two).length);
  return written > 36 || Math.max(one.length, two.length) > 40;
}

/** A line that ends in fillers may have lost some, or have a few too many. */
function fits(layout: Layout, line: string, atLeast: number): boolean {
  return line.length >= atLeast && stripFillers(line).length <= layout.lineLength;
}

/** Zones that look alike but follow rules of their own; a person reads them. */
function otherDocument(lines: string[]) {
  const [one = '', two = ''] = lines;
  const isFrench =
    lines.length === 2 && one.length === 36 && /^[I1]DFR[A4]/.test(one) && /\d\d/.test(two.slice(10, 13));
  if (isFrench) return 'mrz.french_national_id';
  const isSwiss = lines.length === 3 && one.length === 9 && two.length === 30 && /^FA[A-Z]{3}/.test(two);
  return isSwiss ? 'mrz.swiss_driving_licence' : null;
}

function check(layout: Layout, lines: string[]): Classified {
  const padded = lines.map((line) => stripFillers(line).padEnd(layout.lineLength, '<'));
  const invalid = [...padded.join('')].filter((character) => !/[A-Z0-9<]/.test(character));
  if (invalid.length > MAX_INVALID_CHARACTERS)
    return unknown('mrz.not_recognised', { lines: lines.length, lengths: '' });
  const findings = padded.flatMap((line, index) => describe(line, lines[index] ?? '', index));
  return { layout, lines: padded, findings };
}

function describe(line: string, given: string, index: number): Finding[] {
  const position = [...line].findIndex((character) => !/[A-Z0-9<]/.test(character));
  const isPadded = line.length !== given.length;
  return [
    ...(isPadded ? [mrzFinding('mrz.padded', 'mrz', { line: index + 1, length: given.length })] : []),
    ...(position < 0
      ? []
      : [mrzFinding('mrz.invalid_character', 'mrz', { line: index + 1, position: position + 1 })]),
  ];
}

function unknown(code: Parameters<typeof mrzFinding>[0], params?: Finding['params']): Classified {
  return { layout: null, findings: [mrzFinding(code, 'mrz', params)] };
}
