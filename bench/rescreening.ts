import { setTimeout as pause } from 'node:timers/promises';
import type { RescreeningView } from '../domain/compliance/rescreening-schema.js';
import { Failure } from '../stack/setup/failure.mjs';
import { startBeside } from '../stack/start-beside.js';
import { figure, type Bench, type BenchOptions, type Figures } from './bench.js';
import { openStores } from './faults/stores.js';
import { openDesk, readReady, type Desk } from './journey/desk.js';
import { fillParties, soughtName } from './rescreening/fill-parties.js';

/** Everybody screened again on a running instance: by every entry, paused on the way, and by what changed in a list. */
export const rescreening: Bench = {
  name: 'rescreening',
  title: 'Screening 100,000 parties again: by every entry and by the changes of a list, end to end',
  run: runRescreening,
};

const parties = 100_000;
/** As fast as it goes: the pace of the setting is for houses that have something else to do. */
const pace = 1_000_000;
const watchMs = 250;
const pausedMs = 3_000;
const all = '/api/v1/compliance/rescreenings';

async function runRescreening({ homeDir, progress }: BenchOptions): Promise<Figures> {
  const instance = await startBeside({ homeDir, progress });
  if (!instance.isOwn)
    throw new Failure('This bench fills an instance with clients: it starts one of its own.');
  const stores = await openStores(instance.homeDir);
  try {
    const desk = await openDesk(await readReady(instance.homeDir), `bench-${Date.now()}`);
    const before = (await runsOf(desk)).length;
    await listed(desk, 'Wolfgang Amadeus Nobody');
    await untilDone(desk, before);
    const threshold = await settled(desk);
    const sought = await progress.step(`Filling in ${parties} clients`, () =>
      fillParties(stores.database, { count: parties, threshold }),
    );
    const full = await progress.step('Screening everybody by every entry', (tell) =>
      byEverything(desk, tell),
    );
    const begun = (await runsOf(desk)).length;
    const delta = await progress.step('Screening everybody by what changed', async (tell) => {
      await listed(desk, `${soughtName.given} ${soughtName.family}`);
      return untilDone(desk, begun, tell);
    });
    return {
      parties: figure(delta.seen, '', { least: parties }),
      full_per_second: figure(full.seen / secondsOf(full.run, full.pausedMs), 'parties/s'),
      full_seconds: figure(secondsOf(full.run, full.pausedMs), 's'),
      moved_while_paused: figure(full.moved, '', { most: 0 }),
      delta_per_second: figure(delta.seen / secondsOf(delta), 'parties/s'),
      delta_seconds: figure(secondsOf(delta), 's'),
      delta_concerned: figure(delta.concerned, '', { least: sought }),
      sought: figure(sought, ''),
    };
  } finally {
    await stores.close();
    await progress.step('Stopping the instance', instance.stop);
  }
}

const runsOf = ({ officer }: Desk) => officer.call<Wire[]>('GET', all);

type Wire = Omit<RescreeningView, 'started_at' | 'ended_at'> & {
  started_at: string;
  ended_at: string | null;
};

/** An entry of the own list, proposed by one and agreed to by another: a new version, and a run by what changed. */
async function listed({ analyst, officer }: Desk, name: string): Promise<void> {
  const path = '/api/v1/compliance/own-entries';
  const entry = { kind: 'person', name, reason: 'For the bench' };
  const { id } = await analyst.call<{ id: string }>('POST', path, entry);
  await officer.call('POST', `${path}/${id}/approval`, { note: 'For the bench' });
}

/** Sets the pace; answers from which likeness on a hit counts. */
async function settled({ admin }: Desk): Promise<number> {
  const key = 'compliance.rescreening_pace';
  const settings = await admin.call<{ key: string; value: unknown; version: number }[]>(
    'GET',
    '/api/v1/settings',
  );
  const version = settings.find((each) => each.key === key)?.version ?? 0;
  await admin.call('PUT', `/api/v1/settings/${key}`, { value: pace, reason: 'For the bench' }, { version });
  return Number(settings.find((each) => each.key === 'compliance.screening_threshold')?.value);
}

async function byEverything(desk: Desk, tell: (text: string) => void) {
  const { id } = await desk.officer.call<Wire>('POST', all, { reason: 'For the bench' });
  const look = () => desk.officer.call<Wire>('GET', `${all}/${id}`);
  while ((await look()).seen < parties / 4) await pause(watchMs);
  await desk.officer.call('POST', `${all}/${id}/pause`);
  // The page that it is at is finished first.
  await pause(pausedMs);
  const { seen } = await look();
  await pause(pausedMs);
  const moved = (await look()).seen - seen;
  await desk.officer.call('POST', `${all}/${id}/resumption`);
  for (;;) {
    const run = await look();
    tell(`${run.seen} of ${run.party_count}`);
    if (run.state === 'done') return { run, seen: run.seen, moved, pausedMs: 2 * pausedMs };
    await pause(watchMs);
  }
}

/** The newest run, once there is one more than before and it is done. */
async function untilDone(desk: Desk, before: number, tell: (text: string) => void = () => {}): Promise<Wire> {
  for (;;) {
    const runs = await runsOf(desk);
    const [newest] = runs;
    if (newest && runs.length > before) {
      tell(`${newest.seen} of ${newest.party_count}`);
      if (newest.state === 'done') return newest;
    }
    await pause(watchMs);
  }
}

function secondsOf({ started_at, ended_at }: Wire, idleMs = 0): number {
  return (Date.parse(ended_at ?? '') - Date.parse(started_at) - idleMs) / 1_000;
}
