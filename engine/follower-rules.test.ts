import { describe, expect, it } from '@jest/globals';
import { decide, firstSilenceMs, isSnapshotDue, silenceMs } from './follower-rules.js';

describe('a follower', () => {
  const sight = { freeForMs: silenceMs, verdict: 'equal', hasSeenLeader: true } as const;

  it('leads when the right to it has been free for a while', () => {
    expect(decide(sight)).toBe('lead');
    expect(decide({ ...sight, verdict: null })).toBe('lead');
    expect(decide({ ...sight, freeForMs: silenceMs - 1 })).toBe('follow');
  });

  it('never overthrows a process that holds the right, however slow that is', () => {
    for (const verdict of ['equal', 'differs', null] as const)
      expect(decide({ freeForMs: null, verdict, hasSeenLeader: true })).toBe('follow');
  });

  it('waits longer for the first one at a start of both', () => {
    expect(decide({ ...sight, hasSeenLeader: false })).toBe('follow');
    expect(decide({ ...sight, hasSeenLeader: false, freeForMs: firstSilenceMs })).toBe('lead');
  });

  it('refuses to lead with a state that differs', () => {
    expect(decide({ ...sight, verdict: 'differs' })).toBe('refuse');
  });
});

describe('a snapshot', () => {
  it('is due after many commands, and after some time with any', () => {
    expect(isSnapshotDue({ commands: 1_000_000, ageMs: 0 })).toBe(true);
    expect(isSnapshotDue({ commands: 1, ageMs: 600_000 })).toBe(true);
    expect(isSnapshotDue({ commands: 0, ageMs: 6_000_000 })).toBe(false);
    expect(isSnapshotDue({ commands: 999_999, ageMs: 599_999 })).toBe(false);
  });
});
