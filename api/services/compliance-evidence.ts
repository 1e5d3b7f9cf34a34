import type { Knex } from 'knex';
import { holdParties, partiesOf, type ApplicationModel } from '../../db/models/applications.js';
import { checksOf } from '../../db/models/checks.js';
import { documentsOf } from '../../db/models/documents.js';
import { packageHash } from '../../db/models/ownership-packages.js';
import { assessmentsOf } from '../../db/models/risk-assessments.js';
import { hitsOf, type ScreeningHitModel } from '../../db/models/screening-hits.js';
import { screeningsOf, type ScreeningModel } from '../../db/models/screenings.js';
import { isOpenHit } from '../../domain/compliance/rules.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { isParty } from './onboarding-views.js';

/** What a decision stands on. */
export type Evidence = Awaited<ReturnType<typeof loadEvidence>>;

/**
 * Loads the evidence of an application. Where something follows from it the application is locked by the caller and
 * the owners are held here, so that what was judged is still so at the commit.
 */
export async function loadEvidence(trx: Knex, application: ApplicationModel, mode: 'shown' | 'held') {
  const { id } = application;
  const parties = await (mode === 'held' ? holdParties(trx, id) : partiesOf(trx, id));
  const documents = await documentsOf(trx, [id]);
  const checks = await checksOf(trx, id);
  const screenings = await screeningsOf(trx, id);
  const hits = await hitsOf(trx, id);
  const assessments = await assessmentsOf(trx, id);
  const current = currentHits(screenings, hits);
  const ownership_hash = await packageHash(trx, id);
  return {
    application,
    documents,
    checks,
    screenings,
    hits,
    current,
    assessments,
    parties: parties.filter(isParty),
    ownership_hash,
  };
}

/**
 * The hits that count: those of the newest screening against sound lists and of whatever came after it. The same entry
 * counts once, as the newest screening sees it; an entry that a sound screening does not find any more is gone.
 */
export function currentHits(
  newestFirst: readonly ScreeningModel[],
  hits: readonly ScreeningHitModel[],
): ScreeningHitModel[] {
  const sound = newestFirst.findIndex((screening) => screening.lists_ok);
  const counted = newestFirst.slice(0, sound === -1 ? newestFirst.length : sound + 1);
  const byEntry = new Map<string, ScreeningHitModel>();
  for (const { id } of counted) {
    for (const hit of hits.filter((each) => each.screening_id === id)) {
      const entry = `${hit.list}/${hit.entry_id}`;
      if (!byEntry.has(entry)) byEntry.set(entry, hit);
    }
  }
  return [...byEntry.values()];
}

export function openHits(hits: readonly ScreeningHitModel[]): ScreeningHitModel[] {
  return hits.filter((hit) => isOpenHit(hit.state));
}

/**
 * The hash that a recommendation and a decision are bound to: SHA-256 over the canonical JSON of the form, the documents,
 * checks, screenings with the state of each hit, the risk assessment, where the owners stand, and the statements of
 * ownership where some were taken in.
 */
export function evidenceHash(evidence: Evidence): string {
  const { application, documents, checks, screenings, hits, assessments, parties, ownership_hash } = evidence;
  const { id, kind, data, product, channel } = application;
  return hashOfJson({
    application: { id, kind, data, product, channel },
    documents: documents.map((each) => ({
      id: each.id,
      kind: each.kind,
      side: each.side,
      state: each.state,
      content_hash: each.content_hash,
      findings: each.findings,
    })),
    checks: checks.map((each) => ({
      id: each.id,
      kind: each.kind,
      state: each.state,
      findings: each.findings,
    })),
    screenings: screenings.map((each) => ({
      id: each.id,
      model_version: each.model_version,
      lists_ok: each.lists_ok,
      list_versions: each.list_versions.map(({ list, content_hash }) => ({ list, content_hash })),
      hits: hits
        .filter((hit) => hit.screening_id === each.id)
        .map((hit) => ({ id: hit.id, state: hit.state })),
    })),
    risk: assessments.slice(0, 1).map((each) => ({ id: each.id, level: each.level, score: each.score })),
    owners: parties.map((each) => ({
      id: each.id,
      state: each.state,
      party_roles: each.party_roles,
      ownership_percent: each.ownership_percent,
    })),
    ...(ownership_hash === null ? {} : { ownership: ownership_hash }),
  });
}
