import { z } from 'zod';
import { longText } from '../../../domain/fields.js';
import type { ProposeLimitInput } from '../../../domain/risk/inputs.js';
import { limitMeasures, limitScopes, measuresOf, unitOf } from '../../../domain/risk/rules.js';
import type { Limit } from './types.js';

const figure = z
  .string()
  .trim()
  .regex(/^\d{1,18}(\.\d{1,6})?$/)
  .optional();

/** What a person fills in: figures are text, shares are per cents, and one of the two levels may be left empty. */
export const limitForm = z
  .strictObject({
    scope: z.enum(limitScopes),
    symbol: z.string().optional(),
    account_id: z.string().optional(),
    measure: z.enum(limitMeasures),
    soft: figure,
    hard: figure,
    reason: longText(500),
  })
  .superRefine(({ scope, symbol, account_id, measure, soft, hard }, context) => {
    const wrong = (path: string, code: string) =>
      context.addIssue({ code: 'custom', path: [path], message: code, params: { code } });
    if (scope === 'instrument' && !symbol) wrong('symbol', 'required');
    if (scope === 'account' && !account_id) wrong('account_id', 'required');
    if (!measuresOf[scope].includes(measure)) wrong('measure', 'invalid_value');
    if (soft === undefined && hard === undefined) wrong('hard', 'limit_without_level');
    if (soft !== undefined && hard !== undefined && Number(soft) > Number(hard))
      wrong('soft', 'limit_soft_above_hard');
    if (unitOf(measure) === 'share' && Number(hard ?? soft ?? 0) > 100) wrong('hard', 'share_above_100');
  });
export type LimitForm = z.output<typeof limitForm>;

export function inputOfLimit({
  scope,
  symbol,
  account_id,
  measure,
  ...filled
}: LimitForm): ProposeLimitInput {
  const level = (value: string | undefined) => {
    if (value === undefined) return null;
    return unitOf(measure) === 'share' ? shareOfPercent(value) : value;
  };
  return {
    scope,
    ...(scope === 'instrument' ? { symbol } : {}),
    ...(scope === 'account' ? { account_id } : {}),
    measure,
    soft: level(filled.soft),
    hard: level(filled.hard),
    reason: filled.reason,
  };
}

/** Of what a limit is, as a proposal names it. */
export function subjectOf({ scope, symbol, trading_account_id, measure }: Limit) {
  return {
    scope,
    ...(scope === 'instrument' ? { symbol } : {}),
    ...(scope === 'account' ? { account_id: trading_account_id } : {}),
    measure,
  };
}

/** `12.5` per cent are `0.125`: the point is moved, nothing is counted. */
export function shareOfPercent(percent: string): string {
  const [whole = '', fraction = ''] = percent.split('.');
  const padded = whole.padStart(3, '0');
  return plain(`${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`);
}

/** `0.125` is `12.5` per cent. */
export function percentOfShare(share: string): string {
  const [whole = '', fraction = ''] = share.split('.');
  const padded = fraction.padEnd(2, '0');
  return plain(`${whole}${padded.slice(0, 2)}.${padded.slice(2)}`);
}

const plain = (figures: string): string =>
  figures
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
