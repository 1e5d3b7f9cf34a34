import type { z } from 'zod';
import { usersWithSecondFactor } from '../../db/models/credentials.js';
import { addUser, GlobalUserModel, lockActiveAdmins, lockUser } from '../../db/models/global-users.js';
import { permissionsOf } from '../../domain/accounts/permissions.js';
import { userFilter, type Invitation, type UserChange } from '../../domain/accounts/requests.js';
import { roles } from '../../domain/accounts/roles.js';
import type { GlobalUser } from '../../domain/accounts/schema.js';
import type { UserView } from '../../domain/accounts/views.js';
import type { ListQuery } from '../../domain/fields.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter, type ListRules } from '../lists.js';
import type { Page } from '../route.js';
import { read, transact, type Work } from '../work.js';
import { mailPasswordLink } from './accounts-password-resets.js';
import { usernameFor } from './accounts-registrations.js';
import { endSessions } from './accounts-sessions.js';

const rules: ListRules<typeof userFilter> = {
  sortable: ['created_at', 'email', 'full_name', 'last_sign_in_at', 'role', 'status'],
  defaultSort: 'created_at',
  filter: userFilter,
};

export function listUsers(context: Context, query: ListQuery): Promise<Page<UserView>> {
  const filter = readFilter(query, rules);
  return read(context, async (trx) => {
    const rows = GlobalUserModel.query(trx).modify((users) => applyFilter(users, filter));
    const page = await pageOf(rows, query, rules);
    const withFactor = await usersWithSecondFactor(
      trx,
      page.items.map((user) => user.id),
    );
    return { ...page, items: page.items.map((user) => viewOf(user, withFactor)) };
  });
}

export function readUser(context: Context, id: string): Promise<UserView> {
  return read(context, async (trx) => {
    const user = await GlobalUserModel.query(trx).findById(id);
    if (!user) throw problem('accounts.user_not_found');
    return viewOf(user, await usersWithSecondFactor(trx, [id]));
  });
}

// No password opens it: an invited user chooses one by the link in the mail, and nobody else does.
export const noPassword = '!';

/** Makes a user who has yet to choose a password, and mails the invitation. Errors: `accounts.email_taken`. */
export function inviteUser(context: Context, invitation: Invitation): Promise<UserView> {
  return transact(context, async (work) => {
    const id = newId();
    const user = await addUser(work.trx, {
      ...invitation,
      id,
      password_hash: noPassword,
      global_username: usernameFor(invitation.email, id),
      status: 'invited',
    });
    if (!user) throw problem('accounts.email_taken');
    const { role, language } = invitation;
    work.audit({ action: 'accounts.invite', noun: 'accounts', record_id: id, after: { role, language } });
    work.emit({ kind: 'accounts.invited', noun: 'accounts', record_id: id, payload: { role } });
    await mailPasswordLink(work, context, user);
    return viewOf(user, new Set());
  });
}

interface Change {
  id: string;
  /** As the caller saw it. */
  version: number;
  change: UserChange;
}

/**
 * Changes role, status or name; another role or status holds from the next request on and ends every session. Errors:
 * `accounts.user_not_found`, `accounts.stale`, `accounts.own_record`, `accounts.last_admin`.
 */
export function changeUser(context: Context, { id, version, change }: Change): Promise<UserView> {
  return transact(context, async (work) => {
    const admins = await lockActiveAdmins(work.trx);
    const before = await lockUser(work.trx, id);
    if (!before || before.role === 'service') throw problem('accounts.user_not_found');
    const withFactor = await usersWithSecondFactor(work.trx, [id]);
    if (before.version !== version)
      throw problem('accounts.stale', undefined, { current: viewOf(before, withFactor) });
    assertChangeable(work, before, { change, admins });
    const after = await GlobalUserModel.query(work.trx).patchAndFetchById(id, {
      ...change,
      version: version + 1,
      updated_at: work.now,
    });
    await noteChange(work, before, after);
    return viewOf(after, withFactor);
  });
}

function assertChangeable(
  work: Work,
  before: GlobalUser,
  { change, admins }: { change: UserChange; admins: GlobalUser[] },
): void {
  const isAccess = isOther(change.role, before.role) || isOther(change.status, before.status);
  if (!isAccess) return;
  if (before.id === work.principal.id) throw problem('accounts.own_record');
  const staysAdmin =
    (change.role ?? before.role) === 'admin' && (change.status ?? before.status) === 'active';
  const isLast = admins.length === 1 && admins[0]?.id === before.id;
  if (isLast && !staysAdmin) throw problem('accounts.last_admin');
}

async function noteChange(work: Work, before: GlobalUser, after: GlobalUser): Promise<void> {
  const facts = ({ role, status, full_name }: GlobalUser) => ({ role, status, full_name });
  work.audit({
    action: 'accounts.change_user',
    noun: 'accounts',
    record_id: before.id,
    before: facts(before),
    after: facts(after),
  });
  const { role, status } = after;
  if (role === before.role && status === before.status) return;
  await endSessions(work, before.id, { reason: status === 'active' ? 'role_changed' : 'user_suspended' });
  work.emit({
    kind: 'accounts.access_changed',
    noun: 'accounts',
    record_id: before.id,
    payload: { role, status },
  });
}

/** Ends every session of a user. */
export function endUserSessions(context: Context, id: string): Promise<void> {
  return transact(context, async (work) => {
    if (!(await lockUser(work.trx, id))) throw problem('accounts.user_not_found');
    const ended = await endSessions(work, id, { reason: 'revoked' });
    work.audit({ action: 'accounts.end_sessions', noun: 'accounts', record_id: id, after: { ended } });
  });
}

export function listRoles() {
  return roles.map((role) => ({ id: role, permissions: permissionsOf(role) }));
}

function applyFilter(
  users: ReturnType<typeof GlobalUserModel.query>,
  filter: z.infer<typeof userFilter>,
): void {
  const { q, role, status, id } = filter;
  if (role) users.where({ role });
  if (status) users.where({ status });
  if (id) users.whereIn('id', id);
  if (!q) return;
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  users.where((each) => each.where('email', 'ilike', like).orWhere('full_name', 'ilike', like));
}

function viewOf(user: GlobalUser, withSecondFactor: Set<string>): UserView {
  return {
    id: user.id,
    email: user.email,
    username: user.global_username,
    full_name: user.full_name,
    role: user.role,
    status: user.status,
    language: user.language,
    kyc_status: user.kyc_status ?? 'pending',
    has_second_factor: withSecondFactor.has(user.id),
    email_verified_at: user.email_verified_at,
    last_sign_in_at: user.last_sign_in_at,
    created_at: user.created_at,
    version: user.version,
  };
}

const isOther = <T>(wanted: T | undefined, present: T) => wanted !== undefined && wanted !== present;
