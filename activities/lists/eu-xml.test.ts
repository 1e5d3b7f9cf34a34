import { describe, expect, it } from '@jest/globals';
import { parseEuXml } from './eu-xml.js';

// Written by hand in the form that the Commission publishes (xmlFullSanctionsList_1_1); nobody in it is listed.
const person = `
  <sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.27.28" logicalId="13">
    <remark>Head of the secret &amp; service</remark>
    <regulation regulationType="amendment" publicationDate="2003-07-08" entryIntoForceDate="2003-07-07" programme="IRQ" numberTitle="1210/2003 (OJ L169)" logicalId="348"><publicationUrl>http://eur-lex.europa.eu/x.pdf</publicationUrl></regulation>
    <subjectType code="person" classificationCode="P"/>
    <nameAlias firstName="Jane" middleName="" lastName="Doe" wholeName="Jane DOE" function="Minister" strong="true" logicalId="17"/>
    <nameAlias firstName="" lastName="" wholeName="Джейн Доу" strong="true" logicalId="18"/>
    <nameAlias wholeName="La Jane" strong="false" logicalId="19"/>
    <citizenship countryIso2Code="IQ" countryDescription="IRAQ"/>
    <birthdate circa="false" calendarType="GREGORIAN" city="Tikrit" birthdate="1937-04-28" dayOfMonth="28" monthOfYear="4" year="1937" countryIso2Code="IQ" countryDescription="IRAQ"/>
    <birthdate circa="true" calendarType="GREGORIAN" year="1940" countryIso2Code="00" countryDescription="UNKNOWN"/>
    <birthdate circa="false" calendarType="GREGORIAN" yearRangeFrom="1938" yearRangeTo="1939"/>
    <birthdate circa="false" calendarType="ISLAMIC" year="1357"/>
    <address city="Baghdad" street="Main street 1" poBox="" zipCode="100" region="" place="" countryIso2Code="IQ" countryDescription="IRAQ"/>
    <identification number="A123" identificationTypeCode="passport" countryIso2Code="IQ" countryDescription="IRAQ"/>
    <identification number="77" identificationTypeCode="id" countryIso2Code="00" countryDescription="UNKNOWN"/>
  </sanctionEntity>`;
const firm = `
  <sanctionEntity euReferenceNumber="EU.99.1" logicalId="14">
    <subjectType code="enterprise" classificationCode="E"/>
    <nameAlias wholeName="ACME Trading" strong="true"/>
    <identification number="9187629" identificationTypeCode="imo"/>
  </sanctionEntity>`;
const file = (entities: string, day = '2026-08-05T16:47:04.449+02:00') =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="${day}" globalFileId="1">${entities}\n</export>`,
  );
const refusal = (bytes: Uint8Array) => expect(parseEuXml(bytes)).rejects;

describe('parseEuXml', () => {
  it('reads a person with names of every quality and the dates that a calendar of ours knows', async () => {
    const { entries, as_of, counts } = await parseEuXml(file(person + firm));
    expect([as_of, counts]).toEqual([
      '2026-08-05',
      { persons: 1, entities: 1, names: 4, identifications: 3 },
    ]);
    expect(entries[0]).toEqual({
      list: 'eu_consolidated',
      entry_id: 'EU.27.28',
      kind: 'person',
      names: [
        { text: 'Jane DOE', quality: 'primary' },
        { text: 'Джейн Доу', quality: 'strong', script: 'cyrl' },
        { text: 'La Jane', quality: 'weak' },
      ],
      dates_of_birth: [
        { precision: 'day', from: '1937-04-28', to: '1937-04-28', circa: false },
        { precision: 'year', from: '1940-01-01', to: '1940-12-31', circa: true },
        { precision: 'range', from: '1938-01-01', to: '1939-12-31', circa: false },
      ],
      nationalities: ['IQ'],
      places_of_birth: ['Tikrit, IRAQ'],
      programmes: ['IRQ'],
      identifiers: [
        { type: 'passport', value: 'A123', country: 'IQ' },
        { type: 'national_id', value: '77' },
      ],
      addresses: [{ text: 'Main street 1, 100, Baghdad', country: 'IQ' }],
      remarks: 'Minister; Head of the secret & service',
      listed_on: '2003-07-07',
    });
    expect(entries[1]).toMatchObject({ kind: 'entity', identifiers: [{ type: 'imo', value: '9187629' }] });
  });

  it('refuses a file that was cut off, wherever', async () => {
    const whole = file(person + firm);
    for (const share of [0.3, 0.6, 0.95, 0.995])
      await refusal(whole.slice(0, Math.floor(whole.length * share))).toMatchObject({
        code: 'compliance.list_corrupt',
      });
    await refusal(whole.slice(0, 900)).toThrow(/line 3, sanctionEntity: the element is not closed/);
  });

  it.each([
    [
      'a fault in a record, with its line',
      file(person.replace('</remark>', '</remarks>')),
      /line 4, column \d+, sanctionEntity: /,
    ],
    ['a fault around the records, with its line', file(`${person}<other>`), /line 19/],
    ['another document', new TextEncoder().encode('<html><body/></html>'), /the root is not export/],
    ['nothing', new Uint8Array(), /empty/],
    ['a list without entries', file(''), /there is no entry/],
    ['a list without a day', file(firm, 'yesterday'), /generationDate/],
    ['the same entry twice', file(firm + firm), /line 8, sanctionEntity: entry EU.99.1 appears twice/],
    [
      'a kind that nobody knows',
      file(firm.replaceAll('enterprise', 'planet')),
      /entry EU.99.1 is of an unknown kind/,
    ],
    ['an entry without a name', file(firm.replace('ACME Trading', '')), /EU.99.1 has no number or no name/],
    ['a record that is commented out', file(`${firm}<!-- ${person} -->`), /records stand where none belong/],
    [
      'a document type',
      new TextEncoder().encode('<!DOCTYPE export><export/>'),
      /a document type is not accepted/,
    ],
    ['bytes that are no UTF-8', new Uint8Array([...file(firm), 0xff, 0xfe]), /not UTF-8/],
  ])('refuses %s', async (_, bytes, message) => {
    await refusal(bytes).toThrow(message);
  });
});
