import { searchIndex, type NameIndex } from '../../domain/compliance/name-index.js';
import { defaultThreshold, lowestThreshold } from '../../domain/compliance/score.js';
import { partyOf, readPeople, type PersonRow } from './matching-rows.js';
import type { Tally } from './tally.js';

/** Of each file so many people at even distances: enough for a rate of one in a thousand, few enough to wait for. */
const peopleAFile = 4_000;
const curve = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

/** People who are on no list: how many of them would be stopped. */
export async function checkCleanPeople(
  tally: Tally,
  { folder, index }: { folder: string; index: NameIndex },
): Promise<void> {
  const files = await Promise.all(
    ['negatives_global.csv', 'negatives_us.csv'].map((file) => readPeople(folder, file)),
  );
  const people = files.flatMap((rows) => sample(rows, peopleAFile));
  if (people.length === 0) return;
  const answers = people.map((row) => answerFor(index, row, true));
  const nameOnly = people.map((row) => answerFor(index, row, false));
  const rate = (scores: readonly { score: number }[], threshold: number) =>
    scores.filter(({ score }) => score >= threshold).length / people.length;
  tally.figure('clean_people', people.length);
  tally.figure('clean_alert_rate', rate(answers, defaultThreshold));
  tally.figure('clean_alert_rate_name_only', rate(nameOnly, defaultThreshold));
  tally.figure('clean_review_rate', answers.filter(({ needsReview }) => needsReview).length / people.length);
  for (const threshold of curve)
    tally.figure(`clean_alert_rate_at_${threshold.toFixed(2)}`, rate(answers, threshold));
}

function answerFor(
  index: NameIndex,
  row: PersonRow,
  withFacts: boolean,
): { score: number; needsReview: boolean } {
  const { hits, needs_review } = searchIndex(index, partyOf(row, { withFacts }), {
    threshold: lowestThreshold,
    limit: 1,
  });
  return { score: hits[0]?.score ?? 0, needsReview: needs_review };
}

function sample<T>(rows: readonly T[], size: number): T[] {
  const step = Math.max(1, rows.length / size);
  return Array.from({ length: Math.min(size, rows.length) }, (_, at) => rows[Math.floor(at * step)]).flatMap(
    (row) => row ?? [],
  );
}
