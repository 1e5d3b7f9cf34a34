import type { StateNoun } from '../layout/states.js';
import type { TimelineEntry } from '../compliance/types.js';

/** Something that happened, with every state that it led to. */
export interface Told extends TimelineEntry {
  states: { noun: StateNoun; to: string }[];
}

/** Newest first. What moved the case and the application alike is recorded with both and told once. */
export function storyOf(entries: TimelineEntry[], wordsOf: (action: string) => string): Told[] {
  const signatureOf = ({ at, actor, action, outcome }: TimelineEntry) =>
    JSON.stringify([at, actor.id, wordsOf(action), outcome]);
  const story: Told[] = [];
  for (const entry of [...entries].sort((a, b) => b.at.localeCompare(a.at))) {
    const newer = story.at(-1);
    if (newer && newer.noun !== entry.noun && signatureOf(newer) === signatureOf(entry))
      newer.states = togetherWith(newer.states, statesOf(entry));
    else story.push({ ...entry, states: statesOf(entry) });
  }
  return story;
}

/** Of an application and its case in the same state one is enough. */
function togetherWith(some: Told['states'], others: Told['states']): Told['states'] {
  return [...some, ...others.filter(({ to }) => some.every((state) => state.to !== to))];
}

function statesOf({ noun, action, state_before, state_after }: TimelineEntry): Told['states'] {
  if (!state_after || state_after === state_before) return [];
  return [{ noun: stateNounOf(noun, action), to: state_after }];
}

function stateNounOf(noun: string, action: string): StateNoun {
  if (action === 'onboarding.check') return 'check';
  if (action.endsWith('_document')) return 'document';
  return noun === 'compliance' ? 'case' : 'application';
}
