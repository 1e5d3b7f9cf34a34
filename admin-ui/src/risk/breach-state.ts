import type { Breach } from './types.js';

export type BreachState = 'open' | 'acknowledged' | 'closed';

/** Where a breach stands, by its times. */
export function stateOfBreach({ acknowledged_at, closed_at }: Breach): BreachState {
  if (closed_at) return 'closed';
  return acknowledged_at ? 'acknowledged' : 'open';
}

/** What this person may do to it now; `other` when somebody else must. */
export type NextStep = 'acknowledgement' | 'closure' | 'other' | null;

/** Of a hard one the second step is another person's; a soft one may be closed at once, and closes by itself. */
export function nextStep(breach: Breach, personId: string | undefined): NextStep {
  switch (stateOfBreach(breach)) {
    case 'closed':
      return null;
    case 'open':
      return 'acknowledgement';
    case 'acknowledged':
      return breach.level === 'hard' && breach.acknowledged_by === personId ? 'other' : 'closure';
  }
}
