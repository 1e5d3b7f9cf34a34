import type { Knex } from 'knex';
import type { ApplicationModel } from '../../db/models/applications.js';
import { packageBefore } from '../../db/models/ownership-packages.js';
import type { AssessedHolder } from '../../domain/onboarding/ownership/assess-owners.js';
import { compareOwners, type OwnerChange } from '../../domain/onboarding/ownership/compare-owners.js';
import { rangeView } from '../../domain/onboarding/ownership/range.js';
import type { OwnershipChanges, OwnershipQuery } from '../../domain/onboarding/ownership/schema.js';
import type { Context } from '../context.js';
import { read } from '../work.js';
import { assessedOwnership, declaredOwnership, knownOwnership } from './onboarding-ownership-known.js';
import { companyOf } from './onboarding-ownership.js';

/**
 * What the newest statements say otherwise than those before them, or than the company declared where they are the first:
 * who came, who left, whose part is another, and since when. Nothing as long as nothing was taken in.
 */
export function getOwnershipChanges(
  context: Context,
  { id, ...query }: OwnershipQuery & { id: string },
): Promise<OwnershipChanges> {
  return read(context, async (trx) => {
    const company = await companyOf(trx, id);
    const after = await knownOwnership(trx, company);
    const { day, rule } = await assessedOwnership(trx, after, { ...query, now: context.clock.now() });
    if (after.source === 'declared') return { before: null, day, changes: [] };
    const before = await ownershipBefore(trx, company);
    const changes = compareOwners({ before, after, day, rule });
    const { source, importedAt } = before;
    return { before: { source, imported_at: importedAt }, day, changes: changes.map(changeView) };
  });
}

async function ownershipBefore(trx: Knex, company: ApplicationModel) {
  const found = await packageBefore(trx, company.id);
  if (!found) return declaredOwnership(trx, company);
  const { statements, subject, created_at } = found;
  return { source: 'package' as const, statements, subject, importedAt: created_at };
}

function changeView({ kind, since, before, after }: OwnerChange): OwnershipChanges['changes'][number] {
  const name = (after ?? before)?.name ?? null;
  return { kind, since, name, before: before && partOf(before), after: after && partOf(after) };
}

function partOf({ id, economic, votes, verdict }: AssessedHolder) {
  return { id, economic: rangeView(economic), votes: rangeView(votes), verdict };
}
