import type { Statement, StatementLine } from '../../domain/ledger/statement.js';

const columns = 'booked_at,effective_at,transfer_id,reason,business_key,debit,credit,balance,asset';

/** RFC 4180, a line a posting, between a line with the opening and one with the closing balance. */
export function csvStatement(statement: Statement): string {
  const { asset, opening, closing, from, to, lines } = statement;
  const balance = (at: Date, reason: string, amount: string) =>
    [at.toISOString(), '', '', reason, '', '', '', amount, asset].map(field).join(',');
  const rows = [
    columns,
    balance(from, 'opening_balance', opening),
    ...lines.map((line) => rowOf(line, asset)),
    balance(to, 'closing_balance', closing),
  ];
  return `${rows.join('\r\n')}\r\n`;
}

function rowOf(line: StatementLine, asset: string): string {
  const { booked_at, effective_at, transfer_id, code, business_key, side, amount, balance } = line;
  const [debit, credit] = side === 'debit' ? [amount, ''] : ['', amount];
  const times = [booked_at.toISOString(), effective_at.toISOString()];
  return [...times, transfer_id, code, business_key ?? '', debit, credit, balance, asset]
    .map(field)
    .join(',');
}

/** A spreadsheet would run what begins like a formula; a negative number is none. */
function field(text: string): string {
  const isFormula = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
