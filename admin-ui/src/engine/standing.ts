import type { FollowerStatus, Health, LeaderStatus } from './types.js';

/** The two roles as somebody answers for them. */
export interface Standing {
  leader: { name: string; status: LeaderStatus } | null;
  follower: { name: string; status: FollowerStatus } | null;
}

/** What somebody must do something about, the worst first. */
export type Worry = 'no_leader' | 'differs' | 'silent' | 'no_follower' | 'behind' | 'books_behind';

/** A leader that has not spoken for so long while its process lives is stuck. */
const silentMs = 5_000;
const behindCommands = 100_000;
const behindEvents = 20_000;

export function standingOf({ processes }: Health): Standing {
  const standing: Standing = { leader: null, follower: null };
  for (const { name, status } of processes) {
    if (status?.role === 'leader') standing.leader = { name, status };
    if (status?.role === 'follower') standing.follower = { name, status };
  }
  return standing;
}

export function worriesOf(health: Health): Worry[] {
  const { leader, follower } = standingOf(health);
  const status = follower?.status;
  const found: [Worry, boolean][] = [
    ['no_leader', leader === null],
    ['differs', status?.refusal === 'differs'],
    ['silent', leader === null && (status?.silent_ms ?? 0) > silentMs],
    ['no_follower', leader !== null && follower === null],
    ['behind', (status?.lag_commands ?? 0) > behindCommands],
    ['books_behind', (health.books.pending ?? 0) > behindEvents],
  ];
  return found.flatMap(([worry, isTrue]) => (isTrue ? [worry] : []));
}
