import { z } from 'zod';
import { newApiKeyInput, type NewApiKeyInput } from '../../../domain/accounts/api-keys.js';
import { personText, uuid } from '../../../domain/fields.js';
import type { Wire } from '../providers/wire.js';
import type { ApiKey } from './types.js';

/** How long a key lasts from the day on which it is made or changed; `kept` leaves the end as it is. */
export const lifetimes = ['kept', 'days_30', 'days_90', 'days_365', 'open'] as const;
export type Lifetime = (typeof lifetimes)[number];

const dayMs = 24 * 3_600_000;
const days: Record<Exclude<Lifetime, 'kept' | 'open'>, number> = { days_30: 30, days_90: 90, days_365: 365 };

/** What a person fills in: networks stand in one field, one a line. */
export const apiKeyForm = z.strictObject({
  label: personText(60),
  account_id: uuid,
  may_trade: z.boolean(),
  addresses: z
    .string()
    .optional()
    .refine((text) => newApiKeyInput.shape.addresses.safeParse(networksOf(text)).success, {
      error: 'An address or a network a line, such as 203.0.113.7 or 203.0.113.0/24',
    }),
  lifetime: z.enum(lifetimes),
});
export type ApiKeyForm = z.output<typeof apiKeyForm>;

/** What the api takes for what was filled in. */
export function termsOfForm(
  { label, account_id, may_trade, addresses, lifetime }: ApiKeyForm,
  nowMs: number,
): Partial<Wire<NewApiKeyInput>> {
  const end = endOf(lifetime, nowMs);
  const terms = { label, account_id, may_trade, addresses: networksOf(addresses) };
  return end === undefined ? terms : { ...terms, expires_at: end };
}

export function formOfKey({ label, account_id, may_trade, addresses }: ApiKey): ApiKeyForm {
  return { label, account_id, may_trade, addresses: addresses.join('\n'), lifetime: 'kept' };
}

function networksOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,;]+/).filter(Boolean);
}

function endOf(lifetime: Lifetime, nowMs: number): string | null | undefined {
  if (lifetime === 'kept') return undefined;
  return lifetime === 'open' ? null : new Date(nowMs + days[lifetime] * dayMs).toISOString();
}
