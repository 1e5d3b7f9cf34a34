/** Longer text is not looked at: an MRZ has 90 characters. */
export const MAX_TEXT_LENGTH = 2000;

/** Line lengths of the known zones written without line breaks. */
const ONE_LINE = new Map([
  [90, 30],
  [88, 44],
  [72, 36],
]);

/**
 * The lines of a pasted or recognised zone, freed from what editors, web pages and OCR add: lower case, full-width
 * forms, `&lt;`, angle quotes for fillers, invisible characters, blank lines, one line instead of two or three.
 * A space inside a line may be dirt or a filler, so that there are three readings: `plain` without spaces, `filled`
 * with all of them as fillers, `mixed` with those as fillers whose line has no filler of its own.
 */
export function cleanLines(text: string): { plain: string[]; filled: string[]; mixed: string[] } {
  const lines = text
    .normalize('NFKC')
    .replace(/&lt;/gi, '<')
    .replace(/[«≪⟪《]/g, '<<')
    .replace(/[‹⟨〈⩽≤]/g, '<')
    .replace(/[\p{Cf}\ufeff]/gu, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    .split(/[\r\n\v\f\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const without = (line: string) => line.replace(/\s+/g, '');
  const fill = (line: string) => line.replace(/\s/g, '<');
  const fillBare = (line: string) => (line.includes('<') ? without(line) : fill(line));
  const read = (clean: (line: string) => string) => splitOneLine(lines.map(clean));
  return { plain: read(without), filled: read(fill), mixed: read(fillBare) };
}

function splitOneLine(lines: string[]): string[] {
  const [only, ...others] = lines;
  const width = only === undefined || others.length > 0 ? undefined : ONE_LINE.get(only.length);
  if (only === undefined || width === undefined) return lines;
  return Array.from({ length: only.length / width }, (_, index) =>
    only.slice(index * width, (index + 1) * width),
  );
}
