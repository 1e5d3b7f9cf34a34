import { describe, expect, it } from '@jest/globals';
import { parseFollowTheMoney } from './follow-the-money.js';

// Written by hand in the form that OpenSanctions publishes (entities.ftm.json); nobody in it is listed.
type Properties = Record<string, unknown[]>;
const entity = (id: string, schema: string, properties: Properties) => ({
  id,
  schema,
  caption: id,
  properties,
  datasets: ['x'],
});
const lines = (...entities: unknown[]) =>
  new TextEncoder().encode(entities.map((each) => `${JSON.stringify(each)}\n`).join(''));
const person = entity('Q1', 'Person', {
  name: ['Jane Doe', 'Джейн Доу'],
  alias: ['J. Doe'],
  weakAlias: ['La Jane'],
  previousName: ['Jane Roe'],
  birthDate: ['1970-02', '1970'],
  nationality: ['ir'],
  topics: ['role.pep', 'sanction'],
  position: ['Minister'],
  addressEntity: ['addr-1'],
});
const passport = entity('p1', 'Passport', { holder: ['Q1'], number: ['A123'], country: ['ir'] });
const address = entity('addr-1', 'Address', { full: ['Main street 1, Tehran'], country: ['ir'] });
const sanction = entity('s1', 'Sanction', {
  entity: ['Q1'],
  program: ['IRAN'],
  listingDate: ['2020-03-01', '2019-01-02'],
});
const wallet = entity('w1', 'CryptoWallet', {
  holder: ['Q1'],
  publicKey: ['12abc'],
  currency: ['XBT'],
  topics: ['sanction'],
});
const first = async (...entities: unknown[]) => (await parseFollowTheMoney(lines(...entities))).entries[0];

describe('parseFollowTheMoney', () => {
  it('brings a party together with papers, addresses, sanctions and wallets, in whatever order they come', async () => {
    const { entries, counts } = await parseFollowTheMoney(lines(passport, wallet, person, sanction, address));
    expect(counts).toEqual({ entities: 5, targets: 2, attached: 4 });
    expect(entries.find(({ entry_id }) => entry_id === 'Q1')).toEqual({
      list: 'opensanctions',
      entry_id: 'Q1',
      kind: 'person',
      names: [
        { text: 'Jane Doe', quality: 'primary' },
        { text: 'Джейн Доу', quality: 'strong', script: 'cyrl' },
        { text: 'J. Doe', quality: 'strong' },
        { text: 'Jane Roe', quality: 'former' },
        { text: 'La Jane', quality: 'weak' },
      ],
      dates_of_birth: [
        { precision: 'month', from: '1970-02-01', to: '1970-02-28', circa: false },
        { precision: 'year', from: '1970-01-01', to: '1970-12-31', circa: false },
      ],
      nationalities: ['IR'],
      places_of_birth: [],
      programmes: ['IRAN'],
      identifiers: [
        { type: 'passport', value: 'A123', country: 'IR' },
        { type: 'crypto_address', value: '12abc', currency: 'XBT' },
      ],
      addresses: [{ text: 'Main street 1, Tehran', country: 'IR' }],
      remarks: 'Minister',
      listed_on: '2019-01-02',
      topics: ['sanction', 'pep'],
    });
  });

  it('reads what stands inside its holder the same', async () => {
    const nested = entity('Q1', 'Person', {
      ...person.properties,
      addressEntity: [address],
      passports: [passport],
      sanctions: [sanction],
    });
    expect(await first(nested)).toMatchObject({
      identifiers: [{ type: 'passport' }],
      addresses: [{ country: 'IR' }],
      programmes: ['IRAN'],
    });
  });

  it.each([
    ['Company', { registrationNumber: ['77'], leiCode: ['5299'] }, 'entity', ['lei', 'registration_number']],
    [
      'Vessel',
      { imoNumber: ['9187629'], mmsi: ['235'], flag: ['mt'] },
      'vessel',
      ['imo', 'mmsi', 'registration_number'],
    ],
    [
      'Airplane',
      { registrationNumber: ['EP-GOM'], serialNumber: ['20082'] },
      'aircraft',
      ['tail_number', 'aircraft_serial'],
    ],
  ])('keeps the identifiers of a %s by type', async (schema, properties: Properties, kind, types) => {
    const more: Properties = schema === 'Vessel' ? { registrationNumber: ['5'] } : {};
    const entry = await first(
      entity('Q2', schema, { name: ['X Y'], topics: ['sanction'], ...properties, ...more }),
    );
    expect([entry?.kind, entry?.identifiers.map(({ type }) => type), entry?.topics]).toEqual([
      kind,
      types,
      undefined,
    ]);
  });

  it('makes of a wallet an entry by its address, and of whoever may be a person or a firm both', async () => {
    expect(await first(wallet)).toMatchObject({
      kind: 'entity',
      names: [{ text: '12abc', quality: 'primary' }],
    });
    const unclear = entity('Q3', 'LegalEntity', { name: ['Al Rashid'], topics: ['crime.fin'] });
    const { entries } = await parseFollowTheMoney(lines(unclear));
    expect(entries).toMatchObject([
      { entry_id: 'Q3-p', kind: 'person', topics: ['crime'] },
      { entry_id: 'Q3-e', kind: 'entity', topics: ['crime'] },
    ]);
  });

  it.each([
    ['role.rca', ['pep']],
    ['wanted', ['crime']],
    ['reg.warn', ['adverse']],
    ['sanction.linked', undefined],
  ])('takes the topic %s', async (topic, topics) => {
    expect((await first(entity('Q4', 'Person', { name: ['Jane'], topics: [topic] })))?.topics).toEqual(
      topics,
    );
  });

  it('leaves out who is only mentioned', async () => {
    const mentioned = entity('Q5', 'Person', { name: ['Wife'] });
    expect((await parseFollowTheMoney(lines(person, mentioned))).entries).toHaveLength(1);
  });

  it.each([
    [
      'a line that is cut off',
      new TextEncoder().encode(`${JSON.stringify(person)}\n{"id":"Q9","sch`),
      /line 2: it is not JSON/,
    ],
    ['a line that is no entity', lines(person, { id: 'x' }), /line 2: it is no entity: schema/],
    ['a target without a name', lines(entity('', 'Person', {})), /line 1: it is no entity: id/],
    ['the same target twice', lines(person, person), /line 2: entity Q1 appears twice/],
    ['no targets', lines(passport), /there is no entry/],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(parseFollowTheMoney(bytes)).rejects.toThrow(message);
  });
});
