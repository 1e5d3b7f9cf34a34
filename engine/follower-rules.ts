/** What a follower knows when it decides. */
export interface FollowerSight {
  /** How long the right to lead has been free; null while a process holds it, however slow that is. */
  freeForMs: number | null;
  /** Of the last comparison with the leader's state. */
  verdict: 'equal' | 'differs' | null;
  /** Whether it has seen anybody lead since it was started. */
  hasSeenLeader: boolean;
}

/** `refuse`: it would have to lead and must not. */
export type FollowerAct = 'follow' | 'lead' | 'refuse';

/** A process that was stopped for a new build comes back within this time, or one that is killed is noticed after it. */
export const silenceMs = 250;
/** At a start of both the other one is the leader, unless it does not come. */
export const firstSilenceMs = 3_000;

/** Leads when nobody else can: the right to it is free, and has been for a while. */
export function decide({ freeForMs, verdict, hasSeenLeader }: FollowerSight): FollowerAct {
  if (freeForMs === null || freeForMs < (hasSeenLeader ? silenceMs : firstSilenceMs)) return 'follow';
  // Which of the two was right, nobody knows: a person must look, and a start anew begins from what was compared.
  return verdict === 'differs' ? 'refuse' : 'lead';
}

export interface SnapshotSight {
  /** Commands since the last snapshot, and how long ago it was. */
  commands: number;
  ageMs: number;
}

const snapshotEveryCommands = 1_000_000;
const snapshotEveryMs = 10 * 60_000;

/** After so many commands, or after some time with any: so long a start takes at most. */
export function isSnapshotDue({ commands, ageMs }: SnapshotSight): boolean {
  return commands >= snapshotEveryCommands || (commands > 0 && ageMs >= snapshotEveryMs);
}
