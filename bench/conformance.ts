import { existsSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parts } from './conformance/parts.js';
import { resultsPage } from './conformance/results-page.js';
import { hasPassed, resultsText, runParts } from './conformance/run-parts.js';
import { describeMachine } from './machine.js';

/** `npm run conformance -- DIR [PART] [--json FILE] [--page FILE]`: 0 when all passed, 1 when something failed or ran nothing, 2 for a wrong call. */
process.exitCode = await main();

async function main(): Promise<number> {
  const usage = `Usage: npm run conformance -- DIR [PART] [--json FILE] [--page FILE]; parts: ${parts.map(({ name }) => name).join(', ')}`;
  const call = readArguments();
  const [dir, wanted] = call?.positionals ?? [];
  if (!call || !dir || call.positionals.length > 2) return refuse(usage);
  if (!existsSync(dir) || !statSync(dir).isDirectory()) return refuse(`There is no folder ${dir}.`);
  const chosen = parts.filter(({ name }) => wanted === undefined || name === wanted);
  if (chosen.length === 0) return refuse(`There is no part ${wanted}. ${usage}`);
  const results = await runParts(chosen, dir, (name) => process.stderr.write(`${name} ...\n`));
  if (call.values.json) writeFileSync(call.values.json, `${JSON.stringify(results, null, 2)}\n`);
  if (call.values.page) {
    const { cpu, cores } = describeMachine();
    const about = {
      folder: dir,
      day: new Date().toISOString().slice(0, 10),
      machine: `${cpu}, ${cores} cores`,
    };
    writeFileSync(call.values.page, resultsPage({ results, ...about }));
  }
  process.stdout.write(resultsText(results));
  return Object.values(results).every(hasPassed) ? 0 : 1;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'string' }, page: { type: 'string' } },
    });
  } catch {
    return null;
  }
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}
