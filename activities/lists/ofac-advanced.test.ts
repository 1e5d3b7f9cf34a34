import { describe, expect, it } from '@jest/globals';
import { parseOfacAdvanced } from './ofac-advanced.js';

// Written by hand in the form of sdn_advanced.xml (OFAC, "Advanced sanctions data model"); nobody in it is listed.
const values = `<ReferenceValueSets>
  <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
  <CountryValues><Country ID="11082" ISO2="IR">Iran</Country><Country ID="11143">Malta</Country></CountryValues>
  <FeatureTypeValues><FeatureType ID="8" FeatureTypeGroupID="1">Birthdate</FeatureType><FeatureType ID="9">Place of Birth</FeatureType>
    <FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="344">Digital Currency Address - XBT</FeatureType>
    <FeatureType ID="224">Gender</FeatureType><FeatureType ID="3">Vessel Call Sign</FeatureType><FeatureType ID="4">Vessel Flag</FeatureType></FeatureTypeValues>
  <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference></DetailReferenceValues>
  <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType><IDRegDocType ID="1626">Vessel Registration Identification</IDRegDocType></IDRegDocTypeValues>
  <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
  <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
  <PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
  <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="2">Block</SanctionsType></SanctionsTypeValues>
</ReferenceValueSets>`;
const name = (alias: string, parts: [string, string][]) =>
  `<Alias FixedRef="36" ${alias}>
     <DocumentedName ID="1" FixedRef="36" DocNameStatusID="1">${parts
       .map(
         ([group, text]) =>
           `<DocumentedNamePart><NamePartValue NamePartGroupID="${group}" ScriptID="215" ScriptStatusID="1" Acronym="false">${text}</NamePartValue></DocumentedNamePart>`,
       )
       .join('')}</DocumentedName></Alias>`;
const period = (from: string, to: string) => {
  const parts = (day: string) =>
    ['Year', 'Month', 'Day'].map((part, at) => `<${part}>${Number(day.split('-')[at])}</${part}>`).join('');
  return `<DatePeriod CalendarTypeID="1"><Start Approximate="false"><From>${parts(from)}</From><To>${parts(from)}</To></Start><End Approximate="false"><From>${parts(to)}</From><To>${parts(to)}</To></End></DatePeriod>`;
};
const feature = (type: number, version: string) =>
  `<Feature ID="5" FeatureTypeID="${type}"><FeatureVersion ID="6" ReliabilityID="1"><Comment/>${version}</FeatureVersion></Feature>`;
const person = `<DistinctParty FixedRef="36"><Comment/><Profile ID="36" PartySubTypeID="4">
  <Identity ID="7001" FixedRef="36" Primary="true" False="false">
    ${name('AliasTypeID="1403" Primary="true" LowQuality="false"', [
      ['1', 'DOE'],
      ['2', 'Jane'],
    ])}
    ${name('AliasTypeID="1401" Primary="false" LowQuality="false"', [
      ['1', 'ROE'],
      ['2', 'Jane'],
    ])}
    ${name('AliasTypeID="1400" Primary="false" LowQuality="true"', [['3', 'La Jane']])}
    <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups>
  </Identity>
  ${feature(8, period('1962-1-1', '1962-12-31'))}
  ${feature(8, period('1963-5-7', '1963-5-7'))}
  ${feature(9, '<VersionDetail DetailTypeID="1432">Shiraz</VersionDetail>')}
  ${feature(10, '<VersionLocation LocationID="25"/>')}
  ${feature(25, '<VersionLocation LocationID="26"/>')}
  ${feature(344, '<VersionDetail DetailTypeID="1432">12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h</VersionDetail>')}
  ${feature(224, '<VersionDetail DetailTypeID="1431" DetailReferenceID="91526"/>')}
</Profile></DistinctParty>`;
const ship = `<DistinctParty FixedRef="15001"><Profile ID="15001" PartySubTypeID="1"><Identity ID="7002" Primary="true">
  ${name('AliasTypeID="1403" Primary="true" LowQuality="false"', [['9', 'SAND SWAN']])}</Identity>
  ${feature(3, '<VersionDetail DetailTypeID="1432">9HEG9</VersionDetail>')}${feature(4, '<VersionLocation LocationID="27"/>')}
</Profile></DistinctParty>`;
const head = `<DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>5</Month><Day>21</Day></DateOfIssue>`;
const file = (parties: string, issue = head) =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML">${issue}${values}
<Locations><Location ID="25"><LocationCountry CountryID="11082"/></Location>
 <Location ID="26"><LocationCountry CountryID="11082"/><LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Value>Tehran</Value></LocationPartValue></LocationPart></Location>
 <Location ID="27"><LocationCountry CountryID="11143"/></Location></Locations>
<IDRegDocuments><IDRegDocument ID="8" IDRegDocTypeID="1571" IdentityID="7001" IssuedBy-CountryID="11082"><IDRegistrationNo>A0123456</IDRegistrationNo></IDRegDocument>
 <IDRegDocument ID="9" IDRegDocTypeID="1626" IdentityID="7002"><IDRegistrationNo>IMO 9187629</IDRegistrationNo></IDRegDocument></IDRegDocuments>
<DistinctParties>${parties}</DistinctParties>
<SanctionsEntries><SanctionsEntry ID="36" ProfileID="36" ListID="1550"><EntryEvent ID="1"><Date CalendarTypeID="1"><Year>1986</Year><Month>12</Month><Day>10</Day></Date></EntryEvent>
 <SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>SDNT</Comment></SanctionsMeasure><SanctionsMeasure ID="2" SanctionsTypeID="2"><Comment/></SanctionsMeasure></SanctionsEntry></SanctionsEntries>
</Sanctions>`);

describe('parseOfacAdvanced', () => {
  it('reads a person whose facts stand all over the file', async () => {
    const { entries, as_of, counts } = await parseOfacAdvanced(file(person + ship), 'ofac_sdn');
    expect([as_of, counts]).toEqual([
      '2026-05-21',
      { parties: 2, documents: 2, locations: 3, sanctions_entries: 1 },
    ]);
    expect(entries[0]).toEqual({
      list: 'ofac_sdn',
      entry_id: '36',
      kind: 'person',
      names: [
        { text: 'DOE, Jane', quality: 'primary' },
        { text: 'ROE, Jane', quality: 'former' },
        { text: 'La Jane', quality: 'weak' },
      ],
      dates_of_birth: [
        { precision: 'year', from: '1962-01-01', to: '1962-12-31', circa: false },
        { precision: 'day', from: '1963-05-07', to: '1963-05-07', circa: false },
      ],
      nationalities: ['IR'],
      places_of_birth: ['Shiraz'],
      programmes: ['SDNT'],
      identifiers: [
        { type: 'crypto_address', currency: 'XBT', value: '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h' },
        { type: 'passport', value: 'A0123456', country: 'IR' },
      ],
      addresses: [{ text: 'Tehran', country: 'IR' }],
      remarks: 'Gender Male',
      listed_on: '1986-12-10',
    });
  });

  it('reads a vessel with its flag, call sign and number', async () => {
    const { entries } = await parseOfacAdvanced(file(person + ship), 'ofac_non_sdn');
    expect(entries[1]).toMatchObject({
      list: 'ofac_non_sdn',
      kind: 'vessel',
      nationalities: ['MT'],
      identifiers: [
        { type: 'call_sign', value: '9HEG9' },
        { type: 'imo', value: '9187629' },
      ],
    });
  });

  it.each([
    ['the same party twice', file(ship + ship), /entry 15001 appears twice/],
    ['a party without a name', file(ship.replace('SAND SWAN', '')), /DistinctParty: entry 15001 has no name/],
    [
      'a kind that the file does not explain',
      file(ship.replace('PartySubTypeID="1"', 'PartySubTypeID="77"')),
      /entry 15001 is of an unknown kind/,
    ],
    ['a list without entries', file(''), /there is no entry/],
    ['a list without a day', file(ship, ''), /DateOfIssue is not a date/],
    ['a file that was cut off', file(person + ship).slice(0, -400), /sdn_advanced.xml, line \d+/],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(parseOfacAdvanced(bytes, 'ofac_sdn')).rejects.toThrow(message);
  });

  it('reads a hundred megabytes without holding them as one tree', async () => {
    const filler = `<Comment>${'x'.repeat(4_000)}</Comment>`;
    const many = Array.from({ length: 2_500 }, (_, at) =>
      person.replaceAll('"36"', `"${at + 100}"`).replace('<Comment/>', filler.repeat(9)),
    ).join('');
    const bytes = file(many);
    expect(bytes.length).toBeGreaterThan(90_000_000);
    const before = process.memoryUsage().heapUsed;
    const { entries } = await parseOfacAdvanced(bytes, 'ofac_sdn');
    expect(entries).toHaveLength(2_500);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
  }, 240_000);
});
