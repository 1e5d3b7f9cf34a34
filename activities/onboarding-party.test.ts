import { describe, expect, it } from '@jest/globals';
import { defaultRiskModel } from '../domain/compliance/risk-model.js';
import { assessRisk } from '../domain/compliance/risk.js';
import { riskFactsOf, screeningPartyOf } from './onboarding-party.js';

type File = Parameters<typeof riskFactsOf>[0];

const shared = { product: 'trading', channel: 'online', display_name: 'As entered' };
const relationship = {
  address: { street: 'Storgatan 12', city: 'Stockholm', postcode: '1', country: 'SE' },
  tax_residences: [{ country: 'SE', tax_number: '1' }],
  source_of_funds: ['salary'],
  expected_volume: 'up_to_10k',
};
const person = {
  given_names: 'Anna',
  family_name: 'Lindqvist',
  date_of_birth: '1984-05-02',
  nationality: 'SE',
  occupation: 'employed',
  is_politically_exposed: false,
  ...relationship,
};
const company = {
  legal_name: 'Nordvind Handel AB',
  trading_name: 'Nordvind',
  registration_number: '556677',
  registration_country: 'SE',
  industry: 'manufacturing',
  ...relationship,
};
const wholly = {
  source: 'declared' as const,
  content_hash: null,
  depth: 0,
  has_nominees: false,
  unidentified_percent: 0,
  countries: [],
};
const owner = {
  kind: 'natural_person' as const,
  countries: ['SE'],
  is_politically_exposed: false,
  hit_states: [],
};

const personFile = (data: object = {}, more: Partial<File> = {}): File => ({
  application: { kind: 'natural_person', data: { ...person, ...data }, ...shared },
  documents: [],
  hits: [],
  parties: [],
  ownership: null,
  ...more,
});
const companyFile = (more: Partial<File> = {}, data: object = {}): File => ({
  ...personFile(),
  application: { kind: 'legal_entity', data: { ...company, ...data }, ...shared },
  parties: [owner],
  ownership: wholly,
  ...more,
});
const assess = (file: File) => assessRisk(riskFactsOf(file), defaultRiskModel);
const codesOf = (file: File) => assess(file).reasons.map(({ code, value }) => `${code} ${value}`);

describe('riskFactsOf', () => {
  it('says everything in the words of the model, so that nothing scores as unknown', () => {
    for (const file of [personFile(), companyFile()]) {
      const { values } = riskFactsOf(file);
      for (const [factor, found] of Object.entries(values)) {
        const table = Object.entries(defaultRiskModel.tables).find(([name]) => name === factor)?.[1];
        for (const value of found)
          expect([factor, value, value in (table?.points ?? {})]).toEqual([factor, value, true]);
      }
    }
    expect(assess(personFile()).level).toBe('low');
  });

  it('weighs what a person tells: countries in their roles, occupation, exposure', () => {
    const facts = riskFactsOf(personFile({ nationality: 'NO', is_politically_exposed: true }));
    expect(facts.countries).toEqual([
      { role: 'nationality', country: 'NO' },
      { role: 'residence', country: 'SE' },
      { role: 'tax_residence', country: 'SE' },
    ]);
    expect(facts.values).toMatchObject({ occupation: ['employed'], pep: ['yes'], screening: ['no_hits'] });
  });

  it('prohibits whoever was found on a sanctions list, and looks into whoever was found for another reason', () => {
    const found = (...topics: ('pep' | 'crime' | 'sanction')[]) =>
      personFile({}, { hits: [{ state: 'confirmed', entry: topics.length > 0 ? { topics } : {} }] });
    expect(assess(found()).level).toBe('prohibited');
    expect(assess(found('crime', 'sanction')).level).toBe('prohibited');
    expect(assess(found('pep')).level).toBe('high');
    expect(riskFactsOf(found('pep')).values).toMatchObject({ pep: ['yes'], screening: ['escalated'] });
    expect(riskFactsOf(found('crime')).values).toMatchObject({ pep: ['no'], screening: ['escalated'] });
  });

  it('weighs the citizenship that a document states beside the one on the form', () => {
    const passport = (state: string) => ({ state, mrz: { fields: { nationality: 'IRN' } } });
    expect(assess(personFile({}, { documents: [passport('verified')] })).level).toBe('prohibited');
    expect(assess(personFile({}, { documents: [passport('refused')] })).level).toBe('low');
    const german = [{ state: 'verified', mrz: { fields: { nationality: 'D' } } }];
    expect(riskFactsOf(personFile({}, { documents: german })).countries).toContainEqual({
      role: 'nationality',
      country: 'DE',
    });
  });

  it('never takes what is missing or cannot be read for harmless', () => {
    const bare = { occupation: undefined, is_politically_exposed: undefined, expected_volume: 7 };
    expect(riskFactsOf(personFile({ ...bare, source_of_funds: 'salary' })).values).toMatchObject({
      occupation: ['unknown'],
      pep: ['unknown'],
      expected_volume: ['unknown'],
      source_of_funds: ['unknown'],
    });
    expect(riskFactsOf(companyFile({ ownership: null }, { industry: undefined })).values).toMatchObject({
      industry: ['unknown'],
      ownership: ['unknown'],
    });
  });

  it('loses no fact when another one is in words of an older form', () => {
    const facts = riskFactsOf(companyFile({}, { industry: 'Wholesale of arms', lei: 'none', extra: 1 }));
    expect(facts.values.industry).toEqual(['Wholesale of arms']);
    expect(facts.countries).toContainEqual({ role: 'registration', country: 'SE' });
  });

  it('weighs the industry of a company and how it is owned', () => {
    expect(codesOf(companyFile({}, { industry: 'arms_trade' }))).toContain('risk.floor.industry arms_trade');
    const owned = (more: object) => codesOf(companyFile({ ownership: { ...wholly, ...more } }));
    expect(owned({ depth: 1 })).toContain('risk.ownership layered');
    expect(owned({ depth: 3 })).toContain('risk.floor.ownership complex');
    expect(owned({ has_nominees: true })).toContain('risk.floor.ownership nominees');
    expect(owned({ unidentified_percent: 25.1 })).toContain('risk.floor.ownership unidentified');
  });

  it('weighs exposure and hits of owners and directors as the company’s own, and says whose they are', () => {
    const exposed = companyFile({ parties: [owner, { ...owner, is_politically_exposed: true }] });
    expect(assess(exposed).level).toBe('high');
    expect(codesOf(exposed)).toContain('risk.floor.owner.pep yes');
    const hit = (...hit_states: string[]) => companyFile({ parties: [{ ...owner, hit_states }] });
    expect(assess(hit('cleared', 'open')).level).toBe('high');
    expect(codesOf(hit('cleared', 'open'))).toContain('risk.owner.screening open');
    expect(assess(hit('confirmed')).level).toBe('prohibited');
    expect(codesOf(hit('confirmed'))).toContain('risk.prohibited.owner.screening confirmed');
    expect(assess(hit('cleared')).level).toBe(assess(companyFile()).level);
  });

  it('takes an owner who did not say whether they are exposed for exposed, and asks no company', () => {
    const silent = companyFile({ parties: [{ ...owner, is_politically_exposed: null }] });
    expect(codesOf(silent)).toContain('risk.owner.pep unknown');
    const holding = { ...owner, kind: 'legal_entity' as const, is_politically_exposed: null };
    expect(codesOf(companyFile({ parties: [holding] })).join()).not.toContain('pep');
  });

  it('weighs the countries of owners', () => {
    const { countries } = riskFactsOf(companyFile({ parties: [{ ...owner, countries: ['SE', 'IR'] }] }));
    expect(countries).toContainEqual({ role: 'owner', country: 'IR' });
  });

  it('keeps by which statements the ownership is known, and weighs the countries of their graph', () => {
    const { countries: _ofGraph, ...declared } = wholly;
    expect(riskFactsOf(companyFile()).ownership).toEqual(declared);
    const package_ = { ...declared, source: 'package' as const, content_hash: 'abc', depth: 2 };
    const facts = riskFactsOf(companyFile({ ownership: { ...package_, countries: ['SE', 'KP'] } }));
    expect(facts).toMatchObject({ ownership: package_, values: { ownership: ['layered'] } });
    expect(facts.countries).toContainEqual({ role: 'owner', country: 'KP' });
    expect(riskFactsOf(companyFile({ ownership: null })).ownership).toBeUndefined();
    expect(assessRisk(facts, defaultRiskModel)).toEqual(
      assessRisk({ ...facts, ownership: undefined }, defaultRiskModel),
    );
  });
});

describe('screeningPartyOf', () => {
  it('looks for a person by whole name, day of birth and countries', () => {
    expect(screeningPartyOf(personFile().application)).toEqual({
      kind: 'person',
      names: ['Anna Lindqvist'],
      dates_of_birth: [{ precision: 'day', from: '1984-05-02', to: '1984-05-02', circa: false }],
      countries: ['SE', 'SE'],
    });
  });

  it('looks for a company by both its names and its number in the register', () => {
    expect(screeningPartyOf(companyFile().application)).toEqual({
      kind: 'entity',
      names: ['Nordvind Handel AB', 'Nordvind'],
      countries: ['SE'],
      identifiers: [{ type: 'registration_number', value: '556677', country: 'SE' }],
    });
  });

  it('keeps to the name that was entered for somebody whose form has none', () => {
    const empty = { kind: 'natural_person' as const, data: {}, ...shared };
    expect(screeningPartyOf(empty)).toMatchObject({ names: ['As entered'], dates_of_birth: [] });
    expect(screeningPartyOf({ ...empty, kind: 'legal_entity' })).toMatchObject({ names: ['As entered'] });
  });

  it('still looks for the name when the day of birth is none of the calendar', () => {
    const { application } = personFile({ date_of_birth: '1984-02-31' });
    expect(screeningPartyOf(application)).toMatchObject({ names: ['Anna Lindqvist'], dates_of_birth: [] });
  });
});
