/** `npm run mutations -- NAME [--json FILE]`: changes the code in one place after another and counts what the tests notice. */
import { readArguments } from '../lib/arguments.js';
import { runMain } from '../stack/setup/failure.mjs';
import { alignColumns } from '../stack/table.js';
import { figure, type Figures } from './bench.js';
import { describeMachine } from './machine.js';
import { runStryker, type Mutant } from './mutations/run-stryker.js';
import { mutationSuites, type MutationSuite } from './mutations/suites.js';
import { hasPassed, reportText, writeReport } from './report.js';

await runMain(() => main(process.argv.slice(2)));
process.exit();

/** Exit codes: 0 enough was noticed, 1 too little, 2 there is no such suite. */
async function main(args: string[]): Promise<number> {
  const given = readArguments({ args, options: { json: { type: 'string' } }, allowPositionals: true });
  const [name, ...more] = given?.positionals ?? [];
  const suite = mutationSuites.find((each) => each.name === name);
  if (!given || !suite || more.length > 0) return sayUsage();
  const machine = describeMachine();
  const mutants = await runStryker(suite);
  const figures = figuresOf(suite, mutants);
  const report = { bench: `mutations ${suite.name}`, machine, figures };
  process.stdout.write(`\n${survivorsText(mutants)}\n${reportText(report)}`);
  if (given.values.json) writeReport(given.values.json, report);
  return hasPassed(figures) ? 0 : 1;
}

const unnoticed = ['Survived', 'NoCoverage'];
const noticed = ['Killed', 'Timeout'];

function figuresOf({ least }: MutationSuite, mutants: readonly Mutant[]): Figures {
  const share = (of: readonly Mutant[]) => (100 * count(of, noticed)) / count(of, [...noticed, ...unnoticed]);
  const files = [...new Set(mutants.map(({ file }) => file))].sort();
  return {
    changes: figure(count(mutants, [...noticed, ...unnoticed]), '', { least: 1 }),
    noticed: figure(share(mutants), '%', { least }),
    ...Object.fromEntries(
      files.map((file) => [file, figure(share(mutants.filter((each) => each.file === file)), '%')]),
    ),
  };
}

function count(mutants: readonly Mutant[], statuses: readonly string[]): number {
  return mutants.filter(({ status }) => statuses.includes(status)).length;
}

/** What nobody noticed: each is a test to write, or code that does nothing. */
function survivorsText(mutants: readonly Mutant[]): string {
  const rows = mutants
    .filter(({ status }) => unnoticed.includes(status))
    .map(({ file, line, change }) => [`${file}:${line}`, change.replaceAll(/\s+/g, ' ').slice(0, 90)]);
  return rows.length === 0 ? '' : `Not noticed:\n${alignColumns(rows)}\n`;
}

function sayUsage(): number {
  const rows = mutationSuites.map(({ name, title }) => [name, title]);
  process.stderr.write(`Usage: npm run mutations -- NAME [--json FILE]\n\n${alignColumns(rows)}\n`);
  return 2;
}
