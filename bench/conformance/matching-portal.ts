import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultThreshold, scoreNames } from '../../domain/compliance/score.js';
import { ofacPortalScore } from '../../domain/compliance/ofac-portal.js';
import { readRows } from './matching-rows.js';
import type { Tally } from './tally.js';

const fixture = z.looseObject({
  query_name: z.string(),
  result_name: z.string(),
  ofac_score: z.coerce.number(),
});
const within = 5;

/** Scores that the search page of OFAC gave, and pairs across scripts. -1 stands for a name that the page did not return. */
export async function checkPortal(tally: Tally, folder: string): Promise<void> {
  const rows = await readRows(join(folder, 'ofac_portal_fixtures.csv'), fixture);
  const deltas = rows
    .filter(({ ofac_score }) => ofac_score >= 0)
    .map((row) => Math.abs(ofacPortalScore(row.query_name, row.result_name) - row.ofac_score));
  if (deltas.length > 0) {
    tally.figure('ofac_portal_within_5', deltas.filter((delta) => delta <= within).length / deltas.length);
    tally.figure('ofac_portal_mean_delta', deltas.reduce((sum, delta) => sum + delta, 0) / deltas.length);
  }
  const pairs = await crossScriptPairs(join(folder, 'watchman_cross_script_pairs.csv'));
  if (pairs.length === 0) return;
  const found = pairs.filter(
    ([native = '', latin = '']) => scoreNames(native, latin, 'person') >= defaultThreshold,
  );
  tally.figure('cross_script_found', found.length / pairs.length);
}

/** The file has comments, no header and rows of four fields without quotes. */
async function crossScriptPairs(path: string): Promise<string[][]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split(','));
}
