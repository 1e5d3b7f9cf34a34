/** Counts taken from the text of list files without the parsers that they are to check. */

/** Records of a CSV text: lines that are not inside quotes and begin with a number. */
export function countRecords(csv: string): number {
  let isQuoted = false;
  let isStart = true;
  let records = 0;
  for (const letter of csv) {
    if (isStart && /\d/.test(letter)) records += 1;
    if (letter === '"') isQuoted = !isQuoted;
    isStart = letter === '\n' && !isQuoted;
  }
  return records;
}

/** Records of a CSV text with whatever they begin with: ends of lines that are not inside quotes, the last one included. */
export function countLines(csv: string): number {
  let isQuoted = false;
  let records = 0;
  for (const letter of csv.trimEnd()) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === '\n' && !isQuoted) records += 1;
  }
  return csv.trimEnd() === '' ? 0 : records + 1;
}

export function countText(text: string | Buffer, pattern: RegExp): number {
  return text.toString().match(pattern)?.length ?? 0;
}

/** Leaf elements of a name whose text the test takes. */
export function elementsWith(xml: string, name: string, takes: (text: string) => boolean): number {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].filter(([, text = '']) =>
    takes(text.trim()),
  ).length;
}
