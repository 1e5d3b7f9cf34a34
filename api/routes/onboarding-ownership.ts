import { z } from 'zod';
import { uuid } from '../../domain/fields.js';
import { bodsLimits } from '../../domain/onboarding/ownership/read-bods.js';
import {
  importOwnership,
  ownershipChanges,
  ownershipQuery,
  ownershipView,
} from '../../domain/onboarding/ownership/schema.js';
import { route, type Route } from '../route.js';
import { getOwnershipChanges } from '../services/onboarding-ownership-changes.js';
import { enterOwners } from '../services/onboarding-ownership-entry.js';
import * as ownership from '../services/onboarding-ownership.js';

const byId = z.strictObject({ id: uuid });
const view = { status: 200, schema: ownershipView } as const;

/** Who owns and controls a company, as the desk sees it. */
export const onboardingOwnershipRoutes: Route[] = [
  route.get(
    '/api/v1/onboarding/clients/:id/ownership',
    {
      summary: 'Who owns and controls a company on a day, with effective shares, ways and reasons',
      can: 'onboarding:read',
      params: byId,
      query: ownershipQuery,
      answers: view,
    },
    ({ params, query }, context) => ownership.getOwnership(context, { ...params, ...query }),
  ),
  route.get(
    '/api/v1/onboarding/clients/:id/ownership/changes',
    {
      summary: 'Who came, who left and whose share changed by the newest statements, with the days',
      can: 'onboarding:read',
      params: byId,
      query: ownershipQuery,
      answers: { status: 200, schema: ownershipChanges },
    },
    ({ params, query }, context) => getOwnershipChanges(context, { ...params, ...query }),
  ),
  route.post(
    '/api/v1/onboarding/clients/:id/ownership',
    {
      summary: 'Takes in statements of the Beneficial Ownership Data Standard, 0.2 to 0.4',
      can: 'compliance:work_cases',
      params: byId,
      body: importOwnership,
      bodyLimits: { bytes: bodsLimits.bytes, fields: 200_000 },
      idempotent: true,
      answers: { ...view, status: 201 },
    },
    ({ params, body }, context) => ownership.importOwnership(context, { ...params, ...body }),
  ),
  route.get(
    '/api/v1/onboarding/clients/:id/ownership/package',
    {
      summary: 'The statements as a package of the Beneficial Ownership Data Standard 0.4',
      can: 'onboarding:read',
      params: byId,
      answers: { status: 200, schema: z.array(z.record(z.string(), z.unknown())) },
    },
    ({ params }, context) => ownership.exportOwnership(context, params.id),
  ),
  route.post(
    '/api/v1/onboarding/clients/:id/ownership/owners',
    {
      summary: 'Gives every beneficial owner who has none an onboarding of their own',
      can: 'compliance:work_cases',
      params: byId,
      idempotent: true,
      answers: { ...view, status: 201 },
    },
    ({ params }, context) => enterOwners(context, params),
  ),
];
