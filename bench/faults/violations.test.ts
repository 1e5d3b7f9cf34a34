import { describe, expect, it } from '@jest/globals';
import type { Entry } from './ack-log.js';
import type { Facts } from './facts.js';
import { findViolations } from './violations.js';

const applications = '/api/v1/onboarding/applications';
const cases = '/api/v1/compliance/cases';
const paths: [string, string | null][] = [
  [applications, 'a'],
  [`${applications}/a/owners`, 'o'],
  [`${applications}/a/documents`, 'd'],
  [`${applications}/a/submission`, 'a'],
  [`${cases}/c/claim`, 'c'],
  [`${cases}/c/recommendation`, 'c'],
  [`${cases}/c/decision`, 'c'],
];
const log: Entry[] = paths.map(([path, id], sequence) => ({
  ...{ sequence, path, id, at: '2026-11-21T00:00:00.000Z' },
  ...{ outcome: 'acknowledged' as const, who: 'client', method: 'POST' },
}));

const sound = (): Facts => ({
  applications: [
    { id: 'a', parent_id: null, user_id: 'u', state: 'active' },
    { id: 'o', parent_id: 'a', user_id: 'u', state: 'active' },
  ],
  documents: [{ id: 'd', application_id: 'a' }],
  cases: [
    { id: 'c', application_id: 'a', state: 'decided', decision: 'approve' },
    { id: 'e', application_id: 'o', state: 'decided', decision: 'approve' },
  ],
  trading_accounts: [{ application_id: 'a' }],
  acts: ['onboarding.submit', 'compliance.claim', 'compliance.recommend', 'compliance.decide'].map(
    (action) => ({
      ...{ action, count: 1 },
      record_id: action === 'onboarding.submit' ? 'a' : 'c',
    }),
  ),
  workflows: [
    { application_id: 'a', status: 'RUNNING' },
    { application_id: 'o', status: 'RUNNING' },
  ],
  events: { written: 9, arrived_rows: 9, arrived: 9 },
});

/** Sound facts, one thing in them broken. */
const planted = (harm: (facts: Facts) => void) => {
  const facts = sound();
  harm(facts);
  return findViolations(log, facts);
};

describe('findViolations', () => {
  it('finds nothing where all is as it was acknowledged', () => {
    expect(findViolations(log, sound())).toEqual([]);
  });

  it.each<[string, (facts: Facts) => void, RegExp]>([
    [
      'an application that was lost',
      (facts) => facts.applications.splice(0, 1),
      /application a was acknowledged and is not there/,
    ],
    [
      'an owner that was lost',
      (facts) => facts.applications.splice(1, 1),
      /owner o was acknowledged and is not there/,
    ],
    [
      'a document that was lost',
      (facts) => facts.documents.splice(0, 1),
      /document d was acknowledged and is not there/,
    ],
    [
      'a document twice',
      (facts) => facts.documents.push({ id: 'x', application_id: 'a' }),
      /document x is there and nobody was told/,
    ],
    [
      'a second application',
      (facts) => facts.applications.push({ id: 'x', parent_id: null, user_id: 'u', state: 'active' }),
      /application x is there and nobody/,
    ],
    [
      'a decision that was lost',
      (facts) => facts.acts.splice(3, 1),
      /decision on c was acknowledged and done 0 times/,
    ],
    [
      'a claim made twice',
      (facts) => facts.acts.splice(1, 1, { action: 'compliance.claim', record_id: 'c', count: 2 }),
      /claim on c was acknowledged and done 2 times/,
    ],
    [
      'two live cases',
      (facts) =>
        facts.cases.push(
          ...['x', 'y'].map((id) => ({ id, application_id: 'a', state: 'open', decision: null })),
        ),
      /a has 2 live cases/,
    ],
    ['no approval', (facts) => facts.cases.splice(1, 1), /o was approved 0 times/],
    [
      'two accounts',
      (facts) => facts.trading_accounts.push({ application_id: 'a' }),
      /a has 2 trading accounts and not 1/,
    ],
    ['no account', (facts) => facts.trading_accounts.splice(0, 1), /a has 0 trading accounts and not 1/],
    [
      'an account of an owner',
      (facts) => facts.trading_accounts.push({ application_id: 'o' }),
      /o has 1 trading accounts and not 0/,
    ],
    [
      'a client who got stuck',
      (facts) =>
        facts.applications.splice(1, 1, { id: 'o', parent_id: 'a', user_id: 'u', state: 'approved' }),
      /o is approved and not active/,
    ],
    [
      'a workflow that failed',
      (facts) => facts.workflows.splice(0, 1, { application_id: 'a', status: 'FAILED' }),
      /workflow of a \(active\) is FAILED/,
    ],
    [
      'a workflow that is missing',
      (facts) => facts.workflows.splice(0, 1),
      /workflow of a \(active\) is MISSING/,
    ],
    [
      'an event that did not arrive',
      (facts) => (facts.events.arrived = 8),
      /9 events were written and 8 arrived/,
    ],
    ['an event that arrived twice', (facts) => (facts.events.arrived_rows = 10), /9 events are 10 rows/],
  ])('finds %s', (_what, harm, message) => {
    expect(planted(harm).join('\n')).toMatch(message);
  });
});
