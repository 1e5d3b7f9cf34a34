/** Fictitious applicants, made from a number so that no two are the same and none is on a list. */

const given = ['Anna', 'Boris', 'Clara', 'Dmitri', 'Elena', 'Felix', 'Greta', 'Hugo', 'Irena', 'Jakov'];
const family = [
  'Lindqvist',
  'Petrovic',
  'Almeida',
  'Novakova',
  'Halvorsen',
  'Moretti',
  'Kowalczyk',
  'Ferreira',
];

export type PersonForm = ReturnType<typeof personForm>;
export type CompanyForm = ReturnType<typeof companyForm>;

/** A person of medium risk, whom no rule passes: two people decide. `word` speaks to the sandbox provider. */
export function personForm(number: number, word = '') {
  const letters = [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const familyName = `${family[number % family.length]}${letters}`;
  return {
    given_names: `${given[number % given.length]}${word ? ` ${word}` : ''}`,
    family_name: familyName,
    date_of_birth: `19${60 + (number % 39)}-0${1 + (number % 9)}-1${number % 10}`,
    place_of_birth: 'Stockholm',
    nationality: 'SE',
    address,
    tax_residences: [{ country: 'SE', tax_number: `SE${1_000_000 + number}` }],
    occupation: 'business_owner',
    is_politically_exposed: false,
    ...relationship,
  };
}

/** A person of low risk, whom a rule passes. */
export function lowRiskForm(number: number): PersonForm {
  const modest = { source_of_funds: ['salary'], expected_volume: 'up_to_10k' };
  return { ...personForm(number), occupation: 'employed', ...modest };
}

export function companyForm(number: number) {
  const letters = [...String(number)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
  return {
    legal_name: `Nordvind ${letters} Handel AB`,
    legal_form: 'AB',
    registration_number: `55${1_000_000 + number}`,
    registration_country: 'SE',
    incorporated_on: '2011-04-12',
    industry: 'wholesale_trade' as const,
    industry_detail: 'Wholesale of machinery',
    address,
    tax_residences: [{ country: 'SE', tax_number: `SE55${1_000_000 + number}` }],
    ...relationship,
  };
}

/** The documents of such a person. */
export function specimenOf(form: PersonForm) {
  const { given_names, family_name, date_of_birth, place_of_birth, nationality } = form;
  const document_number = `P${form.date_of_birth.replaceAll('-', '').slice(2)}`;
  return {
    given_names,
    family_name,
    date_of_birth,
    place_of_birth,
    nationality,
    sex: 'female' as const,
    document_number,
    expires_on: '2031-05-04',
    address: form.address,
  };
}

const address = { street: 'Storgatan 12', city: 'Stockholm', postcode: '111 22', country: 'SE' };
const relationship = {
  source_of_funds: ['crypto_assets'],
  purpose: 'investment',
  expected_volume: 'up_to_1m',
};
