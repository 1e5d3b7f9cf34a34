import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';

/** What every workflow is found by in the Temporal UI. Never encrypted: ids and codes only, no personal data. */
export const nounKey = defineSearchAttributeKey('PurserNoun', 'KEYWORD');
export const stateKey = defineSearchAttributeKey('PurserState', 'KEYWORD');
export const accountKey = defineSearchAttributeKey('PurserAccount', 'KEYWORD');
export const countryKey = defineSearchAttributeKey('PurserCountry', 'KEYWORD');
export const priorityKey = defineSearchAttributeKey('PurserPriority', 'KEYWORD');

/** For whoever registers them with a namespace: `--search-attribute PurserNoun=Keyword`. */
export const searchAttributeKeys = [nounKey, stateKey, accountKey, countryKey, priorityKey] as const;

export interface SearchFacts {
  noun: string;
  state: string;
  account: string;
  country: string;
  priority: string;
}

/** The facts as `typedSearchAttributes` of a start or as an upsert; only those that are given. */
export function searchAttributes(facts: Partial<SearchFacts>): SearchAttributePair[] {
  const { noun, state, account, country, priority } = facts;
  const pairs = [
    { key: nounKey, value: noun },
    { key: stateKey, value: state },
    { key: accountKey, value: account },
    { key: countryKey, value: country },
    { key: priorityKey, value: priority },
  ];
  return pairs.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
}
