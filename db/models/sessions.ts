import type { Knex } from 'knex';
import type { TransactionOrKnex } from 'objection';
import type { Role } from '../../domain/accounts/roles.js';
import { session, type RevocationReason, type Session } from '../../domain/accounts/schema.js';
import { BaseModel } from './base-model.js';

export interface SessionModel extends Session {}

export class SessionModel extends BaseModel {
  static override tableName = 'sessions';
  static override schema = session;
}

export interface LiveSession {
  user_id: string;
  second_factor_at: Date | null;
  expires_at: Date;
  role: Role;
}

/** Session and role in one look-up by primary keys; nothing when either is not in force now. */
export async function liveSessionById(trx: Knex, id: string, now: Date): Promise<LiveSession | undefined> {
  return trx('sessions')
    .join('global_users', 'global_users.id', 'sessions.user_id')
    .where({ 'sessions.id': id, 'sessions.revoked_at': null, 'global_users.status': 'active' })
    .andWhere('sessions.expires_at', '>', now)
    .first('sessions.user_id', 'sessions.second_factor_at', 'sessions.expires_at', 'global_users.role');
}

/** Sessions of a user that are in force, newest first. */
export async function liveSessionsOf(
  trx: TransactionOrKnex,
  userId: string,
  now: Date,
): Promise<SessionModel[]> {
  return SessionModel.query(trx)
    .where({ user_id: userId, revoked_at: null })
    .andWhere('expires_at', '>', now)
    .orderBy('created_at', 'desc');
}

interface Revocation {
  reason: RevocationReason;
  now: Date;
  /** Only this one. */
  id?: string;
  /** All but this one. */
  exceptId?: string | null;
}

/** Ends sessions of a user; answers the ids of those that it ended. */
export async function revokeSessions(
  trx: TransactionOrKnex,
  userId: string,
  revocation: Revocation,
): Promise<string[]> {
  const { reason, now, id, exceptId } = revocation;
  const rows = await SessionModel.query(trx)
    .where({ user_id: userId, revoked_at: null })
    .andWhere('expires_at', '>', now)
    .modify((query) => {
      if (id !== undefined) query.where({ id });
      if (exceptId) query.whereNot({ id: exceptId });
    })
    .patch({ revoked_at: now, revoked_reason: reason })
    .returning('id');
  return rows.map((row) => row.id);
}
