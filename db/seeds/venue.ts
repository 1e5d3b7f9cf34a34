import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { SecretRing } from '../../lib/crypto/key-ring.js';
import { sealField } from '../../lib/crypto/sealed-field.js';
import { unitsOf } from '../../domain/ledger/rules.js';
import { idFromKey, newId } from '../../lib/ids.js';
import { apiKeySecretPlace } from '../models/api-keys.js';
import { openForTrading } from '../models/engine-accounts.js';
import { venueKeyPlace } from '../models/venues.js';
import { insertAccounts, ledgerAccountId, type AccountSpec } from '../models/ledger-accounts.js';
import { insertTransfers, openLedger } from '../models/ledger-transfers.js';
import { clientMoney, seedClientMoney } from './trading-money.js';

interface Options {
  /** Who the account at the venue belongs to. */
  email: string;
  apiUrl: string;
  sealedFields: SecretRing;
  now: Date;
}

const id = 'second-door';
const allDay = [{ from: '00:00', to: '24:00' }];
const always = {
  zone: 'UTC',
  hours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  holidays: [],
};
/** A little less than clients pay, so that orders are split by it. In ten-millionths of the value, and as shares of it. */
const rates = { maker_rate: 9_500, taker_rate: 19_000 } as const;
const fees = { maker_fee: '0.00095', taker_fee: '0.0019' } as const;

/**
 * The demonstration's external venue: our own Binance-compatible door, entered by stock ccxt under a key of its own, like
 * any other exchange. Its addresses follow the instance's; its key stays.
 */
export async function seedVenue(trx: Knex.Transaction, options: Options): Promise<void> {
  const { apiUrl, now } = options;
  const urls = JSON.stringify(urlsOf(apiUrl));
  const moved = await trx('venues').where({ id }).update({ urls });
  if (moved > 0) return;
  const key = await seedAccount(trx, options);
  if (!key) return;
  const sealed = sealField(options.sealedFields, venueKeyPlace(id), JSON.stringify(key));
  await trx('venues').insert({
    id,
    name: 'Second door',
    ccxt_id: 'binance',
    urls,
    is_enabled: true,
    ...fees,
    penalty_bps: 0,
    max_book_age_ms: 5_000,
    requests_per_second: 20,
    calendar: JSON.stringify(always),
    sealed_key: sealed.toString('base64url'),
    key_hint: key.api_key.slice(-4),
    changed_by: 'seed',
    changed_at: now,
    created_at: now,
  });
  await seedBalance(trx, now);
}

/** What the house has put there, as its own books have it: what the account there trades with, which is all that it tells. */
async function seedBalance(trx: Knex.Transaction, now: Date): Promise<void> {
  const at = await openLedger(trx, now);
  const scales: { code: string; scale: number }[] = await trx('ledger_assets').select('code', 'scale');
  for (const { asset, trading } of clientMoney) {
    const scale = scales.find(({ code }) => code === asset)?.scale ?? 0;
    const there: AccountSpec = {
      code: 'venue_balance',
      asset,
      owner: { kind: 'venue', id },
      is_bounded: false,
    };
    const own: AccountSpec = { code: 'house_funds', asset, owner: null };
    await insertAccounts(trx, [there, own], at);
    await insertTransfers(
      trx,
      [
        {
          id: idFromKey(`seed/venue/${id}/${asset}`),
          kind: 'posted',
          debit_account_id: ledgerAccountId(there),
          credit_account_id: ledgerAccountId(own),
          asset,
          amount: unitsOf(trading, scale) ?? 0n,
          code: 'venue_deposit',
          link: null,
        },
      ],
      at,
    );
  }
}

/** An account that trades for the house at the venue, with money, and the key that it is entered by. */
async function seedAccount(trx: Knex.Transaction, { email, sealedFields, now }: Options) {
  const user: { id: string } | undefined = await trx('global_users').where({ email }).first('id');
  if (!user) return null;
  const accountId = idFromKey('seed/venue-account');
  const name = 'The house at the second door';
  const row = {
    id: accountId,
    user_id: user.id,
    name,
    base_currency: 'USD',
    created_at: now,
    updated_at: now,
  };
  await trx('trading_accounts').insert(row).onConflict('id').ignore();
  await openForTrading(trx, { tradingAccountId: accountId, institutionId: null, name, now });
  await trx('engine_accounts').where({ trading_account_id: accountId }).update(rates);
  await seedClientMoney(trx, accountId, now);
  const [keyId, api_key, secret] = [
    newId(),
    randomBytes(32).toString('hex'),
    randomBytes(32).toString('hex'),
  ];
  await trx('api_keys').insert({
    id: keyId,
    key: api_key,
    sealed_secret: sealField(sealedFields, apiKeySecretPlace(keyId), secret).toString('base64url'),
    user_id: user.id,
    trading_account_id: accountId,
    label: 'Second door',
    may_trade: true,
    created_at: now,
  });
  return { api_key, secret };
}

const urlsOf = (api: string) => ({
  public: `${api}/binance/api/v3`,
  private: `${api}/binance/api/v3`,
  sapi: `${api}/binance/sapi/v1`,
  fapiPublic: `${api}/binance/fapi/v1`,
  dapiPublic: `${api}/binance/dapi/v1`,
});
