import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType, ReactNode } from 'react';
import { Link } from 'react-router';

interface EmptyStateProps {
  icon?: ComponentType<SvgIconProps>;
  title: string;
  /** Why there is nothing, in a sentence. */
  why?: string;
  /** What to do about it. */
  action?: { label: string; to?: string; onClick?: () => void };
  /** In place of a whole page: its title is the page's. */
  isPage?: boolean;
  /** In one of many panels: it takes no more room than it needs. */
  isSmall?: boolean;
  children?: ReactNode;
}

/** In place of content that is not there: what, why, what to do. */
export function EmptyState(props: EmptyStateProps) {
  const { icon: Icon, title, why, action, isPage = false, isSmall = false, children } = props;
  return (
    <Box sx={{ py: isSmall ? 3 : 12, px: 4, mx: 'auto', maxWidth: 520, textAlign: 'center' }}>
      {Icon && <Icon aria-hidden sx={{ fontSize: 32, color: 'text.disabled', mb: 2 }} />}
      <Typography variant="h2" component={isPage ? 'h1' : 'p'}>
        {title}
      </Typography>
      {why && (
        <Typography variant="body1" sx={{ color: 'text.secondary', mt: 1 }}>
          {why}
        </Typography>
      )}
      {children && (
        <Typography component="div" variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>
          {children}
        </Typography>
      )}
      {action && <EmptyAction {...action} />}
    </Box>
  );
}

function EmptyAction({ label, to, onClick }: NonNullable<EmptyStateProps['action']>) {
  if (to)
    return (
      <Button component={Link} to={to} sx={{ mt: 4 }}>
        {label}
      </Button>
    );
  return (
    <Button onClick={onClick} sx={{ mt: 4 }}>
      {label}
    </Button>
  );
}
