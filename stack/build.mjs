import { buildAll } from './build/build-all.mjs';
import { runMain } from './setup/failure.mjs';
import { installPackages } from './setup/install.mjs';
import { createProgress } from './setup/progress.mjs';

await runMain(async () => {
  const progress = createProgress();
  await installPackages(progress);
  await buildAll(progress);
});
