import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readPeople, partyOf } from './conformance/matching-rows.js';
import { loadLists } from './conformance/matching-lists.js';
import { buildIndex, searchIndex } from '../domain/compliance/name-index.js';
import type { ListEntry, Party } from '../domain/compliance/lists.js';
import { figure, type Bench } from './bench.js';
import { quantile } from './latency.js';

const people = 2_000;
/** Searches before the measured ones, so that the compiler has seen the code; none of them is measured. */
const warmUp = 300;

/**
 * One core, one screen after another: clean people and listed ones with dates and countries. With a data folder the lists
 * are OFAC and UN and the clean people are real ones; without it the shipped list and people made from its words.
 */
export const screening: Bench = {
  name: 'screening',
  title: 'Screening of one party against all lists',
  async run(options) {
    const before = usedHeapMb();
    const startMs = performance.now();
    const entries = await loadLists(options.dataDir);
    const index = buildIndex(entries);
    const loadSeconds = (performance.now() - startMs) / 1000;
    const heapMb = usedHeapMb() - before;
    const parties = await partiesFrom(options.dataDir, entries);
    const times = parties.map((party) => {
      const sentMs = performance.now();
      searchIndex(index, party);
      return performance.now() - sentMs;
    });
    const measured = times.slice(warmUp);
    return {
      p50_ms: figure(quantile(measured, 0.5), 'ms'),
      p95_ms: figure(quantile(measured, 0.95), 'ms', { most: 5 }),
      p99_ms: figure(quantile(measured, 0.99), 'ms', { most: 15 }),
      heap_mb: figure(heapMb, 'MB', { most: 300 }),
      load_s: figure(loadSeconds, 's', { most: 3 }),
      entries: figure(entries.length, ''),
      screens: figure(measured.length, ''),
    };
  },
};

async function partiesFrom(dataDir: string | undefined, entries: readonly ListEntry[]): Promise<Party[]> {
  const listed = entries.filter(({ kind }) => kind === 'person').map(partyFromEntry);
  const clean = dataDir
    ? (await readPeople(join(dataDir, 'kyc', 'matching'), 'negatives_global.csv')).map((row) =>
        partyOf(row, { withFacts: true }),
      )
    : mixed(listed);
  const each = Math.floor((people + warmUp) / 2);
  return spread(clean, each).flatMap((party, at) => [party, ...spread(listed, each).slice(at, at + 1)]);
}

function partyFromEntry({ names, dates_of_birth, nationalities }: ListEntry): Party {
  return {
    kind: 'person',
    names: names.slice(0, 1).map(({ text }) => text),
    dates_of_birth: dates_of_birth.slice(0, 1),
    countries: nationalities,
  };
}

/** The first words of one name and the last of the next: nobody, and as hard to tell as people are. */
function mixed(listed: readonly Party[]): Party[] {
  return listed.map((party, at) => {
    const [family = ''] = (listed[at + 1]?.names[0] ?? '').split(',');
    const [, given = ''] = (party.names[0] ?? '').split(',');
    return { ...party, names: [`${given} ${family}`.trim() || 'Nomen Nescio'] };
  });
}

function spread<T>(items: readonly T[], count: number): T[] {
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, at) => items[Math.floor((at * items.length) / count)],
  ).flatMap((item) => item ?? []);
}

/** After a full collection: what is kept, not what was thrown away on the way. */
function usedHeapMb(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1e6;
}
