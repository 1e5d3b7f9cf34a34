import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemPanel } from './ProblemPanel.js';
import { StaleNotice } from './StaleNotice.js';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** What a query brought: its skeleton while it is on the way, its problem when it failed, its age when it is old. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  const retry = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError && <StaleNotice at={query.dataUpdatedAt} retry={retry} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <ProblemPanel error={query.error} retry={retry} />;
  return skeleton;
}
