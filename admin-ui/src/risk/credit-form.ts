import { z } from 'zod';
import { isoDate, longText } from '../../../domain/fields.js';
import type { ProposeCreditLineInput } from '../../../domain/risk/credit-lines.js';

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
    reason: longText(500),
  })
  .superRefine(({ amount, expires_on }, context) => {
    const wrong = (path: string, code: string) =>
      context.addIssue({ code: 'custom', path: [path], message: code, params: { code } });
    if (Number(amount) === 0) wrong('amount', 'too_small');
    if (expires_on && expires_on < today()) wrong('expires_on', 'risk.credit_line_expired');
  });
export type CreditForm = z.output<typeof creditForm>;

/** As the api counts days. */
const today = (): string => new Date().toISOString().slice(0, 10);

export const inputOfCredit = ({ expires_on, ...filled }: CreditForm): ProposeCreditLineInput => ({
  ...filled,
  ...(expires_on ? { expires_on } : {}),
});

/** Every asset of the instruments, once, by its code. */
export const assetsOf = (instruments: readonly { base: string; quote: string }[]): string[] =>
  [...new Set(instruments.flatMap(({ base, quote }) => [base, quote]))].toSorted();
