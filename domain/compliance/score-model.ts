import type { DateCode } from './dates.js';
import type { IdentifierCode } from './identifiers.js';
import type { NameQuality } from './lists.js';

/** Changes with every change of words, tables or numbers that can move a score; decisions are replayed with it. */
export const modelVersion = 'screening-2026.11.1';

/** A hit is shown from here up: the score at which the tuning half of the name pairs is best told apart. */
export const defaultThreshold = 0.7;
/** Nothing below is ever reported, whatever threshold is asked for: the index does not look further down. */
export const lowestThreshold = 0.5;
export const defaultLimit = 50;

/**
 * The score is a probability from added evidence: log-odds of the name (a logistic fit on the tuning half of the name
 * pairs) plus what dates, countries and identifiers say. Being odds, it never reaches 1.
 */
export const nameOdds = { slope: 9.5, intercept: -6.2 } as const;
export const maxLogOdds = 9;

/** An alias that the publisher calls weak must be closer than a name. */
export const qualityOdds: Record<NameQuality, number> = { primary: 0, strong: 0, former: -0.1, weak: -0.5 };

/** Frequent short names agree by chance, long rare ones do not: odds for each unit of matched weight beyond the usual. */
export const rarityOdds = { perWeight: 0.25, usualWeight: 1.6, least: -0.3, most: 0.4 } as const;

/** Dates of birth are in the passport of one side and often estimated on the other: agreement and contradiction weigh by precision. */
export const dateOdds: Record<DateCode, number> = {
  same_day: 1.6,
  same_month: 1,
  same_year: 0.6,
  within_range: 0.3,
  within_estimate: 0.2,
  day_and_month_swapped: 0.9,
  one_part_differs: 0.5,
  year_one_figure_differs: 0.2,
  other_day_same_year: -0.5,
  neighbouring_year: -0.6,
  two_years_apart: -1.3,
  years_apart: -3,
  decades_apart: -4,
};

export const countryOdds = { shared: 0.3, linked: 0.1, different: -0.5 } as const;

/** A passport that agrees outweighs a name that does not; a shared address of mail stays below what a name must bring. */
export const identifierOdds: Record<IdentifierCode, number> = {
  same: 7.5,
  same_value_other_country: 1.5,
  same_value_other_type: 2,
  shared_contact: 0.6,
  different: -1.5,
};

/** The least odds of a party that shares a passport, a tax number or a wallet with an entry. */
export const identifierFloor = 2.2;

/** Evidence at or below this is a veto: it is named first in the explanation. */
export const vetoOdds = -1.2;
