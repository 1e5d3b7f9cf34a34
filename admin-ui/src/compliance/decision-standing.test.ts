import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '../../../domain/compliance/case-rules.js';
import type { UserProfile } from '../providers/session.js';
import { decisionStanding, isFinal } from './decision-standing.js';
import type { CaseAllowed, CaseFile } from './types.js';

const nothing: CaseAllowed = {
  claim: false,
  release: false,
  snooze: false,
  link: false,
  merge: false,
  wake: false,
  note: false,
  request_information: false,
  recommend: false,
  send_back: false,
  screen_again: false,
  enter_owners: false,
  decide: [],
};

const profileOf = (id: string, permissions: string[]): UserProfile => ({
  id,
  email: '',
  username: '',
  full_name: '',
  role: 'compliance_analyst',
  permissions,
  language: 'en',
  region: 'GB',
  kyc_status: 'verified',
  has_second_factor: true,
  second_factor_at: null,
});
const analyst = profileOf('ana', ['compliance:work_cases']);

const blank: CaseFile['case'] = {
  id: 'c',
  application_id: 'a',
  reason: 'onboarding',
  business_key: 'k',
  state: 'open',
  priority: 3,
  assignee_id: null,
  assignee: null,
  recommendation: null,
  recommended_by: null,
  recommended_by_name: null,
  recommended_at: null,
  recommendation_note: null,
  decision: null,
  decided_by: null,
  decided_by_name: null,
  decided_at: null,
  decision_reason: null,
  evidence_hash: null,
  opened_at: '2026-11-21T08:00:00.000Z',
  due_at: null,
  clock_stopped_at: null,
  warned_at: null,
  breached_at: null,
  closed_at: null,
  snoozed_until: null,
  snoozed_at: null,
  snoozed_by: null,
  snoozed_by_name: null,
  snooze_reason: null,
  merged_into: null,
  merged_by: null,
  merged_at: null,
  merge_reason: null,
  version: 1,
  updated_at: '2026-11-21T08:00:00.000Z',
};
const seen = (
  state: CaseState,
  more: Partial<CaseFile['case']> = {},
  allowed: Partial<CaseAllowed> = {},
) => ({
  case: { ...blank, state, ...more },
  allowed: { ...nothing, ...allowed },
});

describe('decisionStanding', () => {
  it('lets do what the server allows, without a word', () => {
    expect(decisionStanding(seen('in_work', { assignee_id: 'ana' }, { recommend: true }), analyst)).toEqual({
      step: 'recommend',
      explanation: null,
    });
    expect(decisionStanding(seen('recommended', {}, { decide: ['reject'] }), analyst)).toEqual({
      step: 'decide',
      explanation: null,
    });
  });

  it('says why it is not this person who acts now', () => {
    const why = (...args: Parameters<typeof seen>) => decisionStanding(seen(...args), analyst).explanation;
    expect(why('open')).toBe('claim_first');
    expect(why('in_work', { assignee_id: 'ben' })).toBe('others_case');
    expect(why('waiting_for_client', { assignee_id: 'ana' })).toBe('client_asked');
    expect(why('recommended', { recommended_by: 'ana' })).toBe('own_recommendation');
    expect(why('recommended', { recommended_by: 'ben' })).toBe('not_officer');
  });

  it('tells a reader that they read', () => {
    expect(decisionStanding(seen('open'), profileOf('aud', ['compliance:read_cases'])).explanation).toBe(
      'read_only',
    );
    expect(decisionStanding(seen('open'), null).explanation).toBe('read_only');
  });

  it('has nothing to say about a case that is over', () => {
    expect(decisionStanding(seen('decided'), analyst)).toEqual({ step: 'done', explanation: null });
    expect(decisionStanding(seen('closed'), analyst).step).toBe('done');
  });
});

describe('isFinal', () => {
  it('asks for a typed word only before what cannot be taken back', () => {
    expect([isFinal('reject'), isFinal('exit'), isFinal('approve'), isFinal('suspend')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
