import { describe, expect, it } from '@jest/globals';
import { caseStates, isLiveCase, nextCaseState, possibleDecisions } from './case-rules.js';

describe('the life of a case', () => {
  it('is decided only after a recommendation', () => {
    expect(caseStates.filter((state) => nextCaseState(state, 'decide') !== null)).toEqual(['recommended']);
  });

  it('ends: nothing leads out of decided and closed', () => {
    const events = [
      'claim',
      'release',
      'request_information',
      'client_answered',
      'recommend',
      'send_back',
      'decide',
      'close',
    ] as const;
    for (const state of caseStates.filter((each) => !isLiveCase(each))) {
      for (const event of events) expect(nextCaseState(state, event)).toBeNull();
    }
  });

  it('of an applicant ends in approval or rejection, of a client in keeping, suspension or exit', () => {
    expect(possibleDecisions('onboarding')).toEqual(['approve', 'reject']);
    for (const reason of ['periodic_review', 'document_expired', 'list_changed', 'manual'] as const) {
      expect(possibleDecisions(reason)).toEqual(['approve', 'suspend', 'exit']);
    }
  });
});
