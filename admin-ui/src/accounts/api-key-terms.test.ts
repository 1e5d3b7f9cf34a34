import { describe, expect, it } from '@jest/globals';
import { apiKeyForm, termsOfForm, type ApiKeyForm } from './api-key-terms.js';

const form: ApiKeyForm = {
  label: 'Robot',
  account_id: '0197a8c0-0000-7000-8000-000000000001',
  may_trade: true,
  addresses: '203.0.113.7\n198.51.100.0/24, 2001:db8::/32',
  lifetime: 'days_30',
};

describe('termsOfForm', () => {
  it('takes the networks apart and counts the days', () => {
    expect(termsOfForm(form, Date.parse('2026-03-01T12:00:00Z'))).toMatchObject({
      addresses: ['203.0.113.7', '198.51.100.0/24', '2001:db8::/32'],
      expires_at: '2026-03-31T12:00:00.000Z',
    });
  });

  it('says nothing of the end where it is kept, and takes it away where there is to be none', () => {
    expect(termsOfForm({ ...form, lifetime: 'kept' }, 0)).not.toHaveProperty('expires_at');
    expect(termsOfForm({ ...form, lifetime: 'open' }, 0)).toMatchObject({ expires_at: null });
  });

  it('takes no networks for from anywhere', () => {
    expect(termsOfForm({ ...form, addresses: undefined }, 0)).toMatchObject({ addresses: [] });
  });
});

describe('apiKeyForm', () => {
  it.each(['example.org', '203.0.113.7/33', '203.0.113.700'])('refuses %s as a network', (addresses) => {
    const parsed = apiKeyForm.safeParse({ ...form, addresses });
    expect(parsed.error?.issues[0]?.path).toEqual(['addresses']);
  });
});
