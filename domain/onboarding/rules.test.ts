import { describe, expect, it } from '@jest/globals';
import {
  applicationEvents,
  applicationStates,
  isEditable,
  isEnded,
  nextApplicationState,
  nextStateOf,
  onboardingWorkflowId,
  stateAfter,
} from './rules.js';

const approvedOnce = new Date('2026-01-01');

describe('the life of an application', () => {
  it('reaches every state from the draft', () => {
    const reached = new Set(['draft']);
    for (let round = 0; round < applicationStates.length; round += 1) {
      for (const state of applicationStates.filter((each) => reached.has(each))) {
        for (const event of applicationEvents) reached.add(nextApplicationState(state, event) ?? state);
      }
    }
    expect([...reached].sort()).toEqual([...applicationStates].sort());
  });

  it('ends for good: nothing leads out of an ended state', () => {
    const ended = applicationStates.filter(isEnded);
    expect(ended).toEqual(['exited', 'rejected', 'withdrawn', 'expired']);
    for (const state of ended)
      for (const event of applicationEvents) expect(nextApplicationState(state, event)).toBeNull();
  });

  it('never approves, rejects or activates past the steps before', () => {
    const leading = (to: string) =>
      applicationStates.filter((state) =>
        applicationEvents.some((event) => nextApplicationState(state, event) === to),
      );
    expect(leading('approved')).toEqual(['checking', 'in_review']);
    expect(leading('rejected')).toEqual(['in_review']);
    expect(leading('active')).toEqual(['approved', 'under_review', 'suspended']);
  });

  it('knows where each event ends', () => {
    for (const event of applicationEvents) {
      for (const state of applicationStates)
        expect([null, stateAfter(event)]).toContain(nextApplicationState(state, event));
    }
  });

  it('tells an applicant who is asked from a client who is asked', () => {
    const asked = (decided_at: Date | null, event: (typeof applicationEvents)[number]) =>
      nextStateOf({ state: 'waiting_for_client', decided_at }, event);
    expect([asked(null, 'answer'), asked(null, 'withdraw'), asked(null, 'expire')]).toEqual([
      'in_review',
      'withdrawn',
      'expired',
    ]);
    expect([asked(null, 'resume_review'), asked(null, 'suspend'), asked(null, 'exit')]).toEqual([
      null,
      null,
      null,
    ]);
    expect([
      asked(approvedOnce, 'resume_review'),
      asked(approvedOnce, 'suspend'),
      asked(approvedOnce, 'exit'),
    ]).toEqual(['under_review', 'suspended', 'exited']);
    expect([
      asked(approvedOnce, 'answer'),
      asked(approvedOnce, 'withdraw'),
      asked(approvedOnce, 'expire'),
    ]).toEqual([null, null, null]);
  });

  it('lets the client change a draft and an open question only', () => {
    expect(applicationStates.filter(isEditable)).toEqual(['draft', 'waiting_for_client']);
  });

  it('has one workflow for each application', () => {
    expect(onboardingWorkflowId('a')).toBe('onboarding/a');
  });
});
