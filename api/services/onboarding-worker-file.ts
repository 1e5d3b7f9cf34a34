import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { riskModelInForce } from '../../db/models/risk-models.js';
import type { Check } from '../../domain/onboarding/file-schema.js';
import { isEnded } from '../../domain/onboarding/rules.js';
import type { Application } from '../../domain/onboarding/schema.js';
import type { WorkerFile } from '../../domain/onboarding/worker-file.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read } from '../work.js';
import { loadEvidence, type Evidence } from './compliance-evidence.js';
import { lifeOf } from './onboarding-life.js';
import { circleOf } from './onboarding-circle.js';
import { plain } from './onboarding-views.js';
import { readSetting } from './settings.js';

/** What the procedure works from, with the settings that hold at this moment. */
export function getWorkerFile(context: Context, id: string): Promise<WorkerFile> {
  return read(context, async (trx) => {
    const application = await ApplicationModel.query(trx).findById(id);
    if (!application) throw problem('onboarding.application_not_found');
    const evidence = await loadEvidence(trx, application, 'shown');
    return {
      application: plain(application),
      documents: evidence.documents.map(plain),
      checks: evidence.checks.map(plain),
      owners: evidence.parties.map(ownerOf),
      ...(await circleOf(trx, application, context.clock.now())),
      hits: evidence.current.map(plain),
      risk_model: (await riskModelInForce(trx)).content,
      procedure: await procedureOf(trx, evidence),
      life: await lifeOf(trx, application, evidence.documents, context.clock.now()),
    };
  });
}

async function procedureOf(
  trx: Knex,
  { application, documents, checks, parties }: Evidence,
): Promise<WorkerFile['procedure']> {
  const { id, kind, state, country } = application;
  return {
    application_id: id,
    kind,
    state,
    country,
    documents: documents.filter((each) => each.state === 'received').map((each) => ({ id: each.id })),
    identity_checks:
      kind === 'natural_person' ? providerKinds.filter((each) => !hasPassed(checks, each)) : [],
    owners: parties.map((party) => ({ id: party.id, is_decided: isDecided(party) })),
    settings: {
      reminder_days: await readSetting(trx, 'onboarding.reminder_days'),
      expiry_days: await readSetting(trx, 'onboarding.expiry_days'),
      provider_timeout_minutes: await readSetting(trx, 'onboarding.provider_timeout_minutes'),
      screening_threshold: await readSetting(trx, 'compliance.screening_threshold'),
    },
  };
}

const providerKinds = ['liveness', 'face_match'] as const;

function hasPassed(checks: readonly Check[], kind: Check['kind']): boolean {
  return checks.some((each) => each.kind === kind && each.state === 'passed');
}

function isDecided({ state, decided_at }: Application): boolean {
  return isEnded(state) || decided_at !== null;
}

function ownerOf({
  id,
  display_name,
  kind,
  state,
  party_roles,
  ownership_percent,
  risk_level,
  country,
}: Application) {
  return { id, display_name, kind, state, party_roles, ownership_percent, risk_level, country };
}
