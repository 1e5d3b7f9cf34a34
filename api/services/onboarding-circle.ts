import type { Knex } from 'knex';
import type { ApplicationModel } from '../../db/models/applications.js';
import { hitsOfMany } from '../../db/models/screening-hits.js';
import { screeningsOfMany } from '../../db/models/screenings.js';
import { isExposedBy, weighedState } from '../../domain/compliance/rules.js';
import { ownershipShape } from '../../domain/onboarding/ownership.js';
import { countriesOfGraph, shapeOfGraph } from '../../domain/onboarding/ownership/shape.js';
import type { WorkerFile } from '../../domain/onboarding/worker-file.js';
import { currentHits } from './compliance-evidence.js';
import { assessedOwnership, knownOwnership, type KnownOwnership } from './onboarding-ownership-known.js';

type Circle = Pick<WorkerFile, 'parties' | 'ownership'>;

/** Who stands behind a company, through all levels, as far as the company's own risk asks. */
export async function circleOf(trx: Knex, application: ApplicationModel, now: Date): Promise<Circle> {
  if (application.kind === 'natural_person') return { parties: [], ownership: null };
  const known = await knownOwnership(trx, application);
  const { parties: below } = known;
  const hitsNow = await hitsNowOf(
    trx,
    below.map(({ id }) => id),
  );
  return {
    parties: below.map((party) => ({
      kind: party.kind,
      countries: countriesOf(party),
      is_politically_exposed: isExposedBy(hitsNow(party.id)) || exposureOf(party),
      hit_states: hitsNow(party.id).map(weighedState),
    })),
    ownership:
      known.source === 'package'
        ? await byGraph(trx, known, now)
        : {
            ...ownershipShape(holderOf(application), below.map(holderOf)),
            source: 'declared',
            content_hash: null,
            countries: [],
          },
  };
}

/** Statements that were taken in go before what the company declared; what it said of nominees itself stays said. */
async function byGraph(trx: Knex, known: KnownOwnership, now: Date): Promise<Circle['ownership']> {
  const { assessment, subject, company, parties } = await assessedOwnership(trx, known, { now });
  const shape = shapeOfGraph(assessment, subject);
  const areDeclared = [company, ...parties].some((party) => holderOf(party).has_nominees);
  return {
    ...shape,
    has_nominees: shape.has_nominees || areDeclared,
    source: 'package',
    content_hash: known.contentHash,
    countries: countriesOfGraph(assessment, subject),
  };
}

async function hitsNowOf(trx: Knex, ids: string[]) {
  const screenings = await screeningsOfMany(trx, ids);
  const hits = await hitsOfMany(trx, ids);
  return (id: string) =>
    currentHits(
      screenings.filter((each) => each.application_id === id),
      hits.filter((each) => each.application_id === id),
    );
}

/** Where they live or are registered, and whose citizens they are. */
function countriesOf({ country, data }: ApplicationModel): string[] {
  const stated = [country, data['nationality']].filter((each) => typeof each === 'string');
  return [...new Set(stated)];
}

function exposureOf({ data }: ApplicationModel): boolean | null {
  const stated = data['is_politically_exposed'];
  return typeof stated === 'boolean' ? stated : null;
}

function holderOf({ id, parent_id, kind, ownership_percent, data }: ApplicationModel) {
  return { id, parent_id, kind, ownership_percent, has_nominees: data['has_nominees'] === true };
}
