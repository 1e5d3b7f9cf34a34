import type { Knex } from 'knex';
import { ApplicationModel, descendantsOf } from '../../db/models/applications.js';
import type { AddOwner } from '../../domain/onboarding/inputs.js';
import { ownedPercent } from '../../domain/onboarding/completeness.js';
import { applicationLimits, isEditable, nextStateOf } from '../../domain/onboarding/rules.js';
import type { Application } from '../../domain/onboarding/schema.js';
import type { ApplicationView } from '../../domain/onboarding/views.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact } from '../work.js';
import { insertApplication } from './onboarding-drafts.js';
import { end, lockedApplication, lockedInTree, transitionRefused } from './onboarding-moves.js';
import { applicationViewOf, isParty } from './onboarding-views.js';

/** Enters an owner or director of a company: an application of its own below it. */
export function addOwner(context: Context, input: AddOwner & { id: string }): Promise<ApplicationView> {
  return transact(context, async (work) => {
    const { application, rootId, depth } = await lockedInTree(work, input.id);
    if (application.kind !== 'legal_entity') throw problem('onboarding.not_a_company');
    if (!isEditable(application.state)) throw transitionRefused(application, 'add_owner');
    if (depth >= applicationLimits.ownerDepth) throw tooDeep();
    const parties = (await descendantsOf(work.trx, rootId)).filter(isParty);
    if (parties.length >= applicationLimits.owners) throw tooMany();
    assertShares(
      input,
      parties.filter((party) => party.parent_id === application.id),
    );
    const { kind, party_roles, ownership_percent = null, display_name } = input;
    const { product, channel } = application;
    const owner = {
      kind,
      party_roles,
      ownership_percent,
      display_name,
      product,
      channel,
      parent_id: application.id,
    };
    return applicationViewOf(work.trx, await insertApplication(work, owner), work.now);
  });
}

/** Takes somebody out who was entered by mistake; their file stays, withdrawn. */
export function removeOwner(context: Context, input: { id: string; owner_id: string }): Promise<void> {
  return transact(context, async (work) => {
    const { application: company } = await lockedInTree(work, input.id);
    if (!isEditable(company.state)) throw transitionRefused(company, 'remove_owner');
    const owner = await lockedApplication(work, input.owner_id);
    if (owner.parent_id !== company.id) throw problem('onboarding.application_not_found');
    if (owner.state === 'withdrawn') return;
    const event = nextStateOf(owner, 'withdraw') ? 'withdraw' : 'end_with_company';
    await end(work, owner, { event, cause: 'removed_from_company' });
  });
}

/** Refuses a company that stands above or beside itself: the same number in the same register, twice on one line. */
export async function assertNoCycle(trx: Knex, rootId: string): Promise<void> {
  const root = await ApplicationModel.query(trx).findById(rootId);
  if (!root) return;
  const companies = [root, ...(await descendantsOf(trx, rootId)).filter(isParty)].filter(
    ({ kind }) => kind === 'legal_entity',
  );
  const byId = new Map(companies.map((company) => [company.id, company]));
  for (const company of companies) assertNotAmongOwnAncestors(company, byId);
}

function assertNotAmongOwnAncestors(company: Application, byId: Map<string, Application>): void {
  const registration = registrationOf(company);
  if (!registration) return;
  let above = company.parent_id ? byId.get(company.parent_id) : undefined;
  while (above) {
    if (registrationOf(above) === registration) {
      const errors = [
        { pointer: '/data/registration_number', code: 'cycle', detail: 'This company stands above itself' },
      ];
      throw problem('onboarding.ownership_cycle', undefined, { errors });
    }
    above = above.parent_id ? byId.get(above.parent_id) : undefined;
  }
}

/** Registers print spaces and marks at will: only letters and figures tell two numbers apart. */
function registrationOf({ data }: Application): string | null {
  const { registration_number, registration_country } = data;
  if (typeof registration_number !== 'string' || typeof registration_country !== 'string') return null;
  const significant = registration_number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=.)/, '');
  return `${registration_country} ${significant}`;
}

function assertShares(input: AddOwner, siblings: Application[]): void {
  const total = ownedPercent([...siblings, { ownership_percent: input.ownership_percent ?? null }]);
  if (total.lte(100)) return;
  const errors = [
    {
      pointer: '/ownership_percent',
      code: 'ownership_above_100',
      detail: 'All shares together are more than 100 per cent',
    },
  ];
  throw problem('request.invalid', undefined, { errors });
}

function tooMany() {
  return problem('onboarding.too_many_owners', undefined, { params: { limit: applicationLimits.owners } });
}

function tooDeep() {
  return problem('onboarding.owners_too_deep', undefined, {
    params: { limit: applicationLimits.ownerDepth },
  });
}
