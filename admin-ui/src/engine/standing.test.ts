import { describe, expect, it } from '@jest/globals';
import { standingOf, worriesOf } from './standing.js';
import type { FollowerStatus, Health, LeaderStatus } from './types.js';

const since = '2026-11-29T00:00:00.000Z';
const leader: LeaderStatus = {
  ...{ role: 'leader', since, epoch: 1, command_seq: 10, event_seq: 10, first_event: 1, sessions: 1 },
  ...{ journal_bytes: 1, fsync_ms: null, batch_commands: null, connections: [], consumers: [] },
};
const follower: FollowerStatus = {
  ...{ role: 'follower', since, epoch: 1, command_seq: 10, event_seq: 10, lag_commands: 0, lag_ms: null },
  ...{ is_caught_up: true, compared: null, snapshot: null, refusal: null, silent_ms: 0 },
  pruned: { snapshots: 0, segments: 0, event_files: 0 },
};
const health = (
  engine: LeaderStatus | null,
  other: FollowerStatus | null,
  pending: number | null = 0,
): Health => ({
  as_of: since,
  processes: [
    { name: 'engine', status: engine },
    { name: 'follower', status: other },
  ],
  books: { event_seq: 1, moved_at: since, pending },
});

describe('the standing of the engine', () => {
  it('names who has which role, whatever the process is called', () => {
    const swapped: Health = {
      ...health(null, null),
      processes: [
        { name: 'engine', status: follower },
        { name: 'follower', status: leader },
      ],
    };
    expect(standingOf(swapped)).toMatchObject({ leader: { name: 'follower' }, follower: { name: 'engine' } });
    expect(worriesOf(swapped)).toEqual([]);
  });

  it('worries about what somebody must do something about', () => {
    expect(worriesOf(health(leader, follower))).toEqual([]);
    expect(worriesOf(health(leader, null))).toEqual(['no_follower']);
    expect(worriesOf(health(null, null))).toEqual(['no_leader']);
    expect(worriesOf(health(null, { ...follower, silent_ms: 6_000 }))).toEqual(['no_leader', 'silent']);
    expect(worriesOf(health(leader, { ...follower, refusal: 'differs' }))).toEqual(['differs']);
    expect(worriesOf(health(leader, { ...follower, lag_commands: 200_000 }, 30_000))).toEqual([
      'behind',
      'books_behind',
    ]);
  });
});
