import type { Column } from './queue-types.js';

/** One line a row: what does not fit is cut, and whole in its file. */
export function cellLook<Row>(column: Column<Row>, columns: Column<Row>[]) {
  const isGrowing = column.grows ?? (column === columns[0] && !columns.some(({ grows }) => grows));
  const line = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const;
  return isGrowing
    ? { ...line, width: '99%', minWidth: 160, maxWidth: 0 }
    : { ...line, width: column.width, maxWidth: 260 };
}

interface RowLook {
  isAtCursor: boolean;
  isChanged: boolean;
  isGone: boolean;
  isLink: boolean;
}

/** A row at the cursor, one that changed a moment ago, one that left the list. */
export function rowLook({ isAtCursor, isChanged, isGone, isLink }: RowLook) {
  return {
    cursor: isLink ? 'pointer' : undefined,
    filter: isGone ? 'grayscale(1)' : undefined,
    '& td': isGone ? { color: 'text.disabled', textDecoration: 'line-through' } : {},
    boxShadow: isAtCursor
      ? (theme: { tokens: { accent: string } }) => `inset 3px 0 0 ${theme.tokens.accent}`
      : undefined,
    backgroundColor: isChanged ? (theme: { tokens: { changed: string } }) => theme.tokens.changed : undefined,
    '&:last-child td': { borderBottom: 0 },
  };
}
