export interface MutationSuite {
  name: string;
  title: string;
  /** Whose code is changed, a small change at a time. */
  mutate: string[];
  /** The tests that must notice. */
  tests: string[];
  /** Of a hundred changes so many must be noticed. */
  least: number;
}

/** Where a wrong sign costs the most, and the tests that stand beside it. */
export const mutationSuites: MutationSuite[] = [
  {
    name: 'scorer',
    title: 'The score of a name, and what dates, countries and identifiers add to it',
    mutate: ['score', 'evidence', 'dates', 'identifiers'].map((file) => `domain/compliance/${file}.ts`),
    tests: ['score', 'dates', 'identifiers'].map((file) => `domain/compliance/${file}.test.ts`),
    least: 80,
  },
  {
    name: 'book',
    title: 'The order book of the engine',
    mutate: ['engine/book/*.ts', '!engine/book/*.test.ts'],
    tests: ['engine/book/*.test.ts'],
    least: 70,
  },
  {
    name: 'risk',
    title: 'What the engine refuses before a trade',
    mutate: ['engine/risk/*.ts', '!engine/risk/*.test.ts'],
    tests: ['engine/risk/*.test.ts'],
    least: 70,
  },
];
