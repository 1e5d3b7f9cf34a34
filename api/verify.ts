import { writeFile } from 'node:fs/promises';
import { readArguments } from '../lib/arguments.js';
import { readConfig } from '../lib/config.js';
import { openDeps } from './deps.js';
import type { CheckResult } from './verify/check.js';
import { checks, verifyAll, type Verification } from './verify/checks.js';

const usage = `Usage:
  npm run verify -- [--home DIR] [--json FILE] [--grace SECONDS]
Recomputes what must hold: ${Object.keys(checks).join(', ')}.
What changed within the grace (60 seconds) may still be on its way. Exit codes: 0 all holds, 1 something does not, 2 wrong use.`;

const shownFindings = 20;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const options = { json: { type: 'string' }, grace: { type: 'string', default: '60' } } as const;
  const values = readArguments({ args, options })?.values;
  const graceSeconds = Number(values?.grace);
  if (!values || !(graceSeconds >= 0)) {
    print(usage);
    return 2;
  }
  const { deps, close } = await openDeps({ ...readConfig(), LOG_LEVEL: 'silent' }, 'verify');
  const verification = await verifyAll({ deps, graceSeconds });
  await close();
  printTable(verification);
  if (values.json) await writeFile(values.json, `${JSON.stringify(verification, null, 2)}\n`);
  return verification.ok ? 0 : 1;
}

function printTable({ ok, checks: results }: Verification): void {
  for (const [name, result] of Object.entries(results)) {
    print(`${name.padEnd(18)} ${String(result.examined).padStart(8)} looked at   ${verdictOf(result)}`);
    for (const { code, record_id, detail } of result.findings.slice(0, shownFindings)) {
      print(`    ${code}  ${record_id ?? ''}  ${detail}`);
    }
    if (result.findings.length > shownFindings)
      print(`    and ${result.findings.length - shownFindings} more`);
  }
  print(ok ? 'Everything holds.' : 'Something does NOT hold.');
}

/** An empty house holds, and says so; what could not be looked at is a finding of its own (`check_not_made`). */
function verdictOf({ ok, examined, findings }: CheckResult): string {
  if (!ok) return `${findings.length} wrong`;
  return examined === 0 ? 'ok, there is nothing yet' : 'ok';
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
