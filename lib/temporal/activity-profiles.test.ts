import { describe, expect, it } from '@jest/globals';
import { msToNumber } from '@temporalio/common/lib/time.js';
import * as profiles from './activity-profiles.js';
import { searchAttributeKeys, searchAttributes } from './search-attributes.js';
import { queues } from './queues.js';

const { recordWrite, outsideCall, webhookSending, longJob, compensation, nonRetryableTypes } = profiles;

describe('activity profiles', () => {
  it.each(Object.entries({ recordWrite, outsideCall, webhookSending, longJob, compensation }))(
    '%s bounds each attempt and all of them',
    (_name, profile) => {
      expect(msToNumber(profile.startToCloseTimeout)).toBeGreaterThan(0);
      const hasEnd = 'scheduleToCloseTimeout' in profile || 'maximumAttempts' in profile.retry;
      expect(hasEnd).toBe(true);
      expect(msToNumber(profile.retry.maximumInterval)).toBeGreaterThan(
        msToNumber(profile.retry.initialInterval),
      );
      expect(profile.retry.nonRetryableErrorTypes).toBe(nonRetryableTypes);
    },
  );

  it('give up at once what no repetition mends, and nothing else', () => {
    expect(nonRetryableTypes).toEqual(
      expect.arrayContaining(['request.invalid', 'request.idempotency_key_reused', 'request.not_found']),
    );
    for (const passing of [
      'request.too_many',
      'request.idempotency_key_in_flight',
      'request.unavailable',
      'request.failed',
    ]) {
      expect(nonRetryableTypes).not.toContain(passing);
    }
  });

  it('never end a compensation for lack of time', () => {
    expect(compensation).not.toHaveProperty('scheduleToCloseTimeout');
  });
});

describe('search attributes', () => {
  it('are five keywords', () => {
    expect(searchAttributeKeys.map(({ name, type }) => `${name}=${type}`)).toEqual([
      'PurserNoun=KEYWORD',
      'PurserState=KEYWORD',
      'PurserAccount=KEYWORD',
      'PurserCountry=KEYWORD',
      'PurserPriority=KEYWORD',
    ]);
  });

  it('are set only as far as they are known', () => {
    expect(
      searchAttributes({ noun: 'onboarding', country: 'DE' }).map(({ key, value }) => [key.name, value]),
    ).toEqual([
      ['PurserNoun', 'onboarding'],
      ['PurserCountry', 'DE'],
    ]);
  });
});

describe('queues', () => {
  it('are one for each limit', () => {
    const names = [
      queues.core,
      queues.reports,
      queues.chain,
      queues.signer,
      queues.ml,
      queues.venue('kraken'),
    ];
    expect(names).toEqual(['core', 'reports', 'chain', 'signer', 'ml', 'venue-kraken']);
  });
});
