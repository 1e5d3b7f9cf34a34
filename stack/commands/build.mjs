import { buildAll } from '../build/build-all.mjs';
import { installPackages } from '../setup/install.mjs';
import { createProgress } from '../setup/progress.mjs';

export async function main() {
  const progress = createProgress();
  await installPackages(progress);
  await buildAll(progress);
}
