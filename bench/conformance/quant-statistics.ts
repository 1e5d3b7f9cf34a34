import { join } from 'node:path';
import { z } from 'zod';
import { historicalRisk } from '../../quant/risk/value-at-risk.js';
import { quantile } from '../../quant/statistics/quantile.js';
import { filesIn, readJsonFile, recordedNumber } from './quant-files.js';
import type { Meter } from './quant-meter.js';
import { readCall, type SeriesByName } from './quant-statistic-calls.js';
import { statistics } from './quant-statistic-runs.js';

const series = z.record(
  z.string(),
  z.array(recordedNumber).transform((values) => Float64Array.from(values)),
);
const byCall = z.record(z.string(), z.union([recordedNumber, z.array(recordedNumber)]));
const riskRows = z.array(
  z.object({
    returns: z.array(z.number()).transform((values) => Float64Array.from(values)),
    cutoff: z.number(),
    v: recordedNumber,
  }),
);

/** What empyrical wrote down, and holds itself to, with four decimals: half a unit of the last. */
const coarse: Partial<Record<string, number>> = { cum_returns_final: 5e-5 };

/** Files with named series, and for each statistic what it gives for calls such as `mixed_returns,rf=0@252`. */
export async function checkStatistics(meter: Meter, folder: string): Promise<void> {
  for (const file of await filesIn(folder, '.json')) {
    const {
      source: _,
      series: named,
      ...sections
    } = z.record(z.string(), z.unknown()).parse(await readJsonFile(join(folder, file)));
    const known = series.parse(named ?? {});
    for (const [title, section] of Object.entries(sections)) checkSection(meter, { title, section, known });
  }
}

function checkSection(meter: Meter, about: { title: string; section: unknown; known: SeriesByName }): void {
  const { title, section, known } = about;
  const [name = ''] = title.split(' ');
  const rows = riskRows.safeParse(section);
  if (rows.success) return checkRiskRows(meter, name, rows.data);
  // Prose says what a statistic is and holds nothing.
  if (typeof section === 'string') return;
  const calls = byCall.safeParse(section);
  const run = statistics[name];
  if (!calls.success || !run) return meter.pass('unknown_sections');
  const tolerance = coarse[name];
  const group = tolerance === undefined ? name : `${name}_coarse`;
  for (const [text, recorded] of Object.entries(calls.data)) {
    const call = readCall(text, known);
    const ours = call ? [run(call)].flat() : [];
    [recorded].flat().forEach((each, place) => {
      meter.near({
        id: `${name} ${text} ${place}`,
        group,
        ours: ours[place] ?? NaN,
        recorded: each,
        tolerance,
      });
    });
    if (!call) meter.check(`${name} ${text}`, false, 'names no series of the file');
  }
}

/** The quantile of each row; and as its file says, the mean of what is at or below it. */
function checkRiskRows(meter: Meter, name: string, rows: z.infer<typeof riskRows>): void {
  rows.forEach(({ returns, cutoff, v: recorded }, place) => {
    const id = `${name}#${place}`;
    const isMean = name.startsWith('conditional');
    const tail = cutoff > 0 && cutoff < 1 ? historicalRisk({ returns, level: 1 - cutoff }) : null;
    if (isMean && tail) meter.near({ id, group: name, ours: -tail.expectedShortfall, recorded });
    if (isMean) return;
    meter.near({ id, group: name, ours: quantile(returns, cutoff), recorded });
    if (!tail) return;
    const below = [...returns].filter((each) => each <= recorded);
    const mean = below.reduce((sum, each) => sum + each, 0) / below.length;
    meter.near({ id: `${id} loss`, group: name, ours: -tail.valueAtRisk, recorded });
    meter.near({
      id: `${id} beyond`,
      group: `conditional_${name}`,
      ours: -tail.expectedShortfall,
      recorded: mean,
    });
  });
}
