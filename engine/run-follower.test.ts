import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../lib/clock.js';
import { createLog } from '../lib/log.js';
import { eventually } from '../lib/testing/eventually.js';
import { Follower } from './follower.js';
import { Frames } from './frames.js';
import { Journal } from './journal/journal.js';
import { recover } from './journal/recover.js';
import { snapshotsIn } from './journal/snapshot.js';
import { EngineClient } from './protocol/engine-client.js';
import { writeCommand } from './protocol/codec.js';
import { runEngine, type RunningEngine } from './run-engine.js';
import { FollowerRun, type FollowOptions } from './run-follower.js';
import { orderOf, venue } from './testing/order-load.js';

const capacity = {
  ...{ orders: 1_000, accounts: 64, assets: 8, symbols: 8, sessions: 64, clientIds: 1_024 },
  book: { levels: 500, triggers: 100 },
};
const segmentBytes = 1024 * 1024;
const token = new Uint8Array(32).fill(7);
const log = createLog({ service: 'engine', level: 'silent', version: 'test' });

let dir: string;
let folders: FollowOptions['folders'];
let leader: RunningEngine | null;
const runs: { run: FollowerRun; stopping: AbortController; ended: Promise<unknown> }[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'purser-follow-'));
  folders = { journal: join(dir, 'journal'), events: join(dir, 'events') };
  leader = null;
});
afterEach(async () => {
  for (const { run, stopping, ended } of runs.splice(0)) {
    stopping.abort();
    await ended;
    await run.close();
  }
  await leader?.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function lead(): Promise<EngineClient> {
  const doors = { host: '127.0.0.1', port: 0, socketPath: join(dir, 'engine.sock') };
  const fail = (error: unknown) => {
    throw error;
  };
  leader = await runEngine({ folders, doors, token, log, capacity, segmentBytes, fail });
  const address = { path: doors.socketPath };
  return (await EngineClient.open({ address, token, mayAdminister: true })).client;
}

function follow(more: Partial<FollowOptions> = {}) {
  const run = new FollowerRun({
    ...{ folders, capacity, segmentBytes, log, clock: systemClock },
    ...{ compareEveryMs: 20, isDue: () => false },
    ...more,
  });
  const stopping = new AbortController();
  const ended = run.untilFree(stopping.signal);
  runs.push({ run, stopping, ended });
  return { run, ended };
}

async function place(client: EngineClient, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) await client.send(orderOf(n));
}

describe('a follower', () => {
  it('has the state of the leader while that trades, and takes the snapshots of it', async () => {
    const client = await lead();
    for (const command of venue) await client.send(command);
    const { run } = follow({ isDue: ({ commands }) => commands > 20 });
    await place(client, 1, 100);
    const status = await eventually(() =>
      run.status().snapshot && run.status().lag_commands === 0 ? run.status() : null,
    );
    expect(status).toMatchObject({ is_caught_up: true, refusal: null, compared: { verdict: 'equal' } });
    expect(run.isReady).toBe(true);
    expect(snapshotsIn(folders.journal).length).toBeGreaterThan(0);
    expect(status.epoch).toBe(leader?.epoch);
    await eventually(() => run.status().compared?.command_seq === venue.length + 100);
    client.close();
  });

  it('notices a state that differs, says so, takes no snapshot of it and refuses to lead', async () => {
    const client = await lead();
    for (const command of venue) await client.send(command);
    // As a bit that fell over in its memory would: what it begins from is whole, and wrong.
    plantWrongBalance();
    const { run, ended } = follow({ isDue: () => true });
    const taken = snapshotsIn(folders.journal).length;
    await place(client, 1, 20);
    await eventually(() => run.status().compared?.verdict === 'differs');
    expect(run.isReady).toBe(false);
    expect(run.status().refusal).toBe('differs');
    expect(snapshotsIn(folders.journal)).toHaveLength(taken);
    client.close();
    await leader?.stop();
    leader = null;
    const outcome = await Promise.race([
      ended,
      new Promise((resolve) => setTimeout(resolve, 800, 'refuses')),
    ]);
    expect(outcome).toBe('refuses');
  });

  it('hands its engine over when the leader is gone', async () => {
    const client = await lead();
    for (const command of venue) await client.send(command);
    const { run, ended } = follow();
    await place(client, 1, 50);
    await eventually(() => run.status().lag_commands === 0 && run.status().command_seq > 50);
    client.close();
    await leader?.stop();
    leader = null;
    expect((await ended)?.engine.seq).toBe(venue.length + 50);
  });

  it('begins anew when what it has read was never acknowledged and another leader has written otherwise', async () => {
    const frames = Frames.ofCount(2);
    const write = (journal: Journal, account: number) => {
      writeCommand(frames, 0, { name: 'defineAccount', account });
      journal.add(frames, 0, account, 0);
      journal.commit();
    };
    mkdirSync(folders.journal);
    const first = new Journal({ dir: folders.journal, segmentBytes, epoch: 1, end: null });
    write(first, 16);
    // What the next leader finds, while the first one still writes.
    const found = join(dir, 'found');
    cpSync(folders.journal, found, { recursive: true });
    write(first, 17);
    const { run, ended } = follow();
    await eventually(() => run.status().command_seq === 2);
    const { end } = recover(found, 1, () => undefined);
    const second = new Journal({ dir: folders.journal, segmentBytes, epoch: 2, end });
    write(second, 18);
    write(second, 19);
    await eventually(() => run.status().command_seq === 3);
    await Promise.all([first.close(), second.close()]);
    const accounts = (await ended)?.engine.accounts;
    expect([16, 17, 18, 19].map((account) => accounts?.exists(account))).toEqual([true, false, true, true]);
  });
});

function plantWrongBalance(): void {
  const follower = new Follower(folders, capacity);
  follower.catchUp();
  const { accounts } = follower.engine;
  accounts.total[accounts.pair(16, 2)]! += 1;
  follower.snapshot();
  follower.close();
}
