import { describe, expect, it } from '@jest/globals';
import { readMrz } from '../../../domain/onboarding/mrz/read-mrz.js';
import { compareNames } from '../../../domain/onboarding/names/compare-names.js';
import { inspectFile } from '../../../lib/files/inspect-file.js';
import {
  documentsOf,
  documentsOfCompany,
  drawPassport,
  identityCardMrz,
  passportMrz,
  residencePermitMrz,
  specimenCompanies,
  specimenPeople,
  writeProofOfAddressPdf,
} from './draw.js';

const today = '2026-08-20';
const [first] = specimenPeople;
if (!first?.address) throw new Error('The first of the specimen people has an address');
const { address } = first;

describe('specimen documents', () => {
  it('are pictures and pages that the inspection of uploads accepts', async () => {
    const company = specimenCompanies.map(documentsOfCompany);
    const documents = Object.entries(Object.assign({}, documentsOf(first), ...company));
    for (const [name, bytes] of documents) {
      if (!Buffer.isBuffer(bytes)) throw new Error(name);
      const declaredType = name.endsWith('.pdf') ? 'application/pdf' : 'image/png';
      const inspection = await inspectFile(bytes, { declaredType, maxBytes: 2_000_000 });
      expect({ name, ok: inspection.ok, notes: inspection.ok && inspection.notes }).toEqual({
        name,
        ok: true,
        notes: [],
      });
    }
    expect(documents).toHaveLength(10);
  });

  it('are the same bytes every time, and others for another person', () => {
    const other = { ...first, given_names: 'Maria Anna' };
    expect(drawPassport(first).equals(drawPassport(first))).toBe(true);
    expect(drawPassport(first).equals(drawPassport(other))).toBe(false);
    const bill = writeProofOfAddressPdf({ ...first, address });
    expect(bill.equals(writeProofOfAddressPdf({ ...first, address }))).toBe(true);
  });

  it.each(specimenPeople.map((person) => [person.family_name, person] as const))(
    'have zones of %s that read back',
    (_, person) => {
      for (const [format, mrz] of [
        ['TD3', passportMrz(person)],
        ['TD1', identityCardMrz(person)],
        ['TD1', residencePermitMrz(person)],
      ]) {
        const reading = readMrz(mrz ?? '', { today });
        expect(reading).toMatchObject({ format, valid: true });
        expect(reading.fields).toMatchObject({
          birth_date: person.date_of_birth,
          expiry_date: person.expires_on,
          sex: person.sex,
        });
        const names =
          reading.fields &&
          compareNames({ given: person.given_names, family: person.family_name }, reading.fields);
        expect(['match', 'transliterated', 'truncated']).toContain(names?.verdict);
      }
    },
  );

  it('say that Utopia is a specimen and ordinary states are not', () => {
    const codes = specimenPeople.map((person) =>
      readMrz(passportMrz(person), { today }).findings.map((finding) => finding.code),
    );
    expect(codes.map((each) => each.includes('mrz.specimen'))).toEqual([true, false, false, false, false]);
  });
});
