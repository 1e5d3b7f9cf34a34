import { z } from 'zod';
import { changesQuery, listChanges } from '../../domain/compliance/list-changes.js';
import {
  decideEntryInput,
  ownEntryView,
  ownListStanding,
  proposeEntryInput,
  proposeRemovalInput,
} from '../../domain/compliance/own-list.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { getListChanges } from '../services/compliance-list-changes.js';
import * as own from '../services/compliance-own-list.js';

const all = '/api/v1/compliance/own-entries';
const byId = z.strictObject({ id: uuid });
const decides = {
  params: byId,
  body: decideEntryInput,
  idempotent: true,
  answers: { status: 200, schema: ownEntryView },
} as const;

/** The house's own list, on which nobody puts anybody alone, and what changed from one version of a list to another. */
export const complianceOwnListRoutes: Route[] = [
  route.get(
    '/api/v1/compliance/lists/:id/changes',
    {
      summary:
        'What is new, other and gone in a version of a list since another one, or since the one before',
      can: 'compliance:read_lists',
      params: byId,
      query: changesQuery,
      answers: { status: 200, schema: listChanges },
    },
    ({ params, query }, context) => getListChanges(context, { ...params, ...query }),
  ),
  route.get(
    all,
    {
      summary: 'Entries of the own list: in force, proposed, and those of before',
      can: 'compliance:read_lists',
      answers: { status: 200, schema: z.array(ownEntryView) },
    },
    (_input, context) => own.listOwnEntries(context),
  ),
  route.post(
    all,
    {
      summary: 'Proposes an entry of the own list; an officer who did not propose it agrees',
      can: 'compliance:propose_entries',
      body: proposeEntryInput,
      idempotent: true,
      answers: { status: 201, schema: ownEntryView },
    },
    ({ body }, context) => own.proposeEntry(context, body),
  ),
  route.post(
    `${all}/expiry`,
    {
      summary: 'Ends the entries whose last day is over',
      can: 'compliance:load_lists',
      idempotent: true,
      answers: { status: 200, schema: ownListStanding },
    },
    (_input, context) => own.endOverdue(context),
  ),
  route.post(
    `${all}/:id/removal`,
    {
      summary: 'Proposes that an entry goes; an officer who did not propose it agrees',
      can: 'compliance:propose_entries',
      params: byId,
      body: proposeRemovalInput,
      idempotent: true,
      answers: { status: 200, schema: ownEntryView },
    },
    ({ params, body }, context) => own.proposeRemoval(context, { ...params, ...body }),
  ),
  route.post(
    `${all}/:id/approval`,
    {
      summary: 'Puts an entry into force, or lets it go; never by who proposed that',
      can: 'compliance:decide',
      stepUp: true,
      ...decides,
    },
    ({ params, body }, context) => own.approveEntry(context, { ...params, ...body }),
  ),
  route.post(
    `${all}/:id/refusal`,
    {
      summary: 'Refuses an entry or its removal; never by who proposed that',
      can: 'compliance:decide',
      ...decides,
    },
    ({ params, body }, context) => own.refuseEntry(context, { ...params, ...body }),
  ),
  route.post(
    `${all}/:id/withdrawal`,
    {
      summary: 'Takes back a proposed entry or removal; only by who proposed it',
      can: 'compliance:propose_entries',
      ...decides,
    },
    ({ params, body }, context) => own.retractEntry(context, { ...params, ...body }),
  ),
];
