import type { SpecimenCompany, SpecimenPerson } from './person.js';

/** People who do not exist, of Utopia and of ordinary states, with names that documents spell in their own way. */
export const specimenPeople: SpecimenPerson[] = [
  {
    given_names: 'Anna Maria',
    family_name: 'Eriksson',
    date_of_birth: '1974-08-12',
    place_of_birth: 'Zenith',
    sex: 'female',
    nationality: 'UTO',
    document_number: 'L898902C3',
    personal_number: 'ZE184226B',
    expires_on: '2033-04-15',
    address: { street: 'Amaurot Street 1', city: 'Zenith', postcode: '1516', country: 'UTO' },
  },
  {
    given_names: 'Đorđe Nikola',
    family_name: 'Petrović-Njegoš',
    date_of_birth: '1988-02-29',
    place_of_birth: 'Beograd',
    sex: 'male',
    nationality: 'SRB',
    document_number: '012345678',
    expires_on: '2031-11-02',
    address: { street: 'Knez Mihailova 99', city: 'Beograd', postcode: '11000', country: 'RS' },
  },
  {
    given_names: 'Jürgen',
    family_name: 'Müller-Großmann',
    date_of_birth: '1965-01-31',
    place_of_birth: 'Köln',
    sex: 'male',
    nationality: 'DE',
    document_number: 'C01X0006H',
    expires_on: '2030-06-09',
    address: { street: 'Musterstraße 8', city: 'Köln', postcode: '50667', country: 'DE' },
  },
  {
    given_names: 'María José',
    family_name: 'Núñez Castaño',
    date_of_birth: '1992-12-06',
    place_of_birth: 'Sevilla',
    sex: 'female',
    nationality: 'ESP',
    document_number: 'XDA847192',
    personal_number: '99999999R',
    expires_on: '2032-03-21',
    address: { street: 'Calle Inventada 4', city: 'Sevilla', postcode: '41001', country: 'ES' },
  },
  {
    given_names: 'Maximiliane Theresia Josefa Antonia',
    family_name: 'Wolfeschlegelstein von Hohenheim',
    date_of_birth: '1959-05-05',
    place_of_birth: 'Wien',
    sex: 'unspecified',
    nationality: 'AUT',
    document_number: 'U7654321',
    expires_on: '2029-09-30',
    address: { street: 'Beispielgasse 12', city: 'Wien', postcode: '1010', country: 'AT' },
  },
];

export const specimenCompanies: SpecimenCompany[] = [
  {
    legal_name: 'Nordvind Handel AB',
    legal_form: 'AB',
    registration_number: '556000-0000',
    registration_country: 'SE',
    incorporated_on: '2011-04-12',
    address: { street: 'Storgatan 12', city: 'Stockholm', postcode: '111 22', country: 'SE' },
    directors: ['Anna Maria Eriksson', 'Jürgen Müller-Großmann'],
    owners: [
      { name: 'Anna Maria Eriksson', percent: '40' },
      { name: 'Đorđe Nikola Petrović-Njegoš', percent: '35' },
      { name: 'María José Núñez Castaño', percent: '25' },
    ],
  },
];
