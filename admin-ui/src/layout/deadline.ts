import type { Tone } from './tokens.js';

export interface Clock {
  opened_at: string;
  due_at: string | null;
  /** Set while the client is asked for something: the time until the deadline does not run. */
  clock_stopped_at: string | null;
  warned_at: string | null;
  breached_at: string | null;
  /** When the work was finished. */
  ended_at?: string | null;
}

export interface Deadline {
  /** How much of the time is used, 0 to 1. */
  used: number;
  /** Until the deadline; negative when it has passed. Null without a deadline. */
  leftMs: number | null;
  kind: 'none' | 'running' | 'due_soon' | 'overdue' | 'stopped' | 'ended';
  tone: Tone;
}

/** A deadline counts as near from this share of the time on, where the server has not warned yet. */
const SOON_SHARE = 0.75;

/** Where a case stands between its opening and its deadline. */
export function deadlineOf(clock: Clock, nowMs: number): Deadline {
  if (!clock.due_at)
    return { used: 0, leftMs: null, kind: clock.ended_at ? 'ended' : 'none', tone: 'closed' };
  const dueMs = Date.parse(clock.due_at);
  const openedMs = Date.parse(clock.opened_at);
  const atMs = Date.parse(clock.ended_at ?? clock.clock_stopped_at ?? '') || nowMs;
  const leftMs = dueMs - atMs;
  const used = Math.min(Math.max((atMs - openedMs) / Math.max(dueMs - openedMs, 1), 0), 1);
  const isBreached = clock.breached_at !== null || leftMs < 0;
  if (clock.ended_at) return { used, leftMs, kind: 'ended', tone: isBreached ? 'refused' : 'closed' };
  if (isBreached) return { used: 1, leftMs, kind: 'overdue', tone: 'refused' };
  if (clock.clock_stopped_at) return { used, leftMs, kind: 'stopped', tone: 'closed' };
  if (clock.warned_at || used >= SOON_SHARE) return { used, leftMs, kind: 'due_soon', tone: 'waiting' };
  return { used, leftMs, kind: 'running', tone: 'done' };
}
