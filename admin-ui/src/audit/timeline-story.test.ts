import { describe, expect, it } from '@jest/globals';
import type { TimelineEntry } from '../compliance/types.js';
import { storyOf } from './timeline-story.js';

const entry = (given: Partial<TimelineEntry>): TimelineEntry => ({
  at: '2026-11-28T18:00:00.000Z',
  actor: { id: 'ana', full_name: 'Ana', role: 'compliance_analyst' },
  action: 'compliance.request_information',
  noun: 'compliance',
  record_id: null,
  outcome: 'done',
  code: null,
  detail: null,
  hit: null,
  state_before: 'in_work',
  state_after: 'waiting_for_client',
  ...given,
});
const wordsOf = (action: string) => action.split('.')[1] ?? '';
const tell = (...entries: Partial<TimelineEntry>[]) => storyOf(entries.map(entry), wordsOf);
const asked = {};
const ofClient = { noun: 'onboarding', action: 'onboarding.request_information' };

describe('storyOf', () => {
  it('tells once what moved the case and the application alike, with each state that it led to', () => {
    expect(tell(asked, ofClient).map(({ states }) => states)).toEqual([
      [{ noun: 'case', to: 'waiting_for_client' }],
    ]);
    expect(tell(asked, { ...ofClient, state_after: 'in_review' }).map(({ states }) => states)).toEqual([
      [
        { noun: 'case', to: 'waiting_for_client' },
        { noun: 'application', to: 'in_review' },
      ],
    ]);
  });

  it('tells twice what was done twice, and what another did in the same moment', () => {
    expect(tell(asked, asked)).toHaveLength(2);
    expect(tell(asked, { ...ofClient, actor: { id: 'ben', full_name: 'Ben', role: 'client' } })).toHaveLength(
      2,
    );
  });

  it('begins with the newest', () => {
    const story = tell(asked, { ...ofClient, at: '2026-11-28T18:00:01.000Z' });
    expect(story.map(({ noun }) => noun)).toEqual(['onboarding', 'compliance']);
  });

  it.each([
    ['onboarding', 'onboarding.check', 'check'],
    ['onboarding', 'onboarding.verify_document', 'document'],
    ['onboarding', 'onboarding.submit', 'application'],
    ['compliance', 'compliance.claim', 'case'],
  ])('knows for %s, %s, that the state is one of a %s', (noun, action, expected) => {
    const [told] = tell({ noun, action, state_after: 'some' });
    expect(told?.states).toEqual([{ noun: expected, to: 'some' }]);
  });

  it('says nothing of a state that stayed as it was', () => {
    expect(tell({ state_after: 'in_work' })[0]?.states).toEqual([]);
  });
});
