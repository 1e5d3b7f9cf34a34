import type { Finding } from '../finding.js';
import { daysBetween, readBirthDate, readExpiryDate, type DateReading } from './dates.js';
import { mrzFinding } from './findings.js';
import { cut, stripFillers, type Layout } from './layout.js';
import { readNameField } from './name-field.js';
import { numberTail } from './repair.js';
import type { MrzFields } from './schema.js';
import { canIssue, stateKind } from './states.js';

export interface ReadOptions {
  /** The day of reading, `YYYY-MM-DD`. */
  today: string;
  /** The birth date on the form; decides the century where two digits leave it open. */
  birthDate?: string;
}

export interface Interpreted {
  fields: MrzFields;
  findings: Finding[];
}

const SOON_DAYS = 30;

/** What the characters of a zone mean, and what a person should know about it. */
export function interpret(lines: string[], layout: Layout, options: ReadOptions): Interpreted {
  const names = readNameField(cut(lines, layout.names));
  const birth = readBirthDate(cut(lines, layout.birth), options.today, options.birthDate);
  const expiry = readExpiryDate(cut(lines, layout.expiry), options.today);
  const { isRegular, ...nameFields } = names;
  const fields: MrzFields = {
    document_code: stripFillers(cut(lines, layout.documentCode)),
    issuing_state: stripFillers(cut(lines, layout.issuingState)),
    nationality: stripFillers(cut(lines, layout.nationality)),
    ...nameFields,
    ...numberFields(lines, layout),
    birth_date: 'date' in birth ? birth.date : null,
    sex: sexOf(cut(lines, layout.sex)),
    expiry_date: 'date' in expiry ? expiry.date : null,
    optional_data_2: layout.optional2 ? stripFillers(cut(lines, layout.optional2)) : '',
  };
  const findings = [
    ...documentFindings(fields, layout),
    ...stateFindings(fields),
    ...nameFindings(fields, isRegular),
    ...birthFindings(birth, cut(lines, layout.birth)),
    ...expiryFindings(expiry, cut(lines, layout.expiry), fields, options.today),
  ];
  return { fields, findings };
}

function numberFields(lines: string[], layout: Layout) {
  const tail = numberTail(lines, layout);
  const number = stripFillers(cut(lines, layout.number)) + tail.slice(0, -1);
  const optional = cut(lines, layout.optional).slice(tail === '' ? 0 : tail.length + 1);
  return { document_number: number.replaceAll('<', ' '), optional_data: stripFillers(optional) };
}

function sexOf(character: string): MrzFields['sex'] {
  if (character === 'F') return 'female';
  if (character === 'M') return 'male';
  return character === '<' || character === 'X' ? 'unspecified' : null;
}

function documentFindings(fields: MrzFields, layout: Layout): Finding[] {
  const expected = layout.format === 'TD3' ? 'P' : layout.format.startsWith('MRV') ? 'V' : 'ACIRT';
  const first = fields.document_code.charAt(0);
  return [
    ...when(first === '' || !expected.includes(first), 'mrz.document_code_unexpected', 'document_code', {
      code: fields.document_code,
    }),
    ...when(fields.document_number === '', 'mrz.document_number_missing', 'document_number'),
    ...when(fields.sex === null, 'mrz.sex_invalid', 'sex'),
  ];
}

function stateFindings({ issuing_state, nationality }: MrzFields): Finding[] {
  const issuer = stateKind(issuing_state);
  const citizen = stateKind(nationality);
  const isUnusual = citizen !== null && citizen !== 'state' && citizen !== 'specimen';
  return [
    ...when(issuer === null || !canIssue(issuer), 'mrz.state_unknown', 'issuing_state', {
      code: issuing_state,
    }),
    ...when(citizen === null, 'mrz.state_unknown', 'nationality', { code: nationality }),
    ...when(issuer === 'specimen', 'mrz.specimen', 'issuing_state', { code: issuing_state }),
    ...when(citizen === 'specimen', 'mrz.specimen', 'nationality', { code: nationality }),
    ...when(isUnusual, 'mrz.nationality_special', 'nationality', { code: nationality, kind: citizen ?? '' }),
  ];
}

function nameFindings(
  { family_name, given_names, names_truncated }: MrzFields,
  isRegular: boolean,
): Finding[] {
  const isEmpty = family_name === '' && given_names === '';
  return [
    ...when(isEmpty, 'mrz.name_missing', 'names'),
    ...when(!isEmpty && family_name === '', 'mrz.family_name_missing', 'family_name'),
    ...when(!isEmpty && !isRegular, 'mrz.name_structure', 'names'),
    ...when(names_truncated, 'mrz.names_truncated', 'names'),
    ...when(/\bSPECIMEN\b/.test(`${family_name} ${given_names}`), 'mrz.specimen', 'names', {
      code: 'SPECIMEN',
    }),
  ];
}

function birthFindings(birth: DateReading, text: string): Finding[] {
  return [
    ...when(birth.kind === 'impossible', 'mrz.not_a_date', 'birth_date', { text }),
    ...when(birth.kind === 'unknown', 'mrz.birth_date_unknown', 'birth_date'),
    ...when(birth.kind === 'partial', 'mrz.birth_date_partial', 'birth_date', { text }),
    ...when(
      'isCenturyAssumed' in birth && birth.isCenturyAssumed,
      'mrz.birth_century_assumed',
      'birth_date',
      { text },
    ),
  ];
}

function expiryFindings(expiry: DateReading, text: string, fields: MrzFields, today: string): Finding[] {
  const { expiry_date, birth_date } = fields;
  if (expiry.kind === 'impossible') return [mrzFinding('mrz.not_a_date', 'expiry_date', { text })];
  if (expiry_date === null) return [mrzFinding('mrz.no_expiry', 'expiry_date', { text })];
  const days = daysBetween(today, expiry_date);
  return [
    ...when(days < 0, 'mrz.expired', 'expiry_date', { date: expiry_date, days: -days }),
    ...when(days >= 0 && days <= SOON_DAYS, 'mrz.expires_soon', 'expiry_date', { date: expiry_date, days }),
    ...when(birth_date !== null && expiry_date < birth_date, 'mrz.expiry_before_birth', 'expiry_date', {
      date: expiry_date,
    }),
  ];
}

function when(holds: boolean | undefined, ...args: Parameters<typeof mrzFinding>): Finding[] {
  return holds ? [mrzFinding(...args)] : [];
}
