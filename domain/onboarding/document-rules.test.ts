import { describe, expect, it } from '@jest/globals';
import { documentFinding } from './document-findings.js';
import { documentsMayPass, isZoneOfKind } from './document-rules.js';
import type { Document } from './file-schema.js';
import type { MrzFormat } from './mrz/schema.js';
import { readMrz } from './mrz/read-mrz.js';
import { writeMrz } from './mrz/write-mrz.js';

const zone = (format: MrzFormat, document_code: string, issuing_state = 'SWE', nationality = 'SWE') =>
  readMrz(
    writeMrz({
      format,
      document_code,
      issuing_state,
      nationality,
      document_number: 'P1234567',
      family_name: 'LINDQVIST',
      given_names: 'ANNA',
      birth_date: '1984-05-02',
      sex: 'female',
      expiry_date: '2031-05-04',
      optional_data: '',
      optional_data_2: '',
    }),
    { today: '2026-11-21' },
  );

type Shown = Pick<Document, 'kind' | 'side' | 'state' | 'mrz' | 'findings'>;
const shown = (kind: Document['kind'], more: Partial<Shown> = {}): Shown => ({
  kind,
  side: 'front',
  state: 'verified',
  mrz: null,
  findings: [],
  ...more,
});
const passport = shown('passport', { mrz: zone('TD3', 'P') });
const unread = documentFinding('documents.unread', 'file');
const bill = shown('proof_of_address', { state: 'unread', findings: [unread] });
const mayPass = (documents: Shown[], mayPassUnreadAddress = true) =>
  documentsMayPass({ applicantKind: 'natural_person', documents, mayPassUnreadAddress });

describe('documentsMayPass', () => {
  it('lets a passport that was read pass with an unread bill only where the setting allows it', () => {
    expect(mayPass([passport, bill])).toBe(true);
    expect(mayPass([passport, bill], false)).toBe(false);
  });

  it.each([
    ['a licence that nobody read', [shown('driving_licence', { state: 'unread', findings: [unread] }), bill]],
    ['a licence beside a passport', [passport, shown('driving_licence', { state: 'unread' }), bill]],
    ['no document that says who it is', [bill]],
    ['a passport called verified that was never read', [shown('passport'), bill]],
    ['a passport whose zone is wrong', [{ ...passport, mrz: readMrz('P<SWE', { today: '2026-11-21' }) }]],
    ['another document that nobody read', [passport, shown('other', { state: 'unread' })]],
    [
      'a bill with a finding of its own',
      [passport, { ...bill, findings: [documentFinding('documents.zone_of_other_kind', 'mrz_text')] }],
    ],
    ['a document that waits for its examination', [{ ...passport, state: 'received' as const }, bill]],
    [
      'the front of a card without its back',
      [
        passport,
        shown('identity_card', { findings: [documentFinding('documents.zone_on_back', 'mrz_text')] }),
      ],
    ],
  ])('keeps back %s', (_what, documents) => {
    expect(mayPass(documents)).toBe(false);
  });

  it('takes a card by both its sides', () => {
    const front = shown('identity_card', {
      findings: [documentFinding('documents.zone_on_back', 'mrz_text')],
    });
    const back = shown('identity_card', { side: 'back', mrz: zone('TD1', 'I') });
    expect(mayPass([front, back, bill])).toBe(true);
  });

  it('never passes a company whose extract nobody read', () => {
    const extract = shown('company_extract', { state: 'unread', findings: [unread] });
    expect(
      documentsMayPass({ applicantKind: 'legal_entity', documents: [extract], mayPassUnreadAddress: true }),
    ).toBe(false);
  });
});

describe('isZoneOfKind', () => {
  it.each([
    ['passport', zone('TD3', 'P'), true],
    ['passport', zone('TD3', 'PD'), true],
    ['passport', zone('TD1', 'I'), false],
    ['residence_permit', zone('TD3', 'P', 'SWE', 'IND'), false],
    ['residence_permit', zone('TD1', 'IR', 'SWE', 'IND'), true],
    ['residence_permit', zone('TD1', 'I'), false],
    ['identity_card', zone('TD1', 'ID'), true],
    ['identity_card', zone('TD2', 'I', 'D', 'D'), true],
    ['identity_card', zone('TD1', 'AR', 'SWE', 'IND'), false],
    ['identity_card', zone('MRV-B', 'V'), false],
    ['proof_of_address', zone('TD3', 'P'), false],
  ] as const)('of %s', (kind, { format, fields }, isOfKind) => {
    expect(fields && isZoneOfKind(format, fields, kind)).toBe(isOfKind);
  });
});
