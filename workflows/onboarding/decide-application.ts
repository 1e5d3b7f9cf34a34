import { isEnded } from '../../domain/onboarding/rules.js';
import { awaitCase } from './await-case.js';
import type { Desk } from './desk.js';
import { gatherEvidence, type Evidence } from './gather-evidence.js';
import { move } from './steps.js';

/**
 * A low risk without hits may pass by rule; everything else waits for an analyst who recommends and an officer who
 * decides. Information that the client adds on the way is evidence of a new round.
 */
export async function decideApplication(desk: Desk, evidence: Evidence, firstRound: number): Promise<number> {
  let round = firstRound;
  let caseRound = firstRound;
  await desk.take(['withdrawn'], 0);
  if (isEnded(desk.state)) return round;
  if (evidence.may_pass_by_rule && (await move(desk, 'approve', { reason: 'by_rule' }))) return round;

  await move(desk, 'open_review');
  while (!isEnded(desk.state) && desk.state !== 'approved') {
    const outcome = await awaitCase(desk, { reason: 'onboarding', round: caseRound });
    if (outcome === 'answered') {
      round += 1;
      await gatherEvidence(desk, round);
    }
    // Lists that went stale after the decision refuse the approval: people decide again.
    if (outcome === 'approve' && !(await move(desk, 'approve'))) caseRound += 1;
    if (outcome === 'reject') await move(desk, 'reject');
    if (outcome === 'expired') await move(desk, 'expire', { reason: 'not_answered' });
  }
  return round;
}
