import type { Column } from './queue-types.js';

/** Class names of a cell: one column takes the room that the others leave. */
export function cellClass<Row>(column: Column<Row>, columns: Column<Row>[]): string {
  const isGrowing = column.grows ?? (column === columns[0] && !columns.some(({ grows }) => grows));
  return [isGrowing ? 'grows' : '', column.align ?? ''].join(' ').trim();
}

interface RowLook {
  isAtCursor: boolean;
  isChanged: boolean;
  isGone: boolean;
  isLink: boolean;
  isSelected: boolean;
}

/** Class names of a row: at the cursor, changed a moment ago, gone from the list, marked. */
export function rowClass({ isAtCursor, isChanged, isGone, isLink, isSelected }: RowLook): string {
  const names = [
    isAtCursor && 'at-cursor',
    isChanged && 'changed',
    isGone && 'gone',
    isLink && 'linked',
    isSelected && 'selected',
  ];
  return names.filter(Boolean).join(' ');
}
