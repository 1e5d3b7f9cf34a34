import { isLive, orderStates, orderTransitions, type OrderState } from './rules.js';

const words: Record<OrderState, string> = {
  pending: 'It was written down; nobody has it yet.',
  awaiting_approval: 'Somebody else must agree first.',
  working: 'A workflow works it in parts, each an order of its own that names it.',
  paused: 'Its work stands still; nothing of it is out.',
  open: 'It rests in a book.',
  partially_filled: 'It rests in a book, and some of it was traded.',
  unknown: 'An answer was lost; only a question to the venue tells what became of it.',
  filled: 'All of it was traded.',
  cancelled: 'Called back; what was traded before stays.',
  expired: 'Its time was over.',
  rejected: 'Refused: by a person, the engine or a venue.',
};

/** The states of an order for people, in Markdown, made from the table of transitions. */
export function statesText(): string {
  const edges: { event: string; from: readonly OrderState[]; to: OrderState }[] = Object.entries(
    orderTransitions,
  ).map(([event, transition]) => ({ event, ...transition }));
  const arrows = edges.flatMap(({ event, from, to }) =>
    from.map((state) => `    ${state} --> ${to}: ${event.replaceAll('_', ' ')}`),
  );
  const ends = orderStates.filter((state) => !isLive(state));
  return [
    '# States of an order',
    '',
    '`npm run states` writes this page from `domain/orders/rules.ts`.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '    [*] --> pending',
    ...arrows,
    ...ends.map((state) => `    ${state} --> [*]`),
    '```',
    '',
    'A fill that is told after a cancel or an expiry counts: the books follow what was traded.',
    '',
    ...orderStates.map((state) => `- \`${state}\`: ${words[state]}`),
    '',
  ].join('\n');
}
