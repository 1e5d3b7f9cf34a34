import type { Knex } from 'knex';
import { refreshToken, type RefreshToken } from '../../domain/accounts/schema.js';
import { BaseModel } from './base-model.js';

export interface RefreshTokenModel extends RefreshToken {}

export class RefreshTokenModel extends BaseModel {
  static override tableName = 'refresh_tokens';
  static override schema = refreshToken;
}

export interface Rotation {
  tokenHash: string;
  successor: { id: string; tokenHash: string; sealed: Buffer };
  now: Date;
  /** The successor lives this long, but no longer than its session. */
  idleSeconds: number;
}

/**
 * Uses a token once and puts its successor in its place, in one statement: of two at the same moment one gets a row. A
 * token that is used, expired, or of a session or user no longer in force gets none.
 */
export async function rotateToken(
  trx: Knex,
  rotation: Rotation,
): Promise<{ session_id: string } | undefined> {
  const { rows } = await trx.raw<{ rows: { session_id: string }[] }>(rotateSql, {
    hash: rotation.tokenHash,
    now: rotation.now,
    sealed: rotation.successor.sealed,
    successor_id: rotation.successor.id,
    successor_hash: rotation.successor.tokenHash,
    idle: rotation.idleSeconds,
  });
  return rows[0];
}

const rotateSql = `
  WITH used AS (
    UPDATE refresh_tokens AS token SET used_at = :now, successor_sealed = :sealed
    FROM sessions, global_users
    WHERE token.token_hash = :hash AND token.used_at IS NULL AND token.expires_at > :now
      AND sessions.id = token.session_id AND sessions.revoked_at IS NULL AND sessions.expires_at > :now
      AND global_users.id = sessions.user_id AND global_users.status = 'active'
    RETURNING token.id, token.session_id, sessions.expires_at AS session_ends
  ), successor AS (
    INSERT INTO refresh_tokens (id, session_id, parent_id, token_hash, created_at, expires_at)
    SELECT :successor_id, session_id, id, :successor_hash, :now,
           LEAST(session_ends, :now::timestamptz + make_interval(secs => :idle))
    FROM used RETURNING session_id
  )
  UPDATE sessions SET last_seen_at = :now FROM successor WHERE sessions.id = successor.session_id
  RETURNING successor.session_id`;

/** A token with whether its own successor has been used, which makes it a grandparent. */
export interface TokenPast {
  id: string;
  session_id: string;
  user_id: string;
  used_at: Date | null;
  successor_sealed: Uint8Array | null;
  is_successor_used: boolean;
  is_session_live: boolean;
}

export async function tokenPast(trx: Knex, tokenHash: string, now: Date): Promise<TokenPast | undefined> {
  const { rows } = await trx.raw<{ rows: TokenPast[] }>(
    `SELECT token.id, token.session_id, sessions.user_id, token.used_at, token.successor_sealed,
            COALESCE(successor.used_at IS NOT NULL, false) AS is_successor_used,
            (sessions.revoked_at IS NULL AND sessions.expires_at > :now AND global_users.status = 'active') AS is_session_live
     FROM refresh_tokens AS token
     JOIN sessions ON sessions.id = token.session_id
     JOIN global_users ON global_users.id = sessions.user_id
     LEFT JOIN refresh_tokens AS successor ON successor.parent_id = token.id
     WHERE token.token_hash = :hash`,
    { hash: tokenHash, now },
  );
  return rows[0];
}
