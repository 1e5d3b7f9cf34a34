import { openForTrading } from '../../db/models/engine-accounts.js';
import { GlobalUserModel, lockUser } from '../../db/models/global-users.js';
import { InstitutionalAccountModel } from '../../db/models/institutional-accounts.js';
import { RegionalProfileModel } from '../../db/models/regional-profiles.js';
import { TradingAccountModel } from '../../db/models/trading-accounts.js';
import { currencyOf } from '../../domain/accounts/regions.js';
import { institutionalAccount, type GlobalUser, type TradingAccount } from '../../domain/accounts/schema.js';
import type { Application } from '../../domain/onboarding/schema.js';
import { idFromKey, newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { emitApplication, lockedApplication, standingOf } from './onboarding-moves.js';
import { reviewDate } from './onboarding-life.js';

export interface OpenedAccount {
  /** Null for an owner or director: they have a file, not an account. */
  trading_account_id: string | null;
  next_review_at: string;
}

/**
 * Opens what an approved client gets: a regional profile, a trading account with its number in the engine, its portfolio and
 * its accounts in the ledger, for an institution its account, and the status `verified`. Asked again it answers the same.
 */
export function openAccount(context: Context, id: string): Promise<OpenedAccount> {
  return transact(context, async (work) => {
    const application = await lockedApplication(work, id);
    const approvedAt = application.decided_at ?? work.now;
    const next_review_at = (await reviewDate(work.trx, application, approvedAt)).toISOString();
    const existing = await TradingAccountModel.query(work.trx).findOne({ application_id: id });
    if (existing) return { trading_account_id: existing.id, next_review_at };
    if (application.parent_id) return { trading_account_id: null, next_review_at };
    if (application.state !== 'approved')
      throw problem('onboarding.transition_refused', undefined, { current: standingOf(application) });
    const account = await openTradingAccount(work, application);
    await setKycStatus(work, application, 'verified');
    emitApplication(work, application, 'onboarding.account_opened', { trading_account_id: account.id });
    return { trading_account_id: account.id, next_review_at };
  });
}

/** Writes the status of a client's account, when they have one. */
export async function setAccountStatus(
  work: Work,
  applicationId: string,
  status: TradingAccount['status'],
): Promise<void> {
  const account = await TradingAccountModel.query(work.trx)
    .findOne({ application_id: applicationId })
    .forUpdate();
  if (!account || account.status === status) return;
  await account.$query(work.trx).patch({ status, updated_at: work.now });
  work.audit({
    action: 'accounts.account_status',
    noun: 'accounts',
    record_id: account.id,
    before: { status: account.status },
    after: { status },
  });
}

/** Writes what the client's identity is worth, which sign-in and trading go by. Owners have no status of their own. */
export async function setKycStatus(
  work: Work,
  application: Application,
  status: NonNullable<GlobalUser['kyc_status']>,
): Promise<void> {
  if (application.parent_id) return;
  const user = await lockUser(work.trx, application.user_id);
  if (!user || user.kyc_status === status) return;
  await GlobalUserModel.query(work.trx).findById(user.id).patch({ kyc_status: status, updated_at: work.now });
  work.audit({
    action: 'accounts.kyc_status',
    noun: 'accounts',
    record_id: user.id,
    before: { kyc_status: user.kyc_status },
    after: { kyc_status: status },
  });
}

async function openTradingAccount(work: Work, application: Application): Promise<TradingAccount> {
  const region = application.country ?? 'US';
  const currency = currencyOf(region);
  await openProfile(work, application, { region, currency });
  const institutional_account_id = await openInstitution(work, application);
  const account = await TradingAccountModel.query(work.trx).insertAndFetch({
    id: newId(),
    user_id: application.user_id,
    institutional_account_id,
    application_id: application.id,
    name: application.display_name,
    base_currency: currency,
    status: 'active',
    created_at: work.now,
    updated_at: work.now,
  });
  await openForTrading(work.trx, {
    tradingAccountId: account.id,
    institutionId: institutional_account_id,
    name: application.display_name,
    now: work.now,
  });
  work.audit({
    action: 'accounts.open_account',
    noun: 'accounts',
    record_id: account.id,
    on_behalf_of: application.user_id,
    after: {
      application_id: application.id,
      institutional_account_id,
      base_currency: currency,
      region_code: region,
    },
  });
  return account;
}

async function openProfile(
  { trx, now }: Work,
  { user_id }: Application,
  { region, currency }: { region: string; currency: string },
) {
  const user = await GlobalUserModel.query(trx).findById(user_id);
  await RegionalProfileModel.query(trx)
    .insert({
      id: newId(),
      user_id,
      region_code: region,
      language: user?.language ?? 'en',
      currency,
      local_regulations: {},
      cultural_preferences: {},
      created_at: now,
    })
    .onConflict(['user_id', 'region_code'])
    .ignore();
}

/** A fund, manager, bank or family office stands among the institutions; other companies have an account only. */
async function openInstitution(
  { trx, now }: Work,
  { id, data, display_name }: Application,
): Promise<string | null> {
  const type = institutionalAccount.shape.type.safeParse(data['institution_type']);
  if (!type.success) return null;
  const institutionId = idFromKey(`institutional-account/${id}`);
  await InstitutionalAccountModel.query(trx)
    .insert({
      id: institutionId,
      name: display_name,
      type: type.data,
      status: 'active',
      settings: {},
      aum: '0',
      created_at: now,
      updated_at: now,
    })
    .onConflict('id')
    .ignore();
  return institutionId;
}
