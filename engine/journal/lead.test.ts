import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../lib/testing/eventually.js';
import { EpochFile } from './epoch-file.js';
import { isLed, takeLead, type Lead } from './lead.js';
import { LeaderSilent, LeadLine } from './lead-line.js';

let dir: string;
const leads: Lead[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'purser-lead-'));
});
afterEach(async () => {
  for (const lead of leads.splice(0)) await lead.release();
  rmSync(dir, { recursive: true, force: true });
});

async function take(): Promise<Lead> {
  const lead = await takeLead(dir);
  if (!lead) throw new Error('Somebody else leads');
  leads.push(lead);
  return lead;
}

/** A process that leads as ours do: it listens, and does nothing else. */
async function leadElsewhere(epoch: number) {
  const script = `require('net').createServer().listen(process.argv[1], () => console.log('leads'))`;
  const child = spawn(process.execPath, ['-e', script, join(dir, `lead-${epoch}`)]);
  await once(child.stdout, 'data');
  return child;
}

describe('the lead', () => {
  it('is with one alone, also when many want it at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => takeLead(dir)));
    const won = all.flatMap((lead) => lead ?? []);
    leads.push(...won);
    expect(won).toHaveLength(1);
    expect(await takeLead(dir)).toBeNull();
  });

  it('is refused to a folder whose sockets would have their names cut off', async () => {
    await expect(takeLead(join(dir, 'x'.repeat(100)))).rejects.toThrow(/too long/);
  });

  it('has a number that is above every one before, those of the epoch file included', async () => {
    new EpochFile(dir).claim(7);
    const first = await take();
    await first.release();
    expect(first.epoch).toBe(8);
    new EpochFile(dir).claim(first.epoch);
    expect((await take()).epoch).toBe(9);
  });

  it('stays with a process that is stopped, and is free as soon as that is killed', async () => {
    const other = await leadElsewhere(3);
    other.kill('SIGSTOP');
    expect(await takeLead(dir)).toBeNull();
    expect(await isLed(dir)).toBe(true);
    const line = await LeadLine.open(dir);
    other.kill('SIGKILL');
    await eventually(() => line?.isBroken);
    expect(await isLed(dir)).toBe(false);
    expect((await take()).epoch).toBe(4);
    expect(readdirSync(dir)).toEqual(['lead-4']);
  });

  it('is given back by who has looked before the other one listened', async () => {
    writeFileSync(join(dir, 'lead-5'), '');
    const taking = takeLead(dir);
    // Bound and without a listener a moment ago: refused, as the name of a process that is gone.
    rmSync(join(dir, 'lead-5'));
    const slow = createServer().listen(join(dir, 'lead-5'));
    expect(await taking).toBeNull();
    await new Promise((resolve) => slow.close(resolve));
    expect((await take()).epoch).toBe(1);
  });

  it('is given back by who finds that another one was faster', async () => {
    writeFileSync(join(dir, 'lead-5'), '');
    const other = await leadElsewhere(6);
    other.kill('SIGKILL');
    await once(other, 'exit');
    const [slow, fast] = await Promise.all([takeLead(dir), takeLead(dir)]);
    const won = [slow, fast].flatMap((lead) => lead ?? []);
    leads.push(...won);
    expect(won.map(({ epoch }) => epoch)).toEqual([7]);
  });
});

describe('the line to the leader', () => {
  it('brings answers in the order of the questions', async () => {
    const lead = await take();
    lead.answer((question) => `about ${question}`);
    const line = await LeadLine.open(dir);
    const answers = await Promise.all([line?.ask('status', 1_000), line?.ask('hash', 1_000)]);
    expect(answers).toEqual(['about status', 'about hash']);
    line?.close();
  });

  it('says of a leader that is not ready to answer that it is silent, and of one that is gone', async () => {
    const lead = await take();
    const slow = await LeadLine.open(dir);
    await expect(slow?.ask('status', 50)).rejects.toThrow(LeaderSilent);
    expect(slow?.isBroken).toBe(true);
    const line = await LeadLine.open(dir);
    const asked = line?.ask('status', 5_000);
    await lead.release();
    await expect(asked).rejects.toThrow('The leader is gone');
    expect(await LeadLine.open(dir)).toBeNull();
  });
});
