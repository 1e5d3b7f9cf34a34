import { describe, expect, it } from '@jest/globals';
import type { Document } from '../domain/onboarding/file-schema.js';
import type { MrzFields, MrzFormat } from '../domain/onboarding/mrz/schema.js';
import { writeMrz } from '../domain/onboarding/mrz/write-mrz.js';
import { verifyAgainstForm } from './onboarding-documents.js';

const today = '2026-11-21';
const form = {
  given_names: 'Anna',
  family_name: 'Lindqvist',
  date_of_birth: '1984-05-02',
  nationality: 'SE',
};

function zone(format: MrzFormat = 'TD3', more: Partial<MrzFields> = {}): string {
  return writeMrz({
    format,
    document_code: format === 'TD3' ? 'P' : 'I',
    issuing_state: 'SWE',
    nationality: 'SWE',
    document_number: 'P1234567',
    family_name: 'LINDQVIST',
    given_names: 'ANNA',
    birth_date: '1984-05-02',
    sex: 'female',
    expiry_date: '2031-05-04',
    optional_data: '',
    optional_data_2: '',
    ...more,
  });
}

type Shown = Pick<Document, 'kind' | 'side' | 'state' | 'mrz_text' | 'findings' | 'expires_on'>;
const shown = (kind: Document['kind'], more: Partial<Shown> = {}): Shown => ({
  kind,
  side: 'front',
  state: 'received',
  mrz_text: null,
  findings: [],
  expires_on: null,
  ...more,
});

interface Arranged {
  data?: Record<string, unknown>;
  kind?: string;
  others?: Shown[];
}

function verify(document: Shown, { data = form, kind = 'natural_person', others = [] }: Arranged = {}) {
  const { findings, ...rest } = verifyAgainstForm(
    document,
    { application: { kind, data }, documents: [document, ...others] },
    today,
  );
  return { ...rest, codes: findings.map(({ code }) => code), findings };
}
const passport = (more: Partial<MrzFields> = {}, document: Partial<Shown> = {}) =>
  shown('passport', { mrz_text: zone('TD3', more), ...document });

describe('verifyAgainstForm', () => {
  it('verifies a passport that agrees with the form, and takes its expiry from the zone', () => {
    expect(verify(passport())).toMatchObject({
      state: 'verified',
      codes: [],
      expires_on: '2031-05-04',
      mrz: { valid: true },
    });
  });

  it('refuses a zone with wrong digits, one that is none, and one for another birthday', () => {
    const mistyped = zone().replace(/840502(\d)/, (_all, digit: string) => `840503${digit}`);
    expect(verify(shown('passport', { mrz_text: mistyped }))).toMatchObject({ state: 'refused' });
    expect(verify(shown('passport', { mrz_text: mistyped })).codes).toContain('mrz.check_digit_wrong');
    expect(verify(shown('passport', { mrz_text: 'P<SWE' }))).toMatchObject({
      state: 'refused',
      codes: ['mrz.not_recognised'],
    });
    expect(verify(passport({ birth_date: '1984-05-03' }))).toMatchObject({
      state: 'refused',
      codes: ['documents.birth_date_differs'],
    });
  });

  it.each([
    ['a birth date that the form leaves open', { date_of_birth: undefined }, 'documents.birth_date_differs'],
    ['a birth date in the future', { date_of_birth: '2084-05-02' }, 'documents.birth_date_differs'],
    ['a birth date that is none', { date_of_birth: '1984-13-41' }, 'documents.birth_date_differs'],
    ['another nationality', { nationality: 'NO' }, 'documents.nationality_differs'],
    ['a nationality that is left open', { nationality: undefined }, 'documents.nationality_differs'],
    [
      'a name of only combining marks',
      { given_names: '\u0301\u0302', family_name: '\u0303' },
      'names.family_differs',
    ],
    ['a name that is left open', { given_names: undefined, family_name: undefined }, 'names.missing'],
    ['another family name', { family_name: 'Almeida' }, 'names.family_differs'],
    ['a name behind a right-to-left override', { family_name: '\u202etsivqdniL' }, 'names.family_differs'],
  ])('finds %s', (_what, more, code) => {
    const { findings, codes } = verify(passport(), { data: { ...form, ...more } });
    expect(codes).toContain(code);
    expect(findings.some(({ severity }) => severity !== 'note')).toBe(true);
  });

  it('compares nationality as zones write it: Germany, Kosovo, the British of overseas', () => {
    const from = (issuing_state: string, nationality: string, onForm: string) =>
      verify(passport({ issuing_state, nationality }), { data: { ...form, nationality: onForm } }).codes;
    expect(from('D', 'D', 'DE')).toEqual([]);
    expect(from('RKS', 'RKS', 'XK')).not.toContain('documents.nationality_differs');
    expect(from('GBR', 'GBN', 'GB')).not.toContain('documents.nationality_differs');
    expect(from('D', 'XXB', 'DE')).toContain('documents.nationality_differs');
  });

  it('takes the century from the form where the zone leaves it open', () => {
    const old = { ...form, date_of_birth: '1919-05-02' };
    const { codes, mrz } = verify(passport({ birth_date: '1919-05-02' }), { data: old });
    expect(mrz?.fields?.birth_date).toBe('1919-05-02');
    expect(codes).toEqual([]);
  });

  it('finds a zone that belongs to another kind of document', () => {
    const permit = shown('residence_permit', { side: 'back', mrz_text: zone('TD3') });
    expect(verify(permit).findings).toContainEqual({
      code: 'documents.zone_of_other_kind',
      severity: 'review',
      field: 'mrz_text',
      params: { format: 'TD3', code: 'P' },
    });
    const bill = shown('proof_of_address', { mrz_text: zone('TD3') });
    expect(verify(bill)).toMatchObject({
      state: 'unread',
      codes: ['documents.zone_of_other_kind', 'documents.unread'],
    });
  });

  it.each(['driving_licence', 'proof_of_address', 'other'] as const)(
    'leaves a %s unread, for a person to look at',
    (kind) => {
      expect(verify(shown(kind))).toMatchObject({ state: 'unread', codes: ['documents.unread'], mrz: null });
    },
  );

  it('leaves a passport unread whose zone nobody entered, and all that a company shows', () => {
    expect(verify(shown('passport'))).toMatchObject({ state: 'unread', codes: ['documents.mrz_missing'] });
    for (const document of [shown('company_extract'), passport()])
      expect(verify(document, { kind: 'legal_entity' }).state).toBe('unread');
  });

  it('takes the front of a card as read with its back, and only then', () => {
    const front = shown('identity_card');
    const back = shown('identity_card', { side: 'back', mrz_text: zone('TD1') });
    expect(verify(back)).toMatchObject({ state: 'verified', codes: [] });
    expect(verify(front, { others: [back] })).toMatchObject({
      state: 'verified',
      codes: ['documents.zone_on_back'],
    });
    expect(verify(front)).toMatchObject({ state: 'unread', codes: ['documents.unread'] });
    const removed = { ...back, state: 'superseded' as const };
    expect(verify(front, { others: [removed] }).state).toBe('unread');
  });

  it('lets a licence expire on the day that its client states', () => {
    const licence = (expires_on: string) => verify(shown('driving_licence', { expires_on }));
    expect(licence('2031-01-01')).toMatchObject({ state: 'unread', expires_on: '2031-01-01' });
    expect(licence(today).state).toBe('unread');
    expect(licence('2026-11-20')).toMatchObject({
      state: 'expired',
      codes: ['documents.expired', 'documents.unread'],
    });
  });

  it('tells an expired passport, and a stated expiry that the zone contradicts', () => {
    expect(verify(passport({ expiry_date: '2026-11-20' }))).toMatchObject({ state: 'expired' });
    const { codes, expires_on } = verify(passport({}, { expires_on: '2036-05-04' }));
    expect(codes).toEqual(['documents.expiry_differs']);
    expect(expires_on).toBe('2031-05-04');
  });

  it('keeps what the upload found', () => {
    const note = { code: 'files.metadata_removed', severity: 'note' as const, field: 'file', params: {} };
    expect(verify(passport({}, { findings: [note] })).findings).toEqual([note]);
  });
});
