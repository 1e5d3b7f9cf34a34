import { GlobalUserModel, addUser, lockActiveAdmins } from '../../db/models/global-users.js';
import type { Invitation } from '../../domain/accounts/requests.js';
import { newId } from '../../lib/ids.js';
import type { Context } from '../context.js';
import { transact } from '../work.js';
import { mailPasswordLink } from './accounts-password-resets.js';
import { usernameFor } from './accounts-registrations.js';
import { noPassword } from './accounts-users.js';

/**
 * Invites the first administrator of a house that has none; everybody else is invited by them. Answers the link that opens
 * the account, a new one when the last was not taken; null when there is an administrator, or the address is somebody's.
 */
export function inviteFirstAdmin(context: Context, person: Omit<Invitation, 'role'>): Promise<string | null> {
  return transact(context, async (work) => {
    if ((await lockActiveAdmins(work.trx)).length > 0) return null;
    const known = await GlobalUserModel.query(work.trx).findOne({ email: person.email });
    if (known) return known.role === 'admin' ? mailPasswordLink(work, context, known) : null;
    const id = newId();
    const user = await addUser(work.trx, {
      ...person,
      id,
      role: 'admin',
      password_hash: noPassword,
      global_username: usernameFor(person.email, id),
      status: 'invited',
    });
    if (!user) return null;
    work.audit({ action: 'accounts.invite', noun: 'accounts', record_id: id, after: { role: 'admin' } });
    work.emit({ kind: 'accounts.invited', noun: 'accounts', record_id: id, payload: { role: 'admin' } });
    return mailPasswordLink(work, context, user);
  });
}
