import { dateRange, partialDate } from '../../domain/compliance/dates.js';
import type { Identifier, IdentifierType, ListName, PartialDate } from '../../domain/compliance/lists.js';
import { countryOf } from './countries.js';
import { listName } from './list-name.js';

/** What the free text of an OFAC record says in its fixed phrases. */
export interface RemarkFacts {
  names: ListName[];
  dates_of_birth: PartialDate[];
  places_of_birth: string[];
  nationalities: string[];
  identifiers: Identifier[];
}

/** Reads remarks such as `DOB 12 Oct 1972; POB Corozal, Belize; Passport 0291622 (Belize); a.k.a. 'BNC'.` Unknown phrases stay in the text only. */
export function readRemarks(remarks: string): RemarkFacts {
  const facts: RemarkFacts = {
    names: [],
    dates_of_birth: [],
    places_of_birth: [],
    nationalities: [],
    identifiers: [],
  };
  for (const phrase of phrasesOf(remarks)) readPhrase(phrase, facts);
  return { ...facts, nationalities: [...new Set(facts.nationalities)] };
}

function phrasesOf(remarks: string): string[] {
  return remarks
    .split(/;\s*(?=[^;])/)
    .map((phrase) =>
      phrase
        .trim()
        .replace(/^\(?alt\. /, '')
        .replace(/[.;]$/, ''),
    )
    .filter((phrase) => phrase !== '');
}

function readPhrase(phrase: string, facts: RemarkFacts): void {
  const [, alias, text = ''] = /^(a\.k\.a\.|f\.k\.a\.|n\.k\.a\.),? '?(.+?)'?$/.exec(phrase) ?? [];
  if (alias) facts.names.push(listName(text, alias === 'f.k.a.' ? 'former' : 'weak'));
  else if (phrase.startsWith('DOB ')) facts.dates_of_birth.push(...datesFrom(phrase.slice(4)));
  else if (phrase.startsWith('POB ')) facts.places_of_birth.push(phrase.slice(4));
  else if (/^(nationality|citizen) /.test(phrase))
    facts.nationalities.push(countryOf(phrase.replace(/^\w+ (possibly )?/, '')));
  else facts.identifiers.push(...identifierIn(phrase));
}

/** `12 Oct 1972`, `Oct 1966`, `1984`, `circa 1956`, `1981 to 1983`, `01 Jan 1947 to 01 Jan 1949`, `circa 1979-1982`. */
function datesFrom(text: string): PartialDate[] {
  const isCirca = /^(circa|c\.|approximately) /i.test(text);
  const [first = '', last] = text
    .replace(/^(circa|c\.|approximately) /i, '')
    .split(/ to |(?<=^\d{4})-(?=\d{4}$)/);
  const from = dateFrom(first, isCirca);
  const to = last === undefined ? null : dateFrom(last, isCirca);
  if (!from) return [];
  return [to ? dateRange(from, to) : from];
}

function dateFrom(text: string, isCirca: boolean): PartialDate | null {
  const [, day, month = '', year = ''] =
    /^(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})$/.exec(text.trim()) ?? [];
  if (!year) return null;
  const number = months.indexOf(month) + 1;
  if (month && number === 0) return null;
  return partialDate([year, ...(month ? [String(number)] : []), ...(day ? [day] : [])].join('-'), isCirca);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Phrases that name an identifier; the first that fits counts. */
const identifierPhrases: readonly [RegExp, IdentifierType][] = [
  [
    /^(?:Stateless Person |Diplomatic |Refugee |British |U\.K\. |US |American )?Passport(?: No\.?| #)? /i,
    'passport',
  ],
  [/^(?:Vessel Registration Identification|Identification Number|Vessel Registration Number) IMO /i, 'imo'],
  [/^MMSI /i, 'mmsi'],
  [/^Aircraft Tail Number /i, 'tail_number'],
  [
    /^Aircraft (?:Construction Number \(also called L\/N or S\/N or F\/N\)|Manufacturer's Serial Number \(MSN\)|Serial Identification) /i,
    'aircraft_serial',
  ],
  [/^(?:Email Address|E-?mail) /i, 'email'],
  [/^Website /i, 'website'],
  [/^(?:Telephone(?: No\.| Number)?:?|Phone (?:No\.|Number)) /i, 'phone'],
  [/^SWIFT\/BIC /i, 'bic'],
  [/^(?:Legal Entity (?:Number|Identifier)|LEI) /i, 'lei'],
  [/^Driver'?s License No\.? /i, 'driving_licence'],
  [
    /^(?:National ID(?: No\.)?|Identification Number|Personal ID Card|National Foreign ID Number|Cedula No\.|Cedula de (?:Ciudadania|Identidad)|Numero de Identidad|SSN|D\.N\.I\.|C\.U\.I\.|C\.U\.R\.P\.|I\.F\.E\.|Credencial electoral|Carnet No\.|Turkish Identification Number|Bosnian Personal ID No\.|Kenyan ID No\.|Residency Number|Stateless Person ID Card|Birth Certificate Number|Tarjeta de Identidad|Electoral Registry No\.|Citizen's Card Number|Moroccan Personal ID No\.|Malaysian ID No\.|Italian Fiscal Code|Afghan Identification Number|Tazkira)\.?(?: #| No\.)? /i,
    'national_id',
  ],
  [
    /^(?:Tax ID No\.|NIT(?: #)?|RUC(?: #)?|R\.F\.C\.|RIF(?: #)?|V\.A\.T\. Number|VAT Number|US FEIN|Fiscal Code|C\.U\.I\.T\.|RTN|Numero Unico de Identificacao|RNC|C\.N\.P\.J\.|RUT(?: #)?)\.? /i,
    'tax_id',
  ],
  [
    /^(?:Registration (?:Number|ID)|(?:UK )?Company Number(?: IMO)?|Commercial Registry Number|Chamber of Commerce Number|Business (?:Registration )?(?:Number|Document #|Registration Document #)|Business Registration Document #|Matricula Mercantil No\.?|Folio Mercantil No\.?|Trade License No\.|C\.R\. No\.|Public Registration Number|Government Gazette Number|D-U-N-S Number|Central Registration System Number|Economic Register Number \(CBLS\)|Enterprise Number|Unified Social Credit Code \(USCC\)|Certificate of Incorporation Number|License|Registered Charity No\.|File Number|Organization Code)\.? /i,
    'registration_number',
  ],
];

/** The identifier of a phrase such as `Passport A0123456 (Iran)`; none when it names none. */
export function identifierIn(phrase: string): Identifier[] {
  const coin = /^Digital Currency Address - ([A-Z0-9]{2,10}) (\S+)$/.exec(phrase);
  if (coin) return [{ type: 'crypto_address', currency: coin[1] ?? '', value: coin[2] ?? '' }];
  for (const [label, type] of identifierPhrases) {
    const found = label.exec(phrase);
    if (found) return valueFrom(type, phrase.slice(found[0].length));
  }
  return [];
}

/** `A0123456 (Iran) issued 12 Jan 2001`: the number, its country; what follows stays in the remarks. */
function valueFrom(type: IdentifierType, text: string): Identifier[] {
  const isWhole = type === 'website' || type === 'phone' || type === 'email';
  const [, value = '', country] = isWhole
    ? [text, text]
    : (/^(.+?)(?: \(([^()]+)\))?(?: (?:issued|expires|valid|\(issued).*)?$/.exec(text) ?? []);
  const plain = value.trim();
  if (!/[\p{L}\p{N}]/u.test(plain) || plain.length > 300) return [];
  // "Legal Entity Number" is a Dutch number of eight or nine figures as often as a LEI (ISO 17442).
  if (type === 'lei' && !/^[A-Z0-9]{18}\d{2}$/.test(plain)) return valueFrom('registration_number', text);
  return [country ? { type, value: plain, country: countryOf(country) } : { type, value: plain }];
}
