import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface RowLinkProps {
  address: string | null;
  children: ReactNode;
}

/** The row's one link, so that it can be opened in another tab and is read out once. */
export function RowLink({ address, children }: RowLinkProps) {
  if (!address) return children;
  return (
    <Box
      component={Link}
      to={address}
      title={typeof children === 'string' ? children : undefined}
      sx={{
        color: 'text.primary',
        fontWeight: 560,
        textDecoration: 'none',
        '&:hover': { textDecoration: 'underline' },
      }}
    >
      {children}
    </Box>
  );
}
