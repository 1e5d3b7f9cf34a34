import type { AssessedHolder } from '../../domain/onboarding/ownership/assess-owners.js';
import { foldedName } from '../../domain/onboarding/ownership/names.js';
import { rangeView } from '../../domain/onboarding/ownership/range.js';
import type { OwnershipHolder, OwnershipView } from '../../domain/onboarding/ownership/schema.js';
import { drawnGraph } from '../../domain/onboarding/ownership/view-owners.js';
import type { ApplicationState } from '../../domain/onboarding/rules.js';
import type { Application } from '../../domain/onboarding/schema.js';
import type { AssessedOwnership } from './onboarding-ownership-known.js';

export function ownershipViewOf(assessed: AssessedOwnership, days: string[]): OwnershipView {
  const { source, importedAt, day, rule, rules, subject, assessment, company } = assessed;
  const known = applicationsOf(assessed);
  return {
    source,
    imported_at: importedAt,
    day,
    days_of_change: days,
    rule,
    rules,
    country: company.country,
    subject,
    ...drawnGraph(assessment, subject),
    holders: assessment.holders.map((holder) => holderView(holder, known.get(holder.id))),
    officials: assessment.officials,
    are_all_ways_shown: assessment.are_all_ways_shown,
    owners_to_enter: ownersToEnter(assessed).map(({ id }) => id),
    may_enter: canEnterOwners(company.state),
  };
}

/** Known by name, above the rule, and without an onboarding. Who may be an owner is a question for a person first. */
export function ownersToEnter(assessed: AssessedOwnership): AssessedHolder[] {
  const known = applicationsOf(assessed);
  return assessed.assessment.holders.filter(
    ({ id, form, name, verdict }) =>
      form === 'person' && name !== null && verdict === 'yes' && !known.has(id),
  );
}

/** While the client can complete what an owner lacks, or the desk can still ask for it. */
export function canEnterOwners(state: ApplicationState): boolean {
  return enterableStates.some((each) => each === state);
}

const enterableStates = ['draft', 'waiting_for_client', 'in_review', 'under_review'] as const;

/**
 * The onboarding of each person in the graph. What a company declared carries the ids itself; a package of others is
 * matched by name, one application to one person, so that two of one name are never taken for each other.
 */
function applicationsOf({ source, parties, assessment }: AssessedOwnership): Map<string, Application> {
  if (source === 'declared') return new Map(parties.map((party) => [party.id, party]));
  const free = parties.filter(({ kind }) => kind === 'natural_person');
  const found = new Map<string, Application>();
  for (const { id, name } of assessment.holders) {
    const index = free.findIndex(
      ({ display_name }) => name !== null && foldedName(display_name) === foldedName(name),
    );
    const [match] = index < 0 ? [] : free.splice(index, 1);
    if (match) found.set(id, match);
  }
  return found;
}

function holderView(holder: AssessedHolder, application: Application | undefined): OwnershipHolder {
  const { id, verdict, reasons, is_nominee } = holder;
  return {
    id,
    economic: rangeView(holder.economic),
    votes: rangeView(holder.votes),
    disposed_economic: rangeView(holder.disposed_economic),
    disposed_votes: rangeView(holder.disposed_votes),
    verdict,
    reasons,
    ways: holder.ways.map((way) => ({
      ...way,
      economic: rangeView(way.economic),
      votes: rangeView(way.votes),
    })),
    is_nominee,
    application: application ? { id: application.id, state: application.state } : null,
  };
}
