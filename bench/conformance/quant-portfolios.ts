import { join } from 'node:path';
import { z } from 'zod';
import { dot, quadraticForm, squareMatrix } from '../../quant/linear/matrix.js';
import { filesIn, readJsonFile } from './quant-files.js';
import type { Meter } from './quant-meter.js';

const instance = z.object({
  mu: z.array(z.number()),
  sigma: z.array(z.array(z.number())),
  risk_factor: z.number(),
  budget: z.number(),
  values_x0x1x2x3: z.record(z.string(), z.number()),
  optimum: z.string(),
  optimum_value: z.number(),
});

/** The objective of Markowitz' choice of so many assets: risk factor × x'Σx - μ'x, for every choice x and at its least. */
export async function checkPortfolios(meter: Meter, folder: string): Promise<void> {
  for (const file of await filesIn(folder, '.json')) {
    const { mu, sigma, ...about } = instance.parse(await readJsonFile(join(folder, file)));
    const covariance = squareMatrix(sigma);
    const objective = (choice: string) => {
      const chosen = Float64Array.from(choice, Number);
      return about.risk_factor * quadraticForm(covariance, chosen) - dot(Float64Array.from(mu), chosen);
    };
    const group = 'portfolio';
    const choices = Object.entries(about.values_x0x1x2x3);
    for (const [choice, recorded] of choices) {
      meter.near({ id: `${file} ${choice}`, group, ours: objective(choice), recorded });
    }
    const allowed = choices.map(([choice]) => choice).filter((choice) => countOnes(choice) === about.budget);
    const best = allowed.reduce(
      (one, other) => (objective(one) <= objective(other) ? one : other),
      about.optimum,
    );
    meter.check(`${file} optimum`, best === about.optimum, `ours ${best}, recorded ${about.optimum}`);
    meter.near({ id: `${file} least`, group, ours: objective(best), recorded: about.optimum_value });
  }
}

function countOnes(choice: string): number {
  return [...choice].filter((each) => each === '1').length;
}
