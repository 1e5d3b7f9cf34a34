import type { Knex } from 'knex';
import { descendantsOf, type ApplicationModel } from '../../db/models/applications.js';
import { newestPackage } from '../../db/models/ownership-packages.js';
import { assessOwners, type Assessment } from '../../domain/onboarding/ownership/assess-owners.js';
import type { BodsStatement } from '../../domain/onboarding/ownership/bods-schema.js';
import { ownerRuleFor, type OwnerRule } from '../../domain/onboarding/ownership/owner-rules.js';
import type { OwnershipQuery, OwnershipView } from '../../domain/onboarding/ownership/schema.js';
import { statementsOfParties } from '../../domain/onboarding/ownership/statements-of-parties.js';
import { isoDay } from '../../lib/clock.js';
import { problem } from '../../lib/problem.js';
import { isParty } from './onboarding-views.js';
import { readSetting } from './settings.js';

/** What is known of who owns a company: the newest package, or else what the company declared itself. */
export interface KnownOwnership {
  company: ApplicationModel;
  parties: ApplicationModel[];
  source: OwnershipView['source'];
  statements: BodsStatement[];
  subject: string;
  importedAt: Date | null;
  /** Of the package; null for what was declared. */
  contentHash: string | null;
}

export interface AssessedOwnership extends KnownOwnership {
  day: string;
  rule: OwnerRule;
  rules: OwnerRule[];
  assessment: Assessment;
}

export async function knownOwnership(trx: Knex, company: ApplicationModel): Promise<KnownOwnership> {
  const found = await newestPackage(trx, company.id);
  if (!found) return declaredOwnership(trx, company);
  const parties = await partiesBelow(trx, company);
  const { statements, subject, created_at, content_hash } = found;
  const of = { statements, subject, importedAt: created_at, contentHash: content_hash };
  return { company, parties, source: 'package', ...of };
}

export async function declaredOwnership(trx: Knex, company: ApplicationModel): Promise<KnownOwnership> {
  const parties = await partiesBelow(trx, company);
  const of = { statements: statementsOfParties(company, parties), subject: company.id };
  return { company, parties, source: 'declared', ...of, importedAt: null, contentHash: null };
}

/** Judges it on a day by the rule in force for the company, or by one that is named. Errors: `onboarding.ownership_rule_not_found`. */
export async function assessedOwnership(
  trx: Knex,
  known: KnownOwnership,
  { now, ...query }: OwnershipQuery & { now: Date },
): Promise<AssessedOwnership> {
  const { company, statements, subject } = known;
  const day = query.day ?? isoDay(now);
  const rules = await readSetting(trx, 'onboarding.ownership_rules');
  const { country, risk_level: risk } = company;
  const rule = query.rule
    ? rules.find(({ id }) => id === query.rule)
    : ownerRuleFor({ country, risk }, day, rules);
  if (!rule) throw problem('onboarding.ownership_rule_not_found');
  return { ...known, day, rule, rules, assessment: assessOwners({ statements, subject, day, rule }) };
}

async function partiesBelow(trx: Knex, company: ApplicationModel): Promise<ApplicationModel[]> {
  return (await descendantsOf(trx, company.id)).filter(isParty);
}
