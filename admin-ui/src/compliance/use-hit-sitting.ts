import { useEffect, useEffectEvent, useReducer } from 'react';
import { useKeys, type Key } from '../layout/keys.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import {
  dueBy,
  nobodyYet,
  reasonKeys,
  sit,
  type Act,
  type Pending,
  type SeatedHit,
  type Sitting,
  type Verdict,
} from './hit-sitting.js';

const TICK_MS = 250;
const states = { clear: 'cleared', confirm: 'confirmed', escalate: 'escalated' } as const;

export interface HitSitting extends Sitting {
  act: (act: Act) => void;
  /** The reasons of a verdict in words, in the order of their numbers. */
  reasonsOf: (verdict: Verdict) => string[];
}

/** Hits gone through by keys: `j` `k` to move, `c` `f` `e` and a number for a verdict, `u` to take it back. */
export function useHitSitting(hits: readonly SeatedHit[]): HitSitting {
  const t = useT();
  const [sitting, act] = useReducer((before: Sitting, one: Act) => sit(before, one, hits), nobodyYet);
  const { run } = useAction({ refresh: ['cases', '/compliance/case', '/onboarding/clients'] });
  const reasonsOf = (verdict: Verdict) =>
    reasonKeys[verdict].map((key) => t(`compliance.casework.hit_keys.reasons.${key}`));

  const send = useEffectEvent(async (due: Pending[]) => {
    if (due.length === 0) return;
    act({ kind: 'sending', hitIds: due.map(({ hitId }) => hitId) });
    for (const { hitId, verdict, reason } of due) {
      await run(`/compliance/hits/${hitId}/review`, { body: { state: states[verdict], reason } });
      act({ kind: 'sent', hitId });
    }
  });
  const sendDue = useEffectEvent(() => void send(dueBy(sitting, Date.now())));
  // Whoever leaves the page has said their word: only a key takes it back.
  const sendAll = useEffectEvent(() => void send(sitting.pending.filter(({ isSending }) => !isSending)));
  useEffect(() => {
    const timer = setInterval(() => sendDue(), TICK_MS);
    return () => {
      clearInterval(timer);
      sendAll();
    };
  }, []);
  useKeys(keysOf(sitting, act, reasonsOf));
  return { ...sitting, act, reasonsOf };
}

function keysOf(
  { asked }: Sitting,
  act: (act: Act) => void,
  reasonsOf: (verdict: Verdict) => string[],
): Key[] {
  const ask = (verdict: Verdict) => act({ kind: 'ask', verdict });
  const keys: Key[] = [
    { key: 'j', label: 'compliance.casework.hit_keys.next', run: () => act({ kind: 'move', by: 1 }) },
    { key: 'k', label: 'compliance.casework.hit_keys.previous', run: () => act({ kind: 'move', by: -1 }) },
    { key: 'c', label: 'compliance.hits.clear', run: () => ask('clear') },
    { key: 'f', label: 'compliance.hits.confirm', run: () => ask('confirm') },
    { key: 'e', label: 'compliance.hits.escalate', run: () => ask('escalate') },
    { key: 'u', label: 'compliance.casework.hit_keys.undo', run: () => act({ kind: 'undo' }) },
  ];
  if (!asked) return keys;
  const words = reasonsOf(asked);
  const choices = reasonKeys[asked].map((key, at): Key => ({
    key: String(at + 1),
    label: `compliance.casework.hit_keys.reasons.${key}`,
    run: () => act({ kind: 'choose', reason: words[at] ?? '', nowMs: Date.now() }),
  }));
  const cancel: Key = { key: 'Escape', label: 'layout.cancel', run: () => act({ kind: 'cancel' }) };
  return [...keys, ...choices, cancel];
}
