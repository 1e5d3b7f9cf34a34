import { writeFile } from 'node:fs/promises';
import { readArguments } from '../lib/arguments.js';
import { readConfig } from '../lib/config.js';
import { openDeps } from './deps.js';
import { replayScreenings, type Replayed, type ReplayOutcome } from './screening/replay-screenings.js';

const usage = `Usage:
  npm run screenings -- replay [ID ...] [--home DIR] [--json FILE]
Makes recorded screenings again from the editions, the party and the threshold that were kept, and compares the hits with their
scores and evidence byte for byte; all of them when none is named. Exit codes: 0 all came out the same or are of another model,
1 one did not or could not be made again, 2 wrong use.`;

const texts: Record<ReplayOutcome, string> = {
  same: 'the same',
  differs: 'DIFFERS',
  other_model: 'of another model than this build',
  no_threshold: 'kept no threshold',
  list_missing: 'an edition of a list is gone',
};

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const read = readArguments({ args, options: { json: { type: 'string' } }, allowPositionals: true });
  const [verb, ...ids] = read?.positionals ?? [];
  const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);
  if (!read || verb !== 'replay' || !ids.every(isId)) {
    print(usage);
    return 2;
  }
  const all = await replayAll(ids);
  const missing = ids.filter((id) => !all.some((each) => each.id === id));
  for (const id of missing) print(`${id}  there is no such screening`);
  printCounts(all);
  if (read.values.json) await writeFile(read.values.json, `${JSON.stringify(all, null, 2)}\n`);
  return missing.length === 0 && all.every(({ outcome }) => isRight(outcome)) ? 0 : 1;
}

async function replayAll(ids: string[]): Promise<Replayed[]> {
  const { deps, close } = await openDeps({ ...readConfig(), LOG_LEVEL: 'silent' }, 'screenings');
  const all: Replayed[] = [];
  try {
    const { objectStore } = deps;
    // The database's own scope of a service: every tenant's screenings.
    await deps.database.transaction(async (trx) => {
      await trx.raw("SELECT set_config('purser.scope', 'service', true)");
      for await (const each of replayScreenings({ trx, objectStore, ids })) {
        if (!isRight(each.outcome)) print(`${each.id}  ${texts[each.outcome]}`);
        all.push(each);
      }
    });
  } finally {
    await close();
  }
  return all;
}

function isRight(outcome: ReplayOutcome): boolean {
  return outcome === 'same' || outcome === 'other_model';
}

function printCounts(all: readonly Replayed[]): void {
  for (const [outcome, text] of Object.entries(texts)) {
    const count = all.filter((each) => each.outcome === outcome).length;
    if (count > 0) print(`${String(count).padStart(8)}  ${text}`);
  }
  if (all.length === 0) print('There is no screening yet.');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
