import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { ApiProblem } from '../sdk/client.js';
import { asFailure } from './api.js';

const refusal = (status: number, code = 'request.invalid', retryAfter: number | null = null) =>
  new ApiProblem(status, code, 'Why', undefined, retryAfter);
const failureOf = (error: Error): Promise<unknown> =>
  asFailure(() => Promise.reject(error)).then(
    () => 'passed',
    (failure: unknown) => failure,
  );

describe('asFailure', () => {
  it('hands on what went well', async () => {
    expect(await asFailure(async () => 7)).toBe(7);
  });

  it.each([400, 403, 404, 409, 412, 422])('makes a refusal with %i final', async (status) => {
    const failure = await failureOf(refusal(status, 'onboarding.stale'));
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({
      type: 'onboarding.stale',
      message: 'onboarding.stale',
      nonRetryable: true,
    });
  });

  it.each([401, 408, 429, 500, 502, 503])('lets %i be tried again', async (status) => {
    expect(await failureOf(refusal(status))).toMatchObject({ nonRetryable: false });
  });

  it('lets a request be tried again whose twin is still under way', async () => {
    const inFlight = refusal(409, 'request.idempotency_key_in_flight');
    expect(await failureOf(inFlight)).toMatchObject({ nonRetryable: false });
  });

  it('waits as long as the api asks', async () => {
    expect(await failureOf(refusal(429, 'request.too_many', 7))).toMatchObject({ nextRetryDelay: '7s' });
    expect(await failureOf(refusal(429))).toMatchObject({ nextRetryDelay: undefined });
  });

  it('carries no words of the answer, which may name a person', async () => {
    const failure = await failureOf(new ApiProblem(422, 'request.invalid', 'Ana Petrović', {}, null));
    expect(JSON.stringify(failure)).not.toContain('Petrović');
  });

  it('leaves an error that is no answer of the api as it is', async () => {
    const broken = new TypeError('fetch failed');
    expect(await failureOf(broken)).toBe(broken);
  });
});
