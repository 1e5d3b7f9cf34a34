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
    <Link to={address} className="row-link" title={typeof children === 'string' ? children : undefined}>
      {children}
    </Link>
  );
}
