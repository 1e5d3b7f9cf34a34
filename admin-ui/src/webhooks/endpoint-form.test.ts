import { describe, expect, it } from '@jest/globals';
import { endpointForm, eventFieldsFor, formOfEndpoint, termsOfForm } from './endpoint-form.js';

const filled = { url: 'https://hooks.partner.example/', description: 'Desk', decided: true };

describe('the form of an endpoint', () => {
  it('is what the api takes, there and back', () => {
    const form = { ...filled, hit_found: true, hit_reopened: true, hit_decided: false };
    const terms = termsOfForm(form);
    expect(terms).toEqual({
      url: filled.url,
      description: 'Desk',
      events: ['onboarding.decided', 'screening.hit_found', 'screening.hit_reopened'],
    });
  });

  it('wants at least one event and a real address', () => {
    const none = { ...filled, decided: false, hit_found: false, hit_reopened: false, hit_decided: false };
    expect(endpointForm.safeParse(none).error?.issues[0]?.path).toEqual(['decided']);
    expect(endpointForm.safeParse({ ...none, decided: true, url: 'hooks' }).error?.issues[0]?.path).toEqual([
      'url',
    ]);
    expect(endpointForm.safeParse({ ...none, decided: true }).success).toBe(true);
  });

  it('begins with decisions, which everybody may hear of, and shows a client nothing else', () => {
    expect(formOfEndpoint(null)).toMatchObject({ decided: true, hit_found: false, hit_decided: false });
    expect(eventFieldsFor('client')).toEqual(['decided']);
    expect(eventFieldsFor('operations')).toEqual(['decided', 'hit_found', 'hit_reopened', 'hit_decided']);
  });
});
