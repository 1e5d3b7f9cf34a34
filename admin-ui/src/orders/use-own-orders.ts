import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi, useLive } from '../providers/hooks.js';
import type { Order } from './types.js';

export const ordersPath = '/institutional/orders';
/** Several changes within this are one look at the books. */
const GATHER_MS = 150;

/** Live orders of an account; read again when the engine or the books say that something changed. */
export function useOwnOrders(accountId: string) {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const filter = JSON.stringify({ account_id: accountId, is_live: true });
  const answer = useApi<Order[]>(ordersPath, { filter, perPage: 100, sort: 'created_at', order: 'DESC' });
  useLive(`orders/${accountId}`, () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      for (const path of [ordersPath, `/portfolio/${accountId}`])
        void queries.invalidateQueries({ queryKey: ['api', path] });
    }, GATHER_MS);
  });
  return answer;
}
