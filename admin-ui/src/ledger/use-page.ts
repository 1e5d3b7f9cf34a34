import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { http } from '../providers/api.js';

const PER_PAGE = 50;

export interface PageOf<T> {
  items: T[];
  total: number;
}

/** One page of a list below `/api/v1`, newest first, and the way to the others. */
export function usePage<T>(path: string, sort: string, filter: Record<string, unknown> = {}) {
  const [page, setPage] = useState(1);
  const query = { page, perPage: PER_PAGE, sort, order: 'DESC', filter: JSON.stringify(filter) };
  const answer = useQuery({
    queryKey: ['api', path, query],
    queryFn: async ({ signal }): Promise<PageOf<T>> => {
      const { body, headers } = await http.json<T[]>(path, { query, signal });
      return { items: body, total: Number(headers.get('content-range')?.split('/')[1] ?? body.length) };
    },
    placeholderData: (before) => before,
  });
  return { answer, page, setPage, perPage: PER_PAGE };
}
