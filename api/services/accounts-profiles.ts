import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { secondFactorKinds } from '../../db/models/credentials.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { profileInRegion } from '../../db/models/regional-profiles.js';
import { SessionModel } from '../../db/models/sessions.js';
import { permissionsOf } from '../../domain/accounts/permissions.js';
import { currencyOf } from '../../domain/accounts/regions.js';
import type { GlobalUser } from '../../domain/accounts/schema.js';
import type { UserProfile } from '../../domain/accounts/views.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact } from '../work.js';

interface SeenIn {
  region: string;
  second_factor_at: Date | null;
}

/** A user as seen in a session. */
export async function profileOf(trx: Knex, user: GlobalUser, session: SeenIn): Promise<UserProfile> {
  const kinds = await secondFactorKinds(trx, user.id);
  return {
    id: user.id,
    email: user.email,
    username: user.global_username,
    full_name: user.full_name,
    role: user.role,
    permissions: permissionsOf(user.role),
    language: user.language,
    region: session.region,
    kyc_status: user.kyc_status ?? 'pending',
    has_second_factor: kinds.length > 0,
    second_factor_at: session.second_factor_at,
  };
}

export function readOwnProfile(context: Context): Promise<UserProfile> {
  return read(context, async (trx) => ownProfile(trx, context));
}

export function changeOwnProfile(
  context: Context,
  change: { language?: 'en' | 'ru'; full_name?: string },
): Promise<UserProfile> {
  return transact(context, async (work) => {
    const { trx, principal, now } = work;
    const before = await ownUser(trx, principal.id);
    if (Object.keys(change).length > 0) {
      await GlobalUserModel.query(trx)
        .findById(principal.id)
        .patch({ ...change, updated_at: now, version: before.version + 1 });
      const { language, full_name } = before;
      work.audit({
        action: 'accounts.change_profile',
        noun: 'accounts',
        record_id: principal.id,
        before: { language, full_name },
        after: change,
      });
    }
    return ownProfile(trx, context);
  });
}

/** What holds for a user in a region: their profile there, or what a region starts with. */
export async function regionalSettings(trx: Knex, user: GlobalUser, region: string) {
  const profile = await profileInRegion(trx, user.id, region);
  return {
    region_code: region,
    language: profile?.language ?? user.language,
    currency: profile?.currency ?? currencyOf(region),
    local_regulations: profile?.local_regulations ?? {},
    cultural_preferences: profile?.cultural_preferences ?? {},
  };
}

/** Where a user stands with us: the verdict, and the newest application behind it. */
export async function complianceStatus(trx: Knex, user: GlobalUser) {
  const newest = await ApplicationModel.query(trx)
    .where({ user_id: user.id, parent_id: null })
    .orderBy('created_at', 'desc')
    .first();
  return { kyc_status: user.kyc_status ?? 'pending', application_state: newest?.state ?? null };
}

async function ownProfile(trx: Knex, { principal }: Context): Promise<UserProfile> {
  const user = await ownUser(trx, principal.id);
  const session = await SessionModel.query(trx).findById(principal.sessionId ?? '');
  if (!session) throw problem('accounts.token_refused');
  return profileOf(trx, user, session);
}

async function ownUser(trx: Knex, id: string): Promise<GlobalUserModel> {
  const user = await GlobalUserModel.query(trx).findById(id);
  if (!user) throw problem('accounts.token_refused');
  return user;
}
