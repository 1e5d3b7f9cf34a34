import { z } from 'zod';
import { isoDate, longText } from '../../../domain/fields.js';
import type { ProposeCreditLineInput } from '../../../domain/risk/credit-lines.js';
import { shareOfPercent } from './limit-form.js';

/** What a person fills in of a line of credit; the end of one has a form of its own. */
export const creditForm = z
  .strictObject({
    account_id: z.string().min(1),
    asset: z.string().min(1),
    amount: z
      .string()
      .trim()
      .regex(/^\d{1,18}(\.\d{1,18})?$/),
    expires_on: isoDate.optional(),
    /** Per cents. */
    soft: z
      .string()
      .trim()
      .regex(/^\d{1,3}(\.\d{1,2})?$/),
    reason: longText(500),
  })
  .superRefine(({ amount, expires_on, soft }, context) => {
    const wrong = (path: string, code: string) =>
      context.addIssue({ code: 'custom', path: [path], message: code, params: { code } });
    if (Number(amount) === 0) wrong('amount', 'too_small');
    if (Number(soft) === 0) wrong('soft', 'too_small');
    if (Number(soft) > 100) wrong('soft', 'share_above_100');
    if (expires_on && expires_on < today()) wrong('expires_on', 'risk.credit_line_expired');
  });
export type CreditForm = z.output<typeof creditForm>;

/** As the api counts days. */
const today = (): string => new Date().toISOString().slice(0, 10);

export const inputOfCredit = ({ expires_on, soft, ...filled }: CreditForm): ProposeCreditLineInput => ({
  ...filled,
  soft_share: shareOfPercent(soft),
  ...(expires_on ? { expires_on } : {}),
});

/** Every asset of the instruments, once, by its code. */
export const assetsOf = (instruments: readonly { base: string; quote: string }[]): string[] =>
  [...new Set(instruments.flatMap(({ base, quote }) => [base, quote]))].toSorted();
