import type { ApiKeyState } from '../../../domain/accounts/api-keys.js';
import type { UserStatus } from '../../../domain/accounts/rules.js';
import type { CaseDecision, CaseState } from '../../../domain/compliance/case-rules.js';
import type { RiskLevel } from '../../../domain/compliance/risk.js';
import type { RescreeningState } from '../../../domain/compliance/rescreening.js';
import type { HitState } from '../../../domain/compliance/rules.js';
import type { Severity } from '../../../domain/onboarding/finding.js';
import type { ApplicationState } from '../../../domain/onboarding/rules.js';
import type { ApprovalState } from '../../../domain/orders/approval.js';
import type { OrderBoundsState } from '../../../domain/orders/bounds.js';
import type { OrderState } from '../../../domain/orders/rules.js';
import type { LimitState, MarginLevel } from '../../../domain/risk/rules.js';
import type { DeliveryState, EndpointState } from '../../../domain/webhooks/rules.js';
import type { AuditOutcome } from '../audit/types.js';
import type { ListState, OwnEntryState, RiskModelState } from '../compliance/types.js';
import type { MailState } from '../notifications/types.js';
import type { Check, ClientDocument } from '../onboarding/types.js';
import type { Funds } from '../portfolios/types.js';
import type { BreachState } from '../risk/breach-state.js';
import type { BackTest, Limit } from '../risk/types.js';
import type { Tone } from './tokens.js';

/** Every state of every noun and what it means for whoever looks: a state that is missing here does not compile. */
export interface StateTable {
  api_key: Record<ApiKeyState, Tone>;
  application: Record<ApplicationState, Tone>;
  approval: Record<ApprovalState, Tone>;
  bounds: Record<OrderBoundsState, Tone>;
  breach: Record<BreachState, Tone>;
  case: Record<CaseState, Tone>;
  check: Record<Check['state'], Tone>;
  decision: Record<CaseDecision, Tone>;
  delivery: Record<DeliveryState, Tone>;
  document: Record<ClientDocument['state'], Tone>;
  endpoint: Record<EndpointState, Tone>;
  finding: Record<Severity, Tone>;
  funds: Record<Funds['state'], Tone>;
  hit: Record<HitState, Tone>;
  light: Record<NonNullable<BackTest['light']>, Tone>;
  limit: Record<LimitState, Tone>;
  limit_use: Record<NonNullable<Limit['level']>, Tone>;
  list: Record<ListState, Tone>;
  mail: Record<MailState, Tone>;
  margin: Record<MarginLevel, Tone>;
  order: Record<OrderState, Tone>;
  outcome: Record<AuditOutcome, Tone>;
  own_entry: Record<OwnEntryState, Tone>;
  rescreening: Record<RescreeningState, Tone>;
  risk: Record<RiskLevel, Tone>;
  risk_model: Record<RiskModelState, Tone>;
  user: Record<UserStatus, Tone>;
}

export type StateNoun = keyof StateTable;
export type StateOf<N extends StateNoun> = keyof StateTable[N] & string;

export const stateTones: StateTable = {
  api_key: { live: 'done', expired: 'closed', revoked: 'closed' },
  application: {
    draft: 'closed',
    submitted: 'working',
    checking: 'working',
    in_review: 'working',
    waiting_for_client: 'waiting',
    approved: 'done',
    active: 'done',
    under_review: 'working',
    suspended: 'refused',
    exited: 'closed',
    rejected: 'refused',
    withdrawn: 'closed',
    expired: 'closed',
  },
  approval: {
    pending: 'waiting',
    approved: 'done',
    rejected: 'refused',
    expired: 'closed',
    withdrawn: 'closed',
  },
  bounds: {
    proposed: 'waiting',
    in_force: 'done',
    refused: 'refused',
    withdrawn: 'closed',
    ended: 'closed',
  },
  breach: { open: 'refused', acknowledged: 'working', closed: 'closed' },
  case: {
    open: 'waiting',
    in_work: 'working',
    waiting_for_client: 'waiting',
    recommended: 'working',
    decided: 'done',
    closed: 'closed',
  },
  check: { pending: 'working', passed: 'done', failed: 'refused', review: 'waiting', unavailable: 'waiting' },
  decision: { approve: 'done', reject: 'refused', suspend: 'refused', exit: 'refused' },
  delivery: { pending: 'working', delivered: 'done', failed: 'refused', skipped: 'closed' },
  document: {
    received: 'working',
    verified: 'done',
    unread: 'waiting',
    refused: 'refused',
    expired: 'refused',
    superseded: 'closed',
  },
  endpoint: { enabled: 'done', paused: 'waiting', disabled_by_failures: 'refused' },
  finding: { refuse: 'refused', review: 'waiting', note: 'closed' },
  funds: { pending: 'working', moved: 'done', refused: 'refused' },
  hit: { open: 'waiting', confirmed: 'refused', cleared: 'done', escalated: 'working' },
  light: { green: 'done', yellow: 'waiting', red: 'refused' },
  limit: {
    proposed: 'waiting',
    in_force: 'done',
    refused: 'refused',
    withdrawn: 'closed',
    ended: 'closed',
  },
  limit_use: { within: 'done', soft: 'waiting', hard: 'refused' },
  list: { active: 'done', superseded: 'closed', held: 'waiting' },
  mail: { queued: 'working', sent: 'done', captured: 'done', failed: 'refused' },
  margin: { none: 'done', warning: 'waiting', call: 'refused', liquidation_notice: 'refused' },
  order: {
    pending: 'working',
    awaiting_approval: 'waiting',
    working: 'working',
    paused: 'waiting',
    open: 'working',
    partially_filled: 'working',
    unknown: 'waiting',
    filled: 'done',
    cancelled: 'closed',
    expired: 'closed',
    rejected: 'refused',
  },
  outcome: { done: 'done', refused: 'refused' },
  own_entry: {
    proposed: 'waiting',
    in_force: 'done',
    removing: 'waiting',
    refused: 'refused',
    retracted: 'closed',
    ended: 'closed',
  },
  rescreening: { running: 'working', paused: 'waiting', done: 'done', stopped: 'closed' },
  risk_model: {
    proposed: 'waiting',
    in_force: 'done',
    retired: 'closed',
    refused: 'refused',
    withdrawn: 'closed',
  },
  risk: { low: 'done', medium: 'waiting', high: 'refused', prohibited: 'refused' },
  user: { invited: 'waiting', active: 'done', suspended: 'refused', closed: 'closed' },
};

/** The tone of a state; one that this version does not know is shown grey. */
export function toneOf(noun: StateNoun, state: string): Tone {
  const tones: Record<string, Tone> = { ...stateTones[noun] };
  return tones[state] ?? 'closed';
}

/** A word for each state, in one language. */
export type StateTexts = { [N in StateNoun]: Record<StateOf<N>, string> };
