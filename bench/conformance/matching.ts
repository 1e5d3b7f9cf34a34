import { join } from 'node:path';
import { buildIndex } from '../../domain/compliance/name-index.js';
import { checkCleanPeople } from './matching-clean.js';
import { loadLists } from './matching-lists.js';
import { checkPairs } from './matching-pairs.js';
import { checkPortal } from './matching-portal.js';
import { checkUnQueries } from './matching-un.js';
import type { ConformancePart } from './part.js';
import { createTally } from './tally.js';

/**
 * Accuracy on the sets of `kyc/matching`. Pairs that are called STRONG must be told rightly at the model's threshold: those
 * pass or fail. Everything else is a figure: F1 of pairs, recall of true queries, alerts on clean people, distance from OFAC's
 * own scores. People are searched with their date of birth and country, as clients are.
 */
export const matching: ConformancePart = {
  name: 'matching',
  async run(dir) {
    const tally = createTally();
    const folder = join(dir, 'kyc', 'matching');
    await checkPairs(tally, folder);
    await checkPortal(tally, folder);
    const entries = await loadLists(dir);
    const index = buildIndex(entries);
    await checkUnQueries(tally, { folder, index, entries });
    await checkCleanPeople(tally, { folder, index });
    return tally.result();
  },
};
