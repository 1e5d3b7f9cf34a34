import { screeningLine, screeningSearch } from '../../domain/compliance/search-inputs.js';
import { batchLineView, screeningSearchView } from '../../domain/compliance/search-views.js';
import { route, type Route } from '../route.js';
import { screenBatch } from '../services/compliance-batch.js';
import { searchLists } from '../services/compliance-search.js';

/** Parties of the greatest batch at three hundred bytes each. */
const batchLimits = { bytes: 32 * 1024 * 1024, fields: 0 };

/** Screening of anybody, client or not: questions that change nothing and are kept nowhere. */
export const complianceScreeningRoutes: Route[] = [
  route.post(
    '/api/v1/screening/search',
    {
      summary: 'Compares a person, an entity, a vessel or an aircraft with every list in force',
      can: 'compliance:screen',
      body: screeningSearch,
      example: {
        kind: 'person',
        names: ['Sergey Ivanov', 'Сергей Иванов'],
        dates_of_birth: ['1958-03-12'],
        countries: ['RU'],
      },
      answers: { status: 200, schema: screeningSearchView },
    },
    ({ body }, context) => searchLists(context, body),
  ),
  route.post(
    '/api/v1/screening/batch',
    {
      summary:
        'Compares up to 100,000 parties, one JSON object a line; answers a line each, in their order, as they come',
      can: 'compliance:screen',
      lines: screeningLine,
      bodyLimits: batchLimits,
      answers: { status: 200, contentType: 'application/x-ndjson', lines: batchLineView },
    },
    ({ rawBody }, context) => screenBatch(context, rawBody),
  ),
];
