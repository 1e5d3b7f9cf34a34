import { describe, expect, it } from '@jest/globals';
import { ListFileError } from './list-file-error.js';
import { unFile } from './testing/list-files.js';
import { splitNames } from './un-names.js';
import { parseUnXml } from './un-xml.js';

const individual = `<INDIVIDUAL>
  <DATAID>6908011</DATAID><FIRST_NAME>ABD</FIRST_NAME><SECOND_NAME>AL-RAHMAN</SECOND_NAME><THIRD_NAME>na</THIRD_NAME>
  <UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
  <NAME_ORIGINAL_SCRIPT>عبد الرحمن</NAME_ORIGINAL_SCRIPT><COMMENTS1>Runs &amp; hides</COMMENTS1>
  <DESIGNATION><VALUE>General</VALUE><VALUE>Minister</VALUE></DESIGNATION>
  <NATIONALITY><VALUE>Democratic People's Republic of Korea</VALUE><VALUE>na</VALUE></NATIONALITY>
  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Abu Dher (ابو ذر)</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>El Para; The Lame</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ADDRESS><CITY>Kinshasa</CITY><COUNTRY>Democratic Republic of the Congo</COUNTRY></INDIVIDUAL_ADDRESS>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1972-03-16</DATE></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1975</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1974</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE/></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Goma</CITY><COUNTRY>Rwanda</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A&#49;23</NUMBER><ISSUING_COUNTRY>Iran (Islamic Republic of)</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
  <INDIVIDUAL_DOCUMENT/>
</INDIVIDUAL>`;
const entity = `<ENTITY><DATAID>2</DATAID><FIRST_NAME>HARAKAT UL-MUJAHIDIN / HUM</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>
  <REFERENCE_NUMBER>QDe.008</REFERENCE_NUMBER><ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Al-Faran</ALIAS_NAME></ENTITY_ALIAS>
  <ENTITY_ADDRESS><COUNTRY>Pakistan</COUNTRY></ENTITY_ADDRESS></ENTITY>`;
const refusal = (bytes: Uint8Array): string => {
  try {
    parseUnXml(bytes);
  } catch (error) {
    if (error instanceof ListFileError) return error.message;
    throw error;
  }
  throw new Error('the file was accepted');
};

describe('parseUnXml', () => {
  const read = parseUnXml(unFile(individual, entity));

  it('reads a person with everything that the list tells', () => {
    expect(read.entries[0]).toEqual({
      list: 'un_consolidated',
      entry_id: 'QDi.001',
      kind: 'person',
      names: [
        { text: 'ABD AL-RAHMAN', quality: 'primary' },
        { text: 'عبد الرحمن', quality: 'primary', script: 'arab' },
        { text: 'Abu Dher', quality: 'strong' },
        { text: 'ابو ذر', quality: 'strong', script: 'arab' },
        { text: 'El Para', quality: 'weak' },
        { text: 'The Lame', quality: 'weak' },
      ],
      dates_of_birth: [
        { precision: 'day', from: '1972-03-16', to: '1972-03-16', circa: false },
        { precision: 'year', from: '1975-01-01', to: '1975-12-31', circa: true },
        { precision: 'range', from: '1973-01-01', to: '1974-12-31', circa: false },
      ],
      nationalities: ['KP'],
      places_of_birth: ['Goma, Rwanda'],
      programmes: ['Al-Qaida'],
      identifiers: [{ type: 'passport', value: 'A123', country: 'IR' }],
      addresses: [{ text: 'Kinshasa', country: 'CD' }],
      remarks: 'Runs & hides; General; Minister',
      listed_on: '2012-12-31',
    });
  });

  it('reads an organisation and the day and counts of the list', () => {
    expect(read.entries[1]).toMatchObject({
      entry_id: 'QDe.008',
      kind: 'entity',
      names: [
        { text: 'HARAKAT UL-MUJAHIDIN', quality: 'primary' },
        { text: 'HUM', quality: 'primary' },
        { text: 'Al-Faran', quality: 'former' },
      ],
      addresses: [{ text: '', country: 'PK' }],
    });
    expect(read.as_of).toBe('2026-02-27');
    expect(read.counts).toEqual({
      individuals: 1,
      entities: 1,
      aliases: 3,
      original_script_names: 1,
      documents: 1,
    });
  });

  it('does not expand entities of its own', () => {
    const bomb = new TextEncoder().encode(
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>',
    );
    expect(refusal(bomb)).toContain('a document type is not accepted');
    expect(
      parseUnXml(unFile(individual.replace('Runs &amp; hides', 'Runs &a; hides'))).entries[0]?.remarks,
    ).toContain('&a;');
  });

  it.each([
    [
      'an element that is not closed',
      new TextEncoder().encode('<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n</CONSOLIDATED_LIST>'),
      /line 3, column 1/,
    ],
    [
      'another document',
      new TextEncoder().encode('<html><body/></html>'),
      /the root is not CONSOLIDATED_LIST/,
    ],
    ['nothing', new Uint8Array(), /empty/],
    ['bytes that are no UTF-8', new Uint8Array([0x3c, 0xff, 0xfe]), /not UTF-8/],
    ['a list without entries', unFile(''), /there is no entry/],
    ['a list without a day', unFile(individual, '', 'yesterday'), /dateGenerated/],
    [
      'a person without a name',
      unFile(individual.replace('ABD', 'na').replace('AL-RAHMAN', '')),
      /individual 1: it has no number or no name/,
    ],
    ['the same person twice', unFile(individual + individual), /entry QDi.001 appears twice/],
    [
      'a kind of date that nobody knows',
      unFile(individual.replace('BETWEEN', 'PERHAPS')),
      /individual 1: unknown kind of date PERHAPS/,
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(refusal(bytes)).toMatch(message);
  });
});

describe('splitNames', () => {
  it.each([
    ['Azim Adhajani; Azim Agha-Jani', ['Azim Adhajani', 'Azim Agha-Jani']],
    ['Amir Khazmat (original script: Амир Хазмат)', ['Amir Khazmat', 'Амир Хазмат']],
    ['Encep Nurjaman (birth name)', ['Encep Nurjaman']],
    ['حسن غول (Hassan Ghul; Hassan Gul)', ['حسن غول', 'Hassan Ghul', 'Hassan Gul']],
    ['Safia Farkash Al-Hadad, born 1 Jan. 1953 (Oman passport no.03825239)', ['Safia Farkash Al-Hadad']],
    [') Abdelrahman al Dabissi', ['Abdelrahman al Dabissi']],
  ])('takes %s apart', (text, names) => {
    expect(splitNames(text, false)).toEqual(names);
  });

  it('keeps brackets in names of organisations', () => {
    expect(splitNames('AL-HARAMAIN FOUNDATION (PAKISTAN)', true)).toEqual([
      'AL-HARAMAIN FOUNDATION (PAKISTAN)',
    ]);
  });
});
