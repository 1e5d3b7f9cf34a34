import type { Knex } from 'knex';
import { ApplicationModel, descendantsOf } from '../../db/models/applications.js';
import { newestPackage, OwnershipPackageModel } from '../../db/models/ownership-packages.js';
import { assessOwners, type Assessment } from '../../domain/onboarding/ownership/assess-owners.js';
import type { BodsStatement } from '../../domain/onboarding/ownership/bods-schema.js';
import { ownerRuleFor, ownerRules, type OwnerRule } from '../../domain/onboarding/ownership/owner-rules.js';
import { readBods } from '../../domain/onboarding/ownership/read-bods.js';
import type {
  ImportOwnership,
  OwnershipQuery,
  OwnershipView,
} from '../../domain/onboarding/ownership/schema.js';
import { daysOfChange } from '../../domain/onboarding/ownership/statements-at.js';
import { statementsOfParties } from '../../domain/onboarding/ownership/statements-of-parties.js';
import { writeBods } from '../../domain/onboarding/ownership/write-bods.js';
import { isoDay } from '../../lib/clock.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact } from '../work.js';
import { lockedApplication } from './onboarding-moves.js';
import { ownershipViewOf } from './onboarding-ownership-views.js';
import { isParty } from './onboarding-views.js';

/** What is known of who owns a company: the newest package, or else what the company declared itself. */
export interface KnownOwnership {
  company: ApplicationModel;
  parties: ApplicationModel[];
  source: OwnershipView['source'];
  statements: BodsStatement[];
  subject: string;
  importedAt: Date | null;
}

export interface AssessedOwnership extends KnownOwnership {
  day: string;
  rule: OwnerRule;
  assessment: Assessment;
}

/** Who owns and controls a company on a day, under the law of its country or the rule that is asked for. */
export function getOwnership(context: Context, { id, ...query }: OwnershipQuery & { id: string }) {
  return read(context, async (trx) => {
    const known = await knownOwnership(trx, await companyOf(trx, id));
    return viewOf(assessedOwnership(known, query, context.clock.now()));
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
    const known = await knownOwnership(work.trx, company);
    return viewOf(assessedOwnership(known, {}, work.now));
  });
}

/** The statements as a package of BODS 0.4, from which the same graph can be read. */
export function exportOwnership(context: Context, id: string): Promise<Record<string, unknown>[]> {
  return read(context, async (trx) => {
    const { statements } = await knownOwnership(trx, await companyOf(trx, id));
    return writeBods(statements, { publisher: 'Purser', date: isoDay(context.clock.now()) });
  });
}

export async function knownOwnership(trx: Knex, company: ApplicationModel): Promise<KnownOwnership> {
  const parties = (await descendantsOf(trx, company.id)).filter(isParty);
  const found = await newestPackage(trx, company.id);
  if (found) {
    const { statements, subject, created_at } = found;
    return { company, parties, source: 'package', statements, subject, importedAt: created_at };
  }
  const statements = statementsOfParties(company, parties);
  return { company, parties, source: 'declared', statements, subject: company.id, importedAt: null };
}

export function assessedOwnership(
  known: KnownOwnership,
  query: OwnershipQuery,
  now: Date,
): AssessedOwnership {
  const { company, statements, subject } = known;
  const day = query.day ?? isoDay(now);
  const isHighRisk = company.risk_level === 'high' || company.risk_level === 'prohibited';
  const rule = query.rule
    ? ownerRules[query.rule]
    : ownerRuleFor({ country: company.country, isHighRisk }, day);
  return { ...known, day, rule, assessment: assessOwners({ statements, subject, day, rule }) };
}

export function assertCompany({ kind }: ApplicationModel): void {
  if (kind !== 'legal_entity') throw problem('onboarding.not_a_company');
}

function viewOf(assessed: AssessedOwnership): OwnershipView {
  return ownershipViewOf(assessed, daysOfChange(assessed.statements));
}

async function companyOf(trx: Knex, id: string): Promise<ApplicationModel> {
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
