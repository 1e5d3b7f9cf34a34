import { tableStyle } from '../orders/table-style.js';

const phone = '@media (max-width: 599.95px)';

/** A table with things to do in it: on a phone each row is a card, so that its button is not beyond the edge. */
export const cardTableStyle = {
  ...tableStyle,
  [phone]: {
    '& thead': { display: 'none' },
    '& tbody, & tr, & td': { display: 'block' },
    '& tr': { borderTop: 1, borderColor: 'divider', py: 2 },
    '& td': {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
      gap: 4,
      height: 'auto',
      minHeight: 32,
      border: 0,
      whiteSpace: 'normal',
      textAlign: 'right',
    },
    '& td:empty': { display: 'none' },
    '& td[data-label]::before': { content: 'attr(data-label)', color: 'text.disabled', textAlign: 'left' },
  },
} as const;
