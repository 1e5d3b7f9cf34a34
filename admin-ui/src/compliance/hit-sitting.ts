import type { HitEvent } from '../../../domain/compliance/rules.js';

export type Verdict = Exclude<HitEvent, 'reopen'>;

/** The reasons that a key chooses, by their number; the words are in the texts of each language. */
export const reasonKeys = {
  clear: ['clear.birth', 'clear.country', 'clear.name', 'clear.identifier', 'clear.kind'],
  confirm: ['confirm.identifier', 'confirm.all_agree', 'confirm.documents'],
  escalate: ['escalate.unclear', 'escalate.close', 'escalate.pep'],
} as const satisfies Record<Verdict, readonly string[]>;

/** How long a verdict can be taken back before it is sent. */
export const undoMs = 5_000;

export interface Pending {
  hitId: string;
  verdict: Verdict;
  reason: string;
  dueMs: number;
  /** On its way: it cannot be taken back any more. */
  isSending: boolean;
}

/** Where somebody stands who goes through hits by keys. */
export interface Sitting {
  /** The hit that keys are about; null before the first. */
  atId: string | null;
  /** The verdict that waits for its reason. */
  asked: Verdict | null;
  /** Verdicts that are not sent yet, the oldest first. */
  pending: Pending[];
}

export type Act =
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'ask'; verdict: Verdict }
  | { kind: 'choose'; reason: string; nowMs: number }
  | { kind: 'cancel' }
  /** Of one hit, or the newest. */
  | { kind: 'undo'; hitId?: string }
  | { kind: 'sending'; hitIds: string[] }
  | { kind: 'sent'; hitId: string };

export interface SeatedHit {
  id: string;
  canReview: boolean;
}

export const nobodyYet: Sitting = { atId: null, asked: null, pending: [] };

/** What follows from a key: pure, so that a hundred hits can be gone through in a test. */
export function sit(sitting: Sitting, act: Act, hits: readonly SeatedHit[]): Sitting {
  switch (act.kind) {
    case 'move':
      return { ...sitting, asked: null, atId: neighbour(sitting, act.by, hits) };
    case 'ask':
      return isOpen(sitting, hits) ? { ...sitting, asked: act.verdict } : sitting;
    case 'choose':
      return choose(sitting, act, hits);
    case 'cancel':
      return { ...sitting, asked: null };
    case 'undo':
      return undo(sitting, act.hitId);
    case 'sending':
      return { ...sitting, pending: sitting.pending.map((each) => onItsWay(each, act.hitIds)) };
    case 'sent':
      return { ...sitting, pending: sitting.pending.filter(({ hitId }) => hitId !== act.hitId) };
  }
}

/** The verdicts whose time to be taken back is over. */
export function dueBy({ pending }: Sitting, nowMs: number): Pending[] {
  return pending.filter(({ dueMs, isSending }) => !isSending && dueMs <= nowMs);
}

function onItsWay(each: Pending, hitIds: readonly string[]): Pending {
  return hitIds.includes(each.hitId) ? { ...each, isSending: true } : each;
}

function neighbour({ atId }: Sitting, by: 1 | -1, hits: readonly SeatedHit[]): string | null {
  const at = hits.findIndex(({ id }) => id === atId);
  if (at < 0) return hits[0]?.id ?? null;
  return hits[Math.min(Math.max(at + by, 0), hits.length - 1)]?.id ?? null;
}

function isOpen({ atId, pending }: Sitting, hits: readonly SeatedHit[]): boolean {
  const hit = hits.find(({ id }) => id === atId);
  return hit !== undefined && hit.canReview && !pending.some(({ hitId }) => hitId === hit.id);
}

/** The verdict waits for its moment, and the next hit without one comes up: below first, then from the top. */
function choose(
  sitting: Sitting,
  { reason, nowMs }: { reason: string; nowMs: number },
  hits: readonly SeatedHit[],
): Sitting {
  const { atId, asked } = sitting;
  if (!atId || !asked || !isOpen(sitting, hits)) return sitting;
  const chosen = { hitId: atId, verdict: asked, reason, dueMs: nowMs + undoMs, isSending: false };
  const pending = [...sitting.pending, chosen];
  const at = hits.findIndex(({ id }) => id === atId);
  const waiting = [...hits.slice(at + 1), ...hits.slice(0, at)].find(
    ({ id, canReview }) => canReview && !pending.some(({ hitId }) => hitId === id),
  );
  return { atId: waiting?.id ?? atId, asked: null, pending };
}

/** A verdict that is not on its way is taken back, and its hit comes up again. */
function undo(sitting: Sitting, hitId?: string): Sitting {
  const last = sitting.pending.findLast(
    (each) => !each.isSending && (hitId === undefined || each.hitId === hitId),
  );
  if (!last) return sitting;
  return {
    atId: last.hitId,
    asked: null,
    pending: sitting.pending.filter((each) => each !== last),
  };
}
