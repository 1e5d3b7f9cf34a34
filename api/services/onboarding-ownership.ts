import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { OwnershipPackageModel } from '../../db/models/ownership-packages.js';
import type { BodsStatement } from '../../domain/onboarding/ownership/bods-schema.js';
import { readBods } from '../../domain/onboarding/ownership/read-bods.js';
import type {
  ImportOwnership,
  OwnershipQuery,
  OwnershipView,
} from '../../domain/onboarding/ownership/schema.js';
import type { ApplicationState } from '../../domain/onboarding/rules.js';
import { daysOfChange } from '../../domain/onboarding/ownership/statements-at.js';
import { writeBods } from '../../domain/onboarding/ownership/write-bods.js';
import { isoDay } from '../../lib/clock.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type DomainEvent } from '../work.js';
import { lockedApplication } from './onboarding-moves.js';
import { assessedOwnership, knownOwnership, type AssessedOwnership } from './onboarding-ownership-known.js';
import { ownershipViewOf } from './onboarding-ownership-views.js';

/** Who owns and controls a company on a day, under the law of its country or the rule that is asked for. */
export function getOwnership(context: Context, { id, ...query }: OwnershipQuery & { id: string }) {
  return read(context, async (trx) => {
    const known = await knownOwnership(trx, await companyOf(trx, id));
    return viewOf(await assessedOwnership(trx, known, { ...query, now: context.clock.now() }));
  });
}

/** Takes statements in beside those that are there; the newest package is the one in force. */
export function importOwnership(
  context: Context,
  input: ImportOwnership & { id: string },
): Promise<OwnershipView> {
  return transact(context, async (work) => {
    const company = await lockedApplication(work, input.id);
    assertCompany(company);
    const { statements, subject } = readPackage(input);
    const content_hash = hashOfJson(statements);
    const row = { id: newId(), application_id: company.id, subject, statements, content_hash };
    await OwnershipPackageModel.query(work.trx).insert({
      ...row,
      imported_by: work.principal.id,
      created_at: work.now,
    });
    work.audit({
      action: 'onboarding.import_ownership',
      noun: 'onboarding',
      record_id: company.id,
      after: { package_id: row.id, subject, statements: statements.length, content_hash },
    });
    if (isOnDesk(company.state)) work.emit(importedEvent(company, row.id));
    const known = await knownOwnership(work.trx, company);
    return viewOf(await assessedOwnership(work.trx, known, { now: work.now }));
  });
}

/** The statements as a package of BODS 0.4, from which the same graph can be read. */
export function exportOwnership(context: Context, id: string): Promise<Record<string, unknown>[]> {
  return read(context, async (trx) => {
    const { statements } = await knownOwnership(trx, await companyOf(trx, id));
    return writeBods(statements, { publisher: 'Purser', date: isoDay(context.clock.now()) });
  });
}

export function assertCompany({ kind }: ApplicationModel): void {
  if (kind !== 'legal_entity') throw problem('onboarding.not_a_company');
}

/** People have the case before them: what it is decided on is weighed anew. Elsewhere the next round does it. */
function isOnDesk(state: ApplicationState): boolean {
  return state === 'in_review' || state === 'under_review' || state === 'waiting_for_client';
}

function importedEvent({ id, kind, state }: ApplicationModel, package_id: string): DomainEvent {
  const payload = { application_id: id, application_kind: kind, state, package_id };
  return { kind: 'onboarding.ownership_imported', noun: 'onboarding', record_id: id, payload };
}

function viewOf(assessed: AssessedOwnership): OwnershipView {
  return ownershipViewOf(assessed, daysOfChange(assessed.statements));
}

/** Errors: `onboarding.application_not_found`, `onboarding.not_a_company`. */
export async function companyOf(trx: Knex, id: string): Promise<ApplicationModel> {
  const company = await ApplicationModel.query(trx).findById(id);
  if (!company) throw problem('onboarding.application_not_found');
  assertCompany(company);
  return company;
}

/** Refuses a package with a bad statement, each named by its place, and one that does not say which company it is about. */
function readPackage(input: ImportOwnership): { statements: BodsStatement[]; subject: string } {
  const { statements, problems, subjects } = readBods(input.statements);
  if (problems.length > 0) {
    const errors = problems.slice(0, 100).map(({ index, pointer, detail }) => ({
      pointer: `/statements/${index}${pointer}`,
      code: 'invalid',
      detail,
    }));
    throw problem('onboarding.ownership_package_refused', undefined, { errors });
  }
  const subject = input.subject ?? (subjects.length === 1 ? subjects[0] : undefined);
  const isEntity = statements.some(
    ({ recordId, recordType }) => recordId === subject && recordType === 'entity',
  );
  if (subject !== undefined && isEntity) return { statements, subject };
  const detail = `One of the companies: ${subjects.slice(0, 20).join(', ')}`;
  const errors = [{ pointer: '/subject', code: 'invalid', detail }];
  throw problem('onboarding.ownership_package_refused', undefined, { errors });
}
