import type { Knex } from 'knex';
import { isStaff, type Role } from '../domain/accounts/roles.js';
import type { TradingAccount } from '../domain/accounts/schema.js';
import type { Context, Principal } from './context.js';
import { KeptUntilTold } from './kept-until-told.js';
import { read } from './work.js';

/** A trading account as somebody who may see it trades with it. */
export interface TradingAccess {
  accountId: string;
  status: TradingAccount['status'];
  /** Its number in the engine; null until it has one. */
  engineAccount: number | null;
  portfolioId: string | null;
  /** What who asks is to the institution that it belongs to. */
  institutionUserId: string | null;
  /** Fees in ten-millionths of a trade's value. */
  makerRate: number;
  takerRate: number;
}

export interface TradingAccounts {
  /** The account by its own id or its institution's (then the first one); null for one that who asks may not see. */
  find(context: Context, accountId: string): Promise<TradingAccess | null>;
  close(): Promise<void>;
}

const keptMs = 10_000;
const maxKept = 20_000;

/** Who may trade what, remembered in this process until the database says that something of it has changed. */
export function openTradingAccounts(options: { url: string; log: Context['log'] }): TradingAccounts {
  const kept = new KeptUntilTold<TradingAccess>({ ...options, channel: 'trading_access', keptMs, maxKept });
  return {
    find: (context, accountId) =>
      kept.find(`${scopeOf(context.principal)}/${accountId}`, () =>
        read(context, (trx) => findAccess(trx, context.principal, accountId)),
      ),
    close: () => kept.close(),
  };
}

/** The role stands in it: somebody who becomes a client sees less at once. */
function scopeOf({ kind, id, role }: Principal): string {
  return `${kind}/${role === 'anonymous' || !isInside(role) ? 'own' : 'all'}/${id}`;
}

const isInside = (role: Role) => role === 'service' || isStaff(role);

async function findAccess(trx: Knex, principal: Principal, accountId: string): Promise<TradingAccess | null> {
  const { rows } = await trx.raw<{ rows: Row[] }>(accessSql, {
    account: accountId,
    person: principal.kind === 'user' ? principal.id : null,
  });
  const [row] = rows;
  if (!row) return null;
  return {
    accountId: row.id,
    status: row.institution_status === 'active' ? row.status : (row.institution_status ?? row.status),
    engineAccount: row.number,
    portfolioId: row.portfolio_id,
    institutionUserId: row.institution_user_id,
    makerRate: row.maker_rate ?? 0,
    takerRate: row.taker_rate ?? 0,
  };
}

interface Row {
  id: string;
  status: TradingAccount['status'];
  institution_status: TradingAccount['status'] | null;
  number: number | null;
  maker_rate: number | null;
  taker_rate: number | null;
  portfolio_id: string | null;
  institution_user_id: string | null;
}

const accessSql = `
  SELECT t.id, t.status, i.status AS institution_status, e.number, e.maker_rate, e.taker_rate,
    p.id AS portfolio_id, u.id AS institution_user_id
  FROM trading_accounts t
  LEFT JOIN institutional_accounts i ON i.id = t.institutional_account_id
  LEFT JOIN engine_accounts e ON e.trading_account_id = t.id
  LEFT JOIN portfolios p ON p.trading_account_id = t.id
  LEFT JOIN users u ON u.account_id = t.institutional_account_id AND u.global_user_id = :person
  WHERE t.id = :account OR t.institutional_account_id = :account
  ORDER BY (t.id = :account) DESC, t.created_at, t.id
  LIMIT 1`;
