import type { Knex } from 'knex';
import { entryBefore, postedEntries, type StatementEntry } from '../../db/models/ledger-entries.js';
import type { StatementFormat, StatementQuery } from '../../domain/ledger/inputs.js';
import { amountOf } from '../../domain/ledger/rules.js';
import type { Statement } from '../../domain/ledger/statement.js';
import { idFromKey } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { Reply } from '../route.js';
import { read } from '../work.js';
import { accountById, scalesOf } from './ledger-accounts.js';
import { camtStatement } from './ledger-statement-camt.js';
import { csvStatement } from './ledger-statement-csv.js';
import { pdfStatement } from './ledger-statement-pdf.js';

/** Lines that one document may have: as many as can be made within a request. */
const maxLines: Record<StatementFormat, number> = { csv: 50_000, camt053: 50_000, pdf: 5_000 };

const files: Record<StatementFormat, { type: string; ending: string }> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  camt053: { type: 'application/xml; charset=utf-8', ending: 'xml' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
};

type StatementInput = StatementQuery & { id: string };

/** A statement as a file: balances before and after, and each posting between with the balance after it. */
export async function accountStatement(
  context: Context,
  input: StatementInput,
  reply: Reply,
): Promise<Buffer> {
  if (input.from >= input.to) throw problem('ledger.period_invalid');
  const statement = await read(context, (trx) => statementOf(trx, input, context.clock.now()));
  const { type, ending } = files[input.format];
  const day = (at: Date) => at.toISOString().slice(0, 10);
  const name = `statement-${statement.asset}-${day(input.from)}-${day(input.to)}.${ending}`;
  const bytes = await bytesOf(statement, input);
  reply.header('Content-Type', type);
  reply.header('Content-Disposition', `attachment; filename="${name}"`);
  return bytes;
}

async function bytesOf(statement: Statement, { format, language }: StatementInput): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return Buffer.from(csvStatement(statement));
    case 'camt053':
      return Buffer.from(camtStatement(statement));
    case 'pdf':
      return pdfStatement(statement, language);
    default:
      return format satisfies never;
  }
}

async function statementOf(trx: Knex, input: StatementInput, now: Date): Promise<Statement> {
  const { id, from, to, format } = input;
  const account = await accountById(trx, id);
  if (!account.has_history) throw problem('ledger.account_without_history');
  const { asset, normal_side, code } = account;
  const scale = (await scalesOf(trx, [asset])).get(asset) ?? 0;
  const before = await entryBefore(trx, id, from);
  const limit = maxLines[format];
  const entries = await postedEntries(trx, { accountId: id, from, to, limit: limit + 1 });
  if (entries.length > limit) throw problem('ledger.statement_too_long', `At most ${limit} postings`);
  const decimal = (units: string) => amountOf(BigInt(units), scale);
  const opening = decimal(before?.balance_after ?? '0');
  const lines = entries.map((entry) => lineOf(entry, decimal));
  return {
    id: idFromKey(`ledger/statement/${id}/${from.toISOString()}/${to.toISOString()}`),
    account_id: id,
    account_code: code,
    normal_side,
    asset,
    scale,
    from,
    to,
    made_at: now,
    opening,
    closing: lines.at(-1)?.balance ?? opening,
    lines,
  };
}

function lineOf(entry: StatementEntry, decimal: (units: string) => string) {
  const { version, transfer_id, created_at, effective_at, code, business_key, side } = entry;
  return {
    version,
    transfer_id,
    booked_at: created_at,
    effective_at,
    code,
    business_key,
    side,
    amount: decimal(entry.amount),
    balance: decimal(entry.balance_after),
  };
}
