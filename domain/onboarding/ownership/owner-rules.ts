/** From which share on somebody counts as a beneficial owner: of which companies, at which risk, and since when. */
export interface OwnerRule {
  /** Small letters, figures and _; what the rule is called where nobody has named it. */
  id: string;
  /** ISO 3166-1, two letters, of the company's registration; none: everywhere. */
  countries: string[];
  /** Levels of the company's risk; none means any, also one that is not known yet. */
  risks: RuleRisk[];
  /** At most 25: no country may ask for more (FATF recommendation 24). */
  percent: number;
  /** True: this share itself counts. False: only more than it. */
  is_inclusive: boolean;
  /** Whether what companies in somebody's control hold is theirs in full, beside the product of the shares. */
  counts_controlled: boolean;
  /** ISO days, the end not included; without one the rule goes on. */
  from: string;
  until?: string;
  /** Where it is written. */
  source: string;
}

export const ruleRisks = ['low', 'medium', 'high', 'prohibited'] as const;
export type RuleRisk = (typeof ruleRisks)[number];

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
];
const anyRisk: RuleRisk[] = [];
const usual = { risks: anyRisk, is_inclusive: true, counts_controlled: true };

/** What holds as long as nobody changes the setting `onboarding.ownership_rules`. */
export const deliveredRules = {
  eu_directive: {
    ...usual,
    id: 'eu_directive',
    countries: eu,
    percent: 25,
    is_inclusive: false,
    from: '2017-06-26',
    until: '2027-07-10',
    source: 'Directive (EU) 2015/849, article 3(6)(a)(i): 25 % plus one share, more than 25 %',
  },
  eu_regulation: {
    ...usual,
    id: 'eu_regulation',
    countries: eu,
    percent: 25,
    from: '2027-07-10',
    source: 'Regulation (EU) 2024/1624, articles 52 to 54: 25 % or more, products of chains added up',
  },
  rs: {
    ...usual,
    id: 'rs',
    countries: ['RS'],
    percent: 25,
    from: '2018-04-01',
    source:
      'Law on the Prevention of Money Laundering and the Financing of Terrorism, Official Gazette 113/2017, article 3: 25 % or more',
  },
  uk: {
    ...usual,
    id: 'uk',
    countries: ['GB'],
    percent: 25,
    is_inclusive: false,
    from: '2017-06-26',
    source: 'Money Laundering Regulations 2017, regulation 5; Companies Act 2006, schedule 1A, part 3',
  },
  us: {
    ...usual,
    id: 'us',
    countries: ['US'],
    percent: 25,
    counts_controlled: false,
    from: '2018-05-11',
    source: '31 CFR 1010.230(d): 25 per cent or more of the equity interests, and one person in control',
  },
  fatf: {
    ...usual,
    id: 'fatf',
    countries: [],
    percent: 25,
    from: '2012-02-16',
    source: 'FATF recommendations 10 and 24 with their notes: a share of at most 25 %',
  },
  high_risk: {
    ...usual,
    id: 'high_risk',
    countries: [],
    risks: ['high', 'prohibited'],
    percent: 10,
    from: '2012-02-16',
    source: 'A rule of this house for high risk; FATF recommendation 10: the limit follows the risk',
  },
} satisfies Record<string, OwnerRule>;

interface Company {
  country: string | null;
  risk: RuleRisk | null;
}

/**
 * The rule for a company on a day. Of those that fit, one for its risk goes before one for any, then one for its country
 * before one for all, then the lower share. Before the first day of every rule the one that holds everywhere counts.
 */
export function ownerRuleFor(company: Company, day: string, rules: readonly OwnerRule[]): OwnerRule {
  const fitting = rules.filter((rule) => fits(rule, company) && runsOn(rule, day));
  const [best] = fitting.sort(moreSpecific);
  return best ?? rules.find(isEverywhere) ?? deliveredRules.fatf;
}

/** Whether a rule is for every company at every risk. */
export function isEverywhere({ countries, risks }: OwnerRule): boolean {
  return countries.length === 0 && risks.length === 0;
}

function fits({ countries, risks }: OwnerRule, { country, risk }: Company): boolean {
  const isOfCountry = country !== null && countries.includes(country.slice(0, 2).toUpperCase());
  const isOfRisk = risk !== null && risks.includes(risk);
  return (countries.length === 0 || isOfCountry) && (risks.length === 0 || isOfRisk);
}

function runsOn({ from, until }: OwnerRule, day: string): boolean {
  return from <= day && (until === undefined || day < until);
}

function moreSpecific(a: OwnerRule, b: OwnerRule): number {
  const named = (list: readonly unknown[]) => (list.length > 0 ? 0 : 1);
  return named(a.risks) - named(b.risks) || named(a.countries) - named(b.countries) || a.percent - b.percent;
}
