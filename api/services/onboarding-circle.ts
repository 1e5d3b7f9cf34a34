import type { Knex } from 'knex';
import { descendantsOf, type ApplicationModel } from '../../db/models/applications.js';
import { hitsOfMany } from '../../db/models/screening-hits.js';
import { screeningsOfMany } from '../../db/models/screenings.js';
import { isExposedBy, weighedState } from '../../domain/compliance/rules.js';
import { ownershipShape } from '../../domain/onboarding/ownership.js';
import type { WorkerFile } from '../../domain/onboarding/worker-file.js';
import { currentHits } from './compliance-evidence.js';
import { isParty } from './onboarding-views.js';

type Circle = Pick<WorkerFile, 'parties' | 'ownership'>;

/** Who stands behind a company, through all levels, as far as the company's own risk asks. */
export async function circleOf(trx: Knex, application: ApplicationModel): Promise<Circle> {
  if (application.kind === 'natural_person') return { parties: [], ownership: null };
  const below = (await descendantsOf(trx, application.id)).filter(isParty);
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
    ownership: ownershipShape(holderOf(application), below.map(holderOf)),
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
