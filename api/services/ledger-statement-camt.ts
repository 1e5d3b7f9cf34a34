import type { Side } from '../../domain/ledger/rules.js';
import type { Statement, StatementLine } from '../../domain/ledger/statement.js';
import { problem } from '../../lib/problem.js';

const maxDecimals = 5;
const maxDigits = 18;

/**
 * ISO 20022 camt.053.001.08. The message knows currencies of three letters and amounts of five decimals and 18 digits:
 * an asset that does not fit is refused rather than rounded.
 */
export function camtStatement(statement: Statement): string {
  const { id, account_id, asset, scale, from, to, made_at } = statement;
  if (!/^[A-Z]{3}$/.test(asset) || scale > maxDecimals) throw problem('ledger.statement_format_unfit');
  const made = made_at.toISOString();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">',
    '<BkToCstmrStmt>',
    tag('GrpHdr', tag('MsgId', short(id)) + tag('CreDtTm', made)),
    '<Stmt>',
    tag('Id', short(id)),
    tag('CreDtTm', made),
    tag('FrToDt', tag('FrDtTm', from.toISOString()) + tag('ToDtTm', to.toISOString())),
    tag('Acct', tag('Id', tag('Othr', tag('Id', short(account_id)))) + tag('Ccy', asset)),
    balance(statement, 'OPBD'),
    balance(statement, 'CLBD'),
    ...statement.lines.map((line) => entry(line, asset)),
    '</Stmt>',
    '</BkToCstmrStmt>',
    '</Document>',
    '',
  ].join('\n');
}

function balance(
  { opening, closing, from, to, normal_side, asset }: Statement,
  kind: 'OPBD' | 'CLBD',
): string {
  const [value, at] = kind === 'OPBD' ? [opening, from] : [closing, to];
  const isNegative = value.startsWith('-');
  const side = isNegative ? oppositeOf(normal_side) : normal_side;
  return tag(
    'Bal',
    tag('Tp', tag('CdOrPrtry', tag('Cd', kind))) +
      money(isNegative ? value.slice(1) : value, asset) +
      indicator(side) +
      tag('Dt', tag('DtTm', at.toISOString())),
  );
}

function entry(line: StatementLine, asset: string): string {
  const about = line.business_key ? tag('AddtlNtryInf', line.business_key, 'text') : '';
  return tag(
    'Ntry',
    tag('NtryRef', String(line.version)) +
      money(line.amount, asset) +
      indicator(line.side) +
      tag('Sts', tag('Cd', 'BOOK')) +
      tag('BookgDt', tag('DtTm', line.booked_at.toISOString())) +
      tag('ValDt', tag('DtTm', line.effective_at.toISOString())) +
      tag('AcctSvcrRef', short(line.transfer_id)) +
      tag('BkTxCd', tag('Prtry', tag('Cd', line.code.slice(0, 35), 'text'))) +
      about,
  );
}

function money(amount: string, asset: string): string {
  if (amount.replace('.', '').length > maxDigits) throw problem('ledger.statement_format_unfit');
  return `<Amt Ccy="${asset}">${amount}</Amt>`;
}

const indicator = (side: Side) => tag('CdtDbtInd', side === 'credit' ? 'CRDT' : 'DBIT');
const oppositeOf = (side: Side): Side => (side === 'credit' ? 'debit' : 'credit');

/** Identifiers of the message have at most 35 characters: a UUID without its dashes has 32. */
const short = (id: string) => id.replaceAll('-', '');

/** `text` comes from people or partners and is escaped; everything else was made here. */
function tag(name: string, content: string, kind: 'markup' | 'text' = 'markup'): string {
  return `<${name}>${kind === 'text' ? escaped(content) : content}</${name}>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
