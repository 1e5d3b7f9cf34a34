import type { Identifier, IdentifierType } from './lists.js';

/** How much one identifier tells: the first group names one holder, the second is shared or changes hands. */
const strongTypes: readonly IdentifierType[] = [
  'passport',
  'national_id',
  'tax_id',
  'registration_number',
  'driving_licence',
  'lei',
  'bic',
  'imo',
  'mmsi',
  'aircraft_serial',
  'tail_number',
  'crypto_address',
];
/** One holder has exactly one of these from a country at a time, so another value is a contradiction. */
const singleTypes: readonly IdentifierType[] = ['national_id', 'tax_id', 'lei', 'imo'];
/** Shorter values agree by chance. */
const minValueLength = 5;

/** From the most telling to the least. */
export const identifierCodes = [
  'same',
  'same_value_other_country',
  'same_value_other_type',
  'shared_contact',
  'different',
] as const;
export type IdentifierCode = (typeof identifierCodes)[number];

export interface IdentifierComparison {
  verdict: 'match' | 'close' | 'contradiction';
  code: IdentifierCode;
  party: Identifier;
  listed: Identifier;
}

/** The value as it is compared: no blanks or punctuation, capitals; crypto addresses and e-mail keep what makes them unique. */
export function identifierKey({ type, value }: Pick<Identifier, 'type' | 'value'>): string {
  const plain = value.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  if (type === 'crypto_address') return /^(0x|bc1|ltc1)/i.test(plain) ? plain.toLowerCase() : plain;
  if (type === 'email' || type === 'website')
    return plain
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/, '')
      .replace(/\/$/, '');
  return plain.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** True for an identifier that alone may bring two parties together; an address of mail or web never does. */
export function isStrongIdentifier(type: IdentifierType): boolean {
  return strongTypes.includes(type);
}

/** The most telling comparison of two sets of identifiers, or null when none can be compared. */
export function compareIdentifiers(
  party: readonly Identifier[],
  listed: readonly Identifier[],
): IdentifierComparison | null {
  const comparisons = party.flatMap((mine) => listed.flatMap((theirs) => comparePair(mine, theirs) ?? []));
  return (
    comparisons.sort(
      (left, right) => identifierCodes.indexOf(left.code) - identifierCodes.indexOf(right.code),
    )[0] ?? null
  );
}

function comparePair(party: Identifier, listed: Identifier): IdentifierComparison | null {
  const key = identifierKey(party);
  const agree = key.length >= minValueLength && key === identifierKey(listed);
  const isSameType = party.type === listed.type;
  const countries = compareCountries(party.country, listed.country);
  const found = (verdict: IdentifierComparison['verdict'], code: IdentifierCode) => ({
    verdict,
    code,
    party,
    listed,
  });
  if (agree && isSameType && !isStrongIdentifier(party.type)) return found('close', 'shared_contact');
  if (agree && isSameType)
    return countries === 'different' ? found('close', 'same_value_other_country') : found('match', 'same');
  if (agree && isStrongIdentifier(party.type) && isStrongIdentifier(listed.type))
    return found('close', 'same_value_other_type');
  const isOther =
    isSameType &&
    singleTypes.includes(party.type) &&
    (countries === 'same' || party.type === 'lei' || party.type === 'imo');
  return isOther && key.length >= minValueLength ? found('contradiction', 'different') : null;
}

function compareCountries(
  one: string | undefined,
  other: string | undefined,
): 'same' | 'different' | 'unknown' {
  if (!one || !other) return 'unknown';
  return one === other ? 'same' : 'different';
}
