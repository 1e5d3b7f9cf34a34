import { z } from 'zod';
import { personText, uuid } from '../fields.js';
import { apiKey } from '../orders/schema.js';

/** Keys of a person that are in force at a time. */
export const maxApiKeys = 20;

/** While both keys are taken, a program can be moved to the new one without a pause: two days at most. */
export const maxOverlapMinutes = 2 * 24 * 60;

export const apiKeyStates = ['live', 'expired', 'revoked'] as const;
export type ApiKeyState = (typeof apiKeyStates)[number];

/** What a key is at a moment. */
export function apiKeyState(
  { expires_at, revoked_at }: Pick<z.infer<typeof apiKey>, 'expires_at' | 'revoked_at'>,
  now: Date,
): ApiKeyState {
  if (revoked_at) return 'revoked';
  return expires_at && expires_at <= now ? 'expired' : 'live';
}

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** An address, or a network as address and length: 203.0.113.7, 203.0.113.0/24, 2001:db8::/32. */
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: 'An address or a network, such as 203.0.113.7 or 203.0.113.0/24',
});

const terms = {
  label: personText(60),
  /** Without it the key only reads. */
  may_trade: z.boolean(),
  /** The trading account that it reads and trades. */
  account_id: uuid,
  /** From where it may be used; none is from anywhere. */
  addresses: z.array(network).max(20),
  /** Null is until it is revoked. */
  expires_at: moment.nullable(),
};

export const newApiKeyInput = z.strictObject({
  ...terms,
  addresses: terms.addresses.default([]),
  expires_at: terms.expires_at.default(null),
});

export const apiKeyChange = z
  .strictObject(terms)
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Nothing to change');

/** Whether a change gives a key anything that it does not have. */
export function widensApiKey(
  before: Pick<z.infer<typeof apiKey>, 'may_trade' | 'addresses' | 'expires_at'> & { account_id: string },
  change: z.output<typeof apiKeyChange>,
): boolean {
  const { may_trade, addresses, expires_at, account_id } = change;
  if (may_trade && !before.may_trade) return true;
  if (account_id && account_id !== before.account_id) return true;
  if (expires_at !== undefined && before.expires_at && (!expires_at || expires_at > before.expires_at))
    return true;
  if (addresses === undefined || before.addresses.length === 0) return false;
  return addresses.length === 0 || addresses.some((each) => !before.addresses.includes(each));
}

/** How long the key that is renewed goes on; nothing ends it at once. */
export const renewApiKeyInput = z.strictObject({
  overlap_minutes: z.int().min(0).max(maxOverlapMinutes).default(0),
});

export const apiKeyView = apiKey.omit({ sealed_secret: true, trading_account_id: true }).extend({
  account_id: uuid,
  account_name: z.string(),
  /** Who made it. */
  user_name: z.string(),
  state: z.enum(apiKeyStates),
});

/** The only answer that has the secret: it is kept sealed and never shown again. */
export const newApiKeyView = apiKeyView.extend({ secret: z.string() });

export const apiKeyListRules = {
  sortable: ['created_at', 'last_used_at', 'expires_at', 'label'],
  defaultSort: 'created_at',
  filter: z.strictObject({
    state: z.enum(apiKeyStates).optional(),
    user_id: uuid.optional(),
    account_id: uuid.optional(),
  }),
} as const;

export type NewApiKeyInput = z.output<typeof newApiKeyInput>;
export type ApiKeyChange = z.output<typeof apiKeyChange>;
export type ApiKeyView = z.input<typeof apiKeyView>;
export type NewApiKeyView = z.input<typeof newApiKeyView>;
