import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '../providers/hooks.js';

/** Looks again at once when a limit, a breach or a stop changed; what moves with prices is asked for by the clock. */
export function useRiskNews(): void {
  const queries = useQueryClient();
  useLive('risk', () => {
    void queries.invalidateQueries({
      predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/risk'),
    });
  });
}

export const LOOK_EVERY_MS = 10_000;
