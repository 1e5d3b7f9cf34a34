import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { EntryKind } from '../../domain/compliance/lists.js';
import { defaultThreshold, scoreNames } from '../../domain/compliance/score.js';
import { readRows } from './matching-rows.js';
import type { Tally } from './tally.js';

const pair = z.looseObject({
  case_group: z.string(),
  schema: z.string(),
  name1: z.string(),
  name2: z.string(),
  is_match: z.enum(['true', 'false']),
  quality: z.string(),
});

interface ScoredPair {
  id: string;
  group: string;
  isMatch: boolean;
  isStrong: boolean;
  /** The half that the model was tuned on; the other half it has not seen. */
  isTuning: boolean;
  score: number;
}

const curve = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const steps = Array.from({ length: 100 }, (_, at) => at / 100);

/** Name pairs with verdicts: STRONG ones are checks, F1 over thresholds is reported for all, people, and both halves. */
export async function checkPairs(tally: Tally, folder: string): Promise<void> {
  const pairs = (await readRows(join(folder, 'name_bench_cases.csv'), pair)).map(scorePair);
  if (pairs.length === 0) return;
  for (const { id, isMatch, isStrong, score } of pairs) {
    if (isStrong)
      tally.check(
        `STRONG ${id}`,
        score >= defaultThreshold === isMatch,
        `score ${score}, ${isMatch ? 'a match' : 'no match'}`,
      );
  }
  const best = bestThreshold(pairs);
  const people = pairs.filter(({ group }) => group === 'synth_people');
  tally.figure('name_pairs', pairs.length);
  tally.figure('name_pairs_f1', f1(pairs, best));
  tally.figure('name_pairs_best_threshold', best);
  tally.figure('name_pairs_f1_at_default', f1(pairs, defaultThreshold));
  tally.figure(
    'name_pairs_f1_tuning_half',
    f1(
      pairs.filter(({ isTuning }) => isTuning),
      defaultThreshold,
    ),
  );
  tally.figure(
    'name_pairs_f1_held_out_half',
    f1(
      pairs.filter(({ isTuning }) => !isTuning),
      defaultThreshold,
    ),
  );
  if (people.length > 0) tally.figure('people_f1', f1(people, best));
  for (const threshold of curve)
    tally.figure(`name_pairs_f1_at_${threshold.toFixed(2)}`, f1(pairs, threshold));
}

function scorePair(row: z.infer<typeof pair>): ScoredPair {
  const digest = createHash('sha256').update(`${row.name1}|${row.name2}`).digest();
  return {
    id: `${row.name1} | ${row.name2}`,
    group: row.case_group,
    isMatch: row.is_match === 'true',
    isStrong: row.quality === 'STRONG',
    isTuning: (digest[0] ?? 0) % 2 === 0,
    score: scoreNames(row.name1, row.name2, kindOf(row.schema)),
  };
}

function kindOf(schema: string): EntryKind {
  if (schema === 'Person') return 'person';
  return schema === 'Vessel' ? 'vessel' : 'entity';
}

function bestThreshold(pairs: readonly ScoredPair[]): number {
  return steps.reduce(
    (best, threshold) => (f1(pairs, threshold) > f1(pairs, best) ? threshold : best),
    defaultThreshold,
  );
}

function f1(pairs: readonly ScoredPair[], threshold: number): number {
  const found = pairs.filter(({ score }) => score >= threshold);
  const right = found.filter(({ isMatch }) => isMatch).length;
  const total = found.length + pairs.filter(({ isMatch }) => isMatch).length;
  return total === 0 ? 0 : (2 * right) / total;
}
