export type OwnerRuleId = 'eu_directive' | 'eu_regulation' | 'fatf' | 'high_risk' | 'uk' | 'us';

/** From which share on somebody counts as a beneficial owner, where and since when. */
export interface OwnerRule {
  id: OwnerRuleId;
  /** ISO 3166 countries of the company; none: everywhere. */
  countries: readonly string[];
  percent: number;
  /** True: this share itself counts. False: only more than it. */
  isInclusive: boolean;
  /** Whether what companies in somebody's control hold is theirs in full, beside the product of the shares. */
  countsControlled: boolean;
  /** ISO days, the end not included. */
  from: string;
  until: string | null;
  source: string;
}

const eu = [
  ...[
    'AT',
    'BE',
    'BG',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GR',
    'HR',
    'HU',
    'IE',
    'IT',
    'LT',
    'LU',
  ],
  ...['LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
] as const;

export const ownerRules = {
  eu_directive: {
    id: 'eu_directive',
    countries: eu,
    percent: 25,
    isInclusive: false,
    countsControlled: true,
    from: '2017-06-26',
    until: '2027-07-10',
    source: 'Directive (EU) 2015/849, article 3(6)(a)(i): 25 % plus one share, more than 25 %',
  },
  eu_regulation: {
    id: 'eu_regulation',
    countries: eu,
    percent: 25,
    isInclusive: true,
    countsControlled: true,
    from: '2027-07-10',
    until: null,
    source: 'Regulation (EU) 2024/1624, articles 52 to 54: 25 % or more, products of chains added up',
  },
  uk: {
    id: 'uk',
    countries: ['GB'],
    percent: 25,
    isInclusive: false,
    countsControlled: true,
    from: '2017-06-26',
    until: null,
    source: 'Money Laundering Regulations 2017, regulation 5; Companies Act 2006, schedule 1A, part 3',
  },
  us: {
    id: 'us',
    countries: ['US'],
    percent: 25,
    isInclusive: true,
    countsControlled: false,
    from: '2018-05-11',
    until: null,
    source: '31 CFR 1010.230(d): 25 per cent or more of the equity interests, and one person in control',
  },
  fatf: {
    id: 'fatf',
    countries: [],
    percent: 25,
    isInclusive: true,
    countsControlled: true,
    from: '2012-02-16',
    until: null,
    source: 'FATF recommendations 10 and 24 with their notes: a share of at most 25 %',
  },
  high_risk: {
    id: 'high_risk',
    countries: [],
    percent: 10,
    isInclusive: true,
    countsControlled: true,
    from: '2012-02-16',
    until: null,
    source: 'A rule of this house for high risk; FATF recommendation 10: the limit follows the risk',
  },
} as const satisfies Record<OwnerRuleId, OwnerRule>;

/** The law of the company's country on that day; the recommendation where we know of none; 10 % where risk is high. */
export function ownerRuleFor(
  company: { country: string | null; isHighRisk: boolean },
  day: string,
): OwnerRule {
  if (company.isHighRisk) return ownerRules.high_risk;
  const rules: readonly OwnerRule[] = Object.values(ownerRules);
  const lawful = rules.find(
    ({ countries, from, until }) =>
      company.country !== null &&
      countries.includes(company.country.slice(0, 2)) &&
      from <= day &&
      (until === null || day < until),
  );
  return lawful ?? ownerRules.fatf;
}
