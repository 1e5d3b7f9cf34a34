import { describe, expect, it } from '@jest/globals';
import { caseStates, type CaseReason, type CaseState } from './case-rules.js';
import { mergeRefusal } from './case-links.js';

const one = (id: string, more: { state?: CaseState; reason?: CaseReason; merged_into?: string } = {}) => ({
  id,
  state: 'in_work' as const,
  reason: 'onboarding' as const,
  merged_into: null,
  ...more,
});
const person = { kind: 'natural_person', parent_id: null };
const question = {
  lead: one('lead'),
  duplicate: one('duplicate'),
  leadClient: person,
  duplicateClient: person,
  duplicateLeads: false,
};

describe('merging a case into another', () => {
  it('is for two applications of the same kind of client that the desk works on', () => {
    expect(mergeRefusal(question)).toBeNull();
    expect(mergeRefusal({ ...question, lead: one('lead', { reason: 'periodic_review' }) })).toBeNull();
    const states = caseStates.filter(
      (state) => mergeRefusal({ ...question, duplicate: one('duplicate', { state }) }) === null,
    );
    expect(states).toEqual(['open', 'in_work']);
  });

  it('leaves alone who is a client already, who is part of a company, and what is another kind', () => {
    const refused = 'compliance.merge_not_duplicate';
    expect(mergeRefusal({ ...question, duplicate: one('b', { reason: 'manual' }) })).toBe(refused);
    expect(mergeRefusal({ ...question, duplicateClient: { ...person, parent_id: 'company' } })).toBe(refused);
    expect(mergeRefusal({ ...question, duplicateClient: { ...person, kind: 'legal_entity' } })).toBe(refused);
  });

  it('makes no chains and no circles', () => {
    expect(mergeRefusal({ ...question, lead: one('a', { merged_into: 'c' }) })).toBe(
      'compliance.case_merged',
    );
    expect(mergeRefusal({ ...question, duplicate: one('b', { merged_into: 'c' }) })).toBe(
      'compliance.case_merged',
    );
    expect(mergeRefusal({ ...question, duplicateLeads: true })).toBe('compliance.case_merged');
    expect(mergeRefusal({ ...question, duplicate: question.lead })).toBe('compliance.merge_not_possible');
  });
});
