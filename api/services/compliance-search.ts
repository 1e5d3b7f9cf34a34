import { activeLists } from '../../db/models/list-versions.js';
import type { Party } from '../../domain/compliance/lists.js';
import { modelVersion } from '../../domain/compliance/score-model.js';
import { defaultThreshold } from '../../domain/compliance/score-model.js';
import { prepareParty } from '../../domain/compliance/score.js';
import type { ScreeningSearch } from '../../domain/compliance/search-inputs.js';
import type { NameReadings, ScreeningSearchView } from '../../domain/compliance/search-views.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { IndexedLists } from '../screening/lists-in-force.js';
import { read } from '../work.js';

/** Compares somebody who need be no client with every list in force; nothing of them is kept. */
export async function searchLists(context: Context, input: ScreeningSearch): Promise<ScreeningSearchView> {
  const lists = await listsToSearch(context);
  const { threshold = defaultThreshold, limit, explain } = input;
  const party = partyOf(input);
  const { hits, total, needs_review, findings } = await lists.search(party, { threshold, limit });
  return {
    model_version: modelVersion,
    threshold,
    list_versions: lists.versions,
    needs_review,
    findings,
    total,
    hits,
    explanation: explain ? readingsOf(party) : null,
  };
}

/** Refuses when no list is in force: an answer without hits would look like a clean one. */
export async function listsToSearch(context: Context): Promise<IndexedLists> {
  const editions = await read(context, (trx) => activeLists(trx));
  if (editions.length === 0) throw problem('compliance.lists_missing');
  return context.listsInForce.of(editions);
}

export function partyOf({
  kind,
  names,
  dates_of_birth,
  countries,
  identifiers,
}: Omit<ScreeningSearch, 'explain'>): Party {
  return { kind, names, dates_of_birth, countries, identifiers };
}

function readingsOf(party: Party): NameReadings[] {
  return prepareParty(party).names.map(({ text, readings }) => ({
    name: text,
    readings: readings.map(({ legalForm, tokens }) => ({
      legal_form: legalForm,
      words: tokens.map((token) => ({ text: token.text, role: token.role, weight: token.weight })),
    })),
  }));
}
