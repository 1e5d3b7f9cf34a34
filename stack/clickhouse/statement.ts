/** What has to be known about a statement before the engine sees it. */
export interface Statement {
  /** The first word in capitals: SELECT, INSERT, CREATE … */
  verb: string;
  /** Of its FORMAT clause. */
  format: string | undefined;
  /** Where the text after the FORMAT clause of an INSERT begins: data that came along with the statement. */
  dataAt: number | undefined;
  /** Whether another statement follows. */
  hasMore: boolean;
}

/** What must not be searched: text in quotes, quoted names, comments, heredocs. */
const opaque =
  /'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"|`(?:[^`\\]|\\[^]|``)*`|--[^\n]*|#[ !][^\n]*|\/\*[^]*?\*\/|\$(\w*)\$[^]*?\$\1\$/g;
const insertFormat = /\bFORMAT\s+(\w+)[ \t]*(?:\r?\n|;|$|(?=[[{(]))/i;
const selectFormat = /\bFORMAT\s+(\w+)\s*(?:SETTINGS\b[^]*)?;?\s*$/i;

/** Reads the outline of one SQL statement of ClickHouse; the engine still judges its syntax. */
export function readStatement(sql: string): Statement {
  // Same length, so that positions stay; a space keeps words apart.
  const outline = sql.replace(opaque, (text) => ' '.repeat(text.length));
  const verb = (/^[\s(]*(\w+)/.exec(outline)?.[1] ?? '').toUpperCase();
  if (verb === 'INSERT') return readInsert(outline);
  const end = outline.indexOf(';');
  return {
    verb,
    format: selectFormat.exec(outline)?.[1],
    dataAt: undefined,
    hasMore: end >= 0 && outline.slice(end + 1).trim() !== '',
  };
}

/** Whatever follows FORMAT or VALUES in an INSERT is data, semicolons included. */
function readInsert(outline: string): Statement {
  const format = insertFormat.exec(outline);
  return {
    verb: 'INSERT',
    format: format?.[1],
    dataAt: format ? format.index + format[0].length : undefined,
    hasMore: false,
  };
}
