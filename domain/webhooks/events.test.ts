import { describe, expect, it } from '@jest/globals';
import { eventsFor, outsideEvent } from './events.js';
import { webhookExample, webhookMessage, webhookMessageTypes } from './messages.js';

const hit = { hit_id: 'h', application_id: 'a', screening_id: 's', list: 'un_consolidated' };
const application = {
  application_id: 'a',
  parent_id: null,
  application_kind: 'natural_person',
  state: 'rejected',
  country: 'RS',
  risk_level: 'high',
  next_review_at: null,
  reason: 'hit_confirmed',
};

describe('outsideEvent', () => {
  it('tells of a hit that waits for a verdict, and of none that an earlier one covers', () => {
    const raised = (state: string) => ({ kind: 'compliance.hit_raised', payload: { ...hit, state } });
    expect(outsideEvent(raised('open'))).toEqual({
      type: 'screening.hit_found',
      application_id: 'a',
      data: { ...hit, case_id: null, state: 'open' },
    });
    expect(outsideEvent(raised('cleared'))).toBeNull();
  });

  it('tells of a verdict', () => {
    const payload = { ...hit, state: 'cleared', case_id: 'c', previous_state: 'open' };
    expect(outsideEvent({ kind: 'compliance.hit_reviewed', payload })).toMatchObject({
      type: 'screening.hit_decided',
      data: { state: 'cleared', case_id: 'c' },
    });
  });

  it('tells of a verdict that holds no more, with what has changed and none of its values', () => {
    const reopened = { ...hit, state: 'open', previous_state: 'cleared', changed: ['entry.names'] };
    const payload = { ...reopened, case_id: 'c', before: 'Ana' };
    expect(outsideEvent({ kind: 'compliance.hit_reopened', payload })).toEqual({
      type: 'screening.hit_reopened',
      application_id: 'a',
      data: { ...reopened, case_id: 'c' },
    });
  });

  it('tells what was decided, and nothing of why, of the risk or of the country', () => {
    expect(outsideEvent({ kind: 'onboarding.rejected', payload: application })).toEqual({
      type: 'onboarding.decided',
      application_id: 'a',
      data: {
        application_id: 'a',
        application_kind: 'natural_person',
        company_application_id: null,
        decision: 'rejected',
        state: 'rejected',
      },
    });
  });

  it('tells nothing of anything else', () => {
    for (const kind of ['onboarding.changed', 'compliance.case_decided', 'accounts.signed_in'])
      expect(outsideEvent({ kind, payload: application })).toBeNull();
    expect(outsideEvent({ kind: 'onboarding.rejected', payload: {} })).toBeNull();
  });
});

describe('eventsFor', () => {
  it('never lets a client hear that a hit was found', () => {
    expect(eventsFor('client')).toEqual(['onboarding.decided']);
    expect(eventsFor('partner')).toContain('screening.hit_found');
    expect(eventsFor('partner')).toContain('screening.hit_reopened');
    expect(eventsFor('operations')).toContain('screening.hit_found');
  });
});

describe('the described messages', () => {
  it('are those of every event, with an example that is one', () => {
    for (const type of webhookMessageTypes)
      expect(webhookMessage(type).safeParse(webhookExample(type)).error).toBeUndefined();
  });

  it('have the facts that are sent', () => {
    const [example, found] = [webhookExample('screening.hit_reopened'), webhookExample('onboarding.decided')];
    const sent = (kind: string, payload: object) => outsideEvent({ kind, payload: { ...payload } })?.data;
    expect(sent('compliance.hit_reopened', example.data)).toEqual(example.data);
    const { company_application_id: parent_id, ...payload } = { company_application_id: null, ...found.data };
    expect(sent('onboarding.approved', { ...payload, parent_id })).toEqual(found.data);
  });
});
