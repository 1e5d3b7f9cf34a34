import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { usualSoftShare } from '../../../domain/risk/credit-lines.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { refusalOf } from '../providers/problem.js';
import { creditForm, inputOfCredit, type CreditForm } from './credit-form.js';
import { percentOfShare } from './limit-form.js';
import { creditLinesPath } from './paths.js';
import type { CreditUse } from './types.js';

/** Sends a proposed line of credit, and closes when it was taken. */
export function useCreditForm({ use, close }: { use?: CreditUse; close: () => void }) {
  const queries = useQueryClient();
  const notify = useNotify();
  return useZodForm<CreditForm>({
    schema: creditForm,
    defaults: {
      account_id: use?.account_id ?? '',
      asset: use?.asset ?? 'USDT',
      amount: use && Number(use.line) > 0 ? use.line : '',
      expires_on: use?.expires_on ?? '',
      soft: percentOfShare(use?.soft_share ?? usualSoftShare),
      reason: '',
    },
    send: (filled) => {
      const body = inputOfCredit(filled);
      const sent = http.json(creditLinesPath, {
        method: 'POST',
        body,
        idempotencyKey: crypto.randomUUID(),
      });
      return refusalOf(
        sent.then(() => {
          void queries.invalidateQueries({ queryKey: ['api'] });
          notify('risk.credit_proposed', { type: 'success' });
          close();
        }),
      );
    },
  });
}
