import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { refusalOf } from '../providers/problem.js';
import { inputOfLimit, limitForm, percentOfShare, type LimitForm } from './limit-form.js';
import { limitsPath } from './paths.js';
import type { Limit } from './types.js';

interface LimitFormOptions {
  /** The one that is to be changed: what it is about stays. */
  limit?: Limit;
  /** For an account alone. */
  accountId?: string;
  close: () => void;
}

/** Sends a proposal, and closes when it was taken. */
export function useLimitForm({ limit, accountId, close }: LimitFormOptions) {
  const queries = useQueryClient();
  const notify = useNotify();
  return useZodForm<LimitForm>({
    schema: limitForm,
    defaults: startOf(limit, accountId),
    send: (filled) => {
      const body = inputOfLimit(filled);
      const sent = http.json(limitsPath, { method: 'POST', body, idempotencyKey: crypto.randomUUID() });
      return refusalOf(
        sent.then(() => {
          void queries.invalidateQueries({ queryKey: ['api'] });
          notify('risk.proposed', { type: 'success' });
          close();
        }),
      );
    },
  });
}

function startOf(limit: Limit | undefined, accountId: string | undefined) {
  const level = (value: string | null | undefined) => {
    if (!value) return '';
    return limit?.unit === 'share' ? percentOfShare(value) : value;
  };
  return {
    scope: limit?.scope ?? (accountId ? 'account' : 'house'),
    symbol: limit?.symbol ?? '',
    account_id: limit?.trading_account_id ?? accountId ?? '',
    measure: limit?.measure ?? 'gross_exposure',
    soft: level(limit?.soft),
    hard: level(limit?.hard),
    reason: '',
  };
}
