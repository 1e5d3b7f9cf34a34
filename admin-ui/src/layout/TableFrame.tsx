import TableContainer from '@mui/material/TableContainer';
import type { ReactNode } from 'react';
import type { SxProps, Theme } from '@mui/material/styles';

interface TableFrameProps {
  label: string;
  /** With an edge of its own, where no panel is around it. */
  isFramed?: boolean;
  sx?: SxProps<Theme>;
  children: ReactNode;
}

const frame = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  backgroundColor: 'background.paper',
  '& tbody tr:last-child td': { borderBottom: 0 },
};

/** Around a table that may be wider than the screen: it scrolls by itself, also by keyboard. */
export function TableFrame({ label, isFramed = false, sx, children }: TableFrameProps) {
  return (
    <TableContainer
      tabIndex={0}
      role="group"
      aria-label={label}
      sx={[isFramed && frame, ...(Array.isArray(sx) ? sx : [sx])]}
    >
      {children}
    </TableContainer>
  );
}
