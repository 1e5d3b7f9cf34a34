import { z } from 'zod';

const count = z.number();
const time = z.string();
/** Milliseconds, or commands of a batch, over the last minute. */
const spread = z.strictObject({ p50: z.number(), p99: z.number(), max: z.number(), count });

/** Somebody who speaks with the engine: programs of the house, each under the name that it gives itself. */
export const connection = z.strictObject({
  session: count,
  label: z.string().nullable(),
  /** Its orders are cancelled when it goes. */
  cancels_on_end: z.boolean(),
  since: time,
});

/** What the process that leads a shard says of itself. */
export const leaderStatus = z.strictObject({
  role: z.literal('leader'),
  since: time,
  epoch: count,
  /** Of the last command and the last event. */
  command_seq: count,
  event_seq: count,
  first_event: count,
  sessions: count,
  connections: z.array(connection),
  journal_bytes: count,
  /** Null when nothing came within the last minute. */
  fsync_ms: spread.nullable(),
  batch_commands: spread.nullable(),
  /** How far those have come who must have every event. */
  consumers: z.array(z.strictObject({ name: z.string(), event_seq: count, at: time })),
});

export const verdicts = ['equal', 'differs'] as const;

/** What the process that follows says of itself. */
export const followerStatus = z.strictObject({
  role: z.literal('follower'),
  since: time,
  /** Of the leader that was heard last. */
  epoch: count.nullable(),
  command_seq: count,
  event_seq: count,
  /** Commands that the leader had more when it was asked; null while it does not answer. */
  lag_commands: count.nullable(),
  /** From the time of a command to its replay here. */
  lag_ms: spread.nullable(),
  is_caught_up: z.boolean(),
  /** The last comparison of the whole state with the leader's. */
  compared: z
    .strictObject({ command_seq: count, at: time, verdict: z.enum(verdicts), leader_ms: z.number() })
    .nullable(),
  snapshot: z.strictObject({ command_seq: count, at: time, bytes: count }).nullable(),
  /** Since it was started. */
  pruned: z.strictObject({ snapshots: count, segments: count, event_files: count }),
  /** Why it would not lead. */
  refusal: z.enum(['differs']).nullable(),
  /** How long the leader has not answered; its process lives as long as nobody takes over. */
  silent_ms: count,
});

/** Between two roles: what is on the disk is being read. */
export const startingStatus = z.strictObject({ role: z.literal('starting'), since: time });

export const engineStatus = z.discriminatedUnion('role', [leaderStatus, followerStatus, startingStatus]);

/** The engine's two processes and the books behind it, as each says itself; null for one that does not answer. */
export const engineHealthView = z.strictObject({
  as_of: time,
  processes: z.array(z.strictObject({ name: z.string(), status: engineStatus.nullable() })),
  books: z.strictObject({
    event_seq: count,
    moved_at: time.nullable(),
    /** Events that the engine has told and the books do not have; null while no leader answers. */
    pending: count.nullable(),
  }),
});

export type Connection = z.infer<typeof connection>;
export type Spread = z.infer<typeof spread>;
export type LeaderStatus = z.infer<typeof leaderStatus>;
export type FollowerStatus = z.infer<typeof followerStatus>;
export type EngineStatus = z.infer<typeof engineStatus>;
export type EngineHealth = z.infer<typeof engineHealthView>;
