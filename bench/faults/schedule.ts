import { seededRandom, shuffled } from './random.js';

/** The processes of an instance, by their names in ready.json. */
export const victims = ['api', 'feeder', 'worker', 'temporal', 'postgres', 'clickhouse'] as const;
export type Victim = (typeof victims)[number];

export const personSteps = [
  'start',
  'fill in',
  'documents',
  'submit',
  'checks',
  'claim',
  'recommend',
  'decide',
  'activate',
] as const;
export const companySteps = [
  ...[
    'start',
    'fill in',
    'extract',
    'owner 1',
    'owner 2',
    'owner 3',
    'submit',
    'checks',
    'claim',
    'recommend',
    'decide',
    'activate',
  ],
] as const;

export interface Kill {
  victim: Victim;
  /** After the step began. */
  delayMs: number;
}

/** One journey with the kill, if any, of each of its steps. */
export interface Round {
  kind: 'person' | 'company';
  kills: Map<string, Kill>;
}

const latestMs = 300;

/**
 * Every process dies once in every step of a person's and of a company's journey: six journeys of each kind, and in each
 * of them the process that dies changes from step to step. The seed decides order and moments.
 */
export function fullSchedule(seed: number): Round[] {
  const random = seededRandom(seed);
  return victims.flatMap((_, shift) => {
    const order = shuffled(victims, seededRandom(seed));
    return (['person', 'company'] as const).map((kind) => {
      const steps = kind === 'person' ? personSteps : companySteps;
      const kills = steps.map(
        (step, index) => [step, killOf(order[(index + shift) % order.length], random)] as const,
      );
      return { kind, kills: new Map(kills) };
    });
  });
}

/** Every process dies once, in a step of one person's journey that the seed chooses. */
export function shortSchedule(seed: number): Round[] {
  const random = seededRandom(seed);
  const steps = shuffled(personSteps, random).slice(0, victims.length);
  const order = shuffled(victims, random);
  return [
    { kind: 'person', kills: new Map(steps.map((step, index) => [step, killOf(order[index], random)])) },
  ];
}

function killOf(victim: Victim = 'api', random: () => number): Kill {
  return { victim, delayMs: Math.floor(random() * (latestMs + 1)) };
}
