import { descendantsOf } from '../../db/models/applications.js';
import { ownedPercent } from '../../domain/onboarding/completeness.js';
import type { AssessedHolder } from '../../domain/onboarding/ownership/assess-owners.js';
import type { BodsStatement } from '../../domain/onboarding/ownership/bods-schema.js';
import { percentText } from '../../domain/onboarding/ownership/fraction.js';
import type { OwnershipView } from '../../domain/onboarding/ownership/schema.js';
import { applicationLimits } from '../../domain/onboarding/rules.js';
import { personDraft } from '../../domain/onboarding/schema.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { insertApplication } from './onboarding-drafts.js';
import { lockedInTree, transitionRefused } from './onboarding-moves.js';
import { canEnterOwners, ownershipViewOf, ownersToEnter } from './onboarding-ownership-views.js';
import { assertCompany } from './onboarding-ownership.js';
import { assessedOwnership, knownOwnership, type AssessedOwnership } from './onboarding-ownership-known.js';
import { daysOfChange } from '../../domain/onboarding/ownership/statements-at.js';
import { isParty } from './onboarding-views.js';

/**
 * Gives every beneficial owner of today who has none an onboarding below the company. The client completes it, and the
 * company is not approved before they are: the procedure begins theirs in its next round.
 */
export function enterOwners(context: Context, input: { id: string }): Promise<OwnershipView> {
  return transact(context, async (work) => {
    const { application: company, rootId } = await lockedInTree(work, input.id);
    assertCompany(company);
    if (!canEnterOwners(company.state)) throw transitionRefused(company, 'add_owner');
    const ofToday = { now: work.now };
    const assessed = await assessedOwnership(work.trx, await knownOwnership(work.trx, company), ofToday);
    const owners = ownersToEnter(assessed);
    const parties = (await descendantsOf(work.trx, rootId)).filter(isParty);
    if (parties.length + owners.length > applicationLimits.owners)
      throw problem('onboarding.too_many_owners', undefined, { params: { limit: applicationLimits.owners } });
    for (const owner of owners) await enterOwner(work, assessed, owner);
    const after = await assessedOwnership(work.trx, await knownOwnership(work.trx, company), ofToday);
    return ownershipViewOf(after, daysOfChange(after.statements));
  });
}

async function enterOwner(
  work: Work,
  { company, statements }: AssessedOwnership,
  owner: AssessedHolder,
): Promise<void> {
  const siblings = (await descendantsOf(work.trx, company.id)).filter(
    (party) => isParty(party) && party.parent_id === company.id,
  );
  const share = percentText(owner.economic.min);
  // An indirect share beside the share of the company in between would count twice: it is entered where there is room.
  const fits = share !== '0' && ownedPercent([...siblings, { ownership_percent: share }]).lte(100);
  await insertApplication(work, {
    kind: 'natural_person',
    product: company.product,
    channel: company.channel,
    parent_id: company.id,
    user_id: company.user_id,
    display_name: (owner.name ?? '').slice(0, 200),
    party_roles: ['owner'],
    ownership_percent: fits ? share : null,
    data: statedData(owner, statements),
  });
}

/** What the statements say of the person, as far as it fits the form. The client corrects and completes it. */
function statedData({ id }: AssessedHolder, statements: readonly BodsStatement[]): Record<string, unknown> {
  const stated = statements.findLast(({ recordId }) => recordId === id);
  if (stated?.recordType !== 'person') return {};
  const { names, birthDate, nationalities } = stated.recordDetails;
  const name = names.find(({ type }) => type === 'legal') ?? names[0];
  const fields = Object.entries({
    given_names: name?.givenName,
    family_name: name?.familyName,
    date_of_birth: birthDate,
    nationality: nationalities[0]?.code,
  });
  return Object.fromEntries(
    fields.filter(
      ([field, value]) => value !== undefined && personDraft.safeParse({ [field]: value }).success,
    ),
  );
}
