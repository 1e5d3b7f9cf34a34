import type { CaseDecision } from '../../../domain/compliance/case-rules.js';
import { isLiveCase } from '../../../domain/compliance/case-rules.js';
import type { UserProfile } from '../providers/session.js';
import type { CaseFile } from './types.js';

export interface DecisionStanding {
  /** What this person does next here; `wait` when it is somebody else's turn. */
  step: 'recommend' | 'decide' | 'wait' | 'done';
  /** Why they cannot, as the last part of a text key. */
  explanation:
    | 'claim_first'
    | 'others_case'
    | 'own_recommendation'
    | 'not_officer'
    | 'client_asked'
    | 'read_only'
    | null;
}

/** Whose turn it is and, when it is not this person's, why. The server decides; this only explains. */
export function decisionStanding(
  { case: one, allowed }: Pick<CaseFile, 'case' | 'allowed'>,
  profile: UserProfile | null,
): DecisionStanding {
  if (!isLiveCase(one.state)) return { step: 'done', explanation: null };
  if (allowed.recommend) return { step: 'recommend', explanation: null };
  if (allowed.decide.length > 0) return { step: 'decide', explanation: null };
  return { step: 'wait', explanation: reasonToWait(one, profile) };
}

function reasonToWait(one: CaseFile['case'], profile: UserProfile | null): DecisionStanding['explanation'] {
  if (!profile?.permissions.includes('compliance:work_cases')) return 'read_only';
  if (one.state === 'waiting_for_client') return 'client_asked';
  if (one.state === 'open') return 'claim_first';
  if (one.state === 'recommended' && one.recommended_by === profile.id) return 'own_recommendation';
  if (one.state === 'recommended') return 'not_officer';
  return one.assignee_id === profile.id ? null : 'others_case';
}

/** The word that must be typed before a decision that cannot be taken back. */
export function isFinal(decision: CaseDecision): boolean {
  return decision === 'reject' || decision === 'exit';
}
