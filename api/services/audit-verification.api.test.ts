import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { entryHash, genesisHash, nextEntry, tailAfter, type ChainTail } from '../../domain/audit/chain.js';
import { entryOfRow, type AuditEntryRow } from '../../domain/audit/row.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { auditVerifiers } from '../../lib/crypto/key-uses.js';
import { houseContext } from '../context.js';
import { openHouse, type House } from '../testing/harness.js';
import { transact } from '../work.js';
import { checkpointIfDue, writeCheckpoint } from './audit-checkpoints.js';
import { verifyAudit } from './audit-verification.js';

let house: House;
let anchors: string;
let untouched: string;
const tables = ['audit_entries', 'audit_heads'];

beforeAll(async () => {
  house = await openHouse();
  anchors = house.deps.config.AUDIT_ANCHOR_DIR;
  untouched = join(house.home, 'untouched');
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < 4; index += 1) await act(round * 4 + index);
    await writeCheckpoint(house.deps);
  }
  await act(99);
  for (const table of tables) await house.owner.raw(`CREATE TABLE untouched_${table} AS TABLE ${table}`);
  await cp(anchors, untouched, { recursive: true });
});

afterEach(async () => {
  for (const table of tables) {
    await house.owner.raw(`TRUNCATE ${table}`);
    await house.owner.raw(`INSERT INTO ${table} TABLE untouched_${table}`);
  }
  await rm(anchors, { recursive: true, force: true });
  await cp(untouched, anchors, { recursive: true });
});

afterAll(() => house.close());

function act(number: number): Promise<void> {
  return transact(houseContext(house.deps, 'test'), async (work) => {
    const before = { number, note: 'ü — “quoted” \u{1F600}', at: new Date(0), missing: undefined };
    work.audit({
      action: 'test.act',
      noun: 'audit',
      record_id: `record-${number}`,
      before,
      after: { list: [1, 2.5, -0, 1e21] },
    });
  });
}

async function verify() {
  const keys = auditVerifiers(house.deps.keys.auditSigning);
  return verifyAudit({ database: house.database, anchorDir: anchors, keys });
}

async function findings() {
  const { ok, findings: found } = await verify();
  expect(ok).toBe(found.length === 0);
  return found.map(({ kind, sequence }) => `${kind} ${sequence}`);
}

async function checkpointFiles(): Promise<string[]> {
  const names = await readdir(anchors, { recursive: true });
  return names.filter((name) => name.endsWith('.json')).sort();
}

describe('verifyAudit', () => {
  it('finds nothing in a log that nobody touched', async () => {
    const report = await verify();
    expect(report).toEqual({ ok: true, entries: 16, checkpoints: 3, findings: [], omitted: 0 });
  });

  it('names an entry that was changed', async () => {
    await house.owner('audit_entries').where({ sequence: 6 }).update({ actor_id: 'somebody-else' });
    expect(await findings()).toEqual(['changed 6']);
  });

  it('names an entry whose snapshot was changed', async () => {
    await house.owner.raw(
      `UPDATE audit_entries SET before = jsonb_set(before, '{number}', '7') WHERE sequence = 2`,
    );
    expect(await findings()).toEqual(['changed 2']);
  });

  it('names an entry that was removed', async () => {
    await house.owner('audit_entries').where({ sequence: 7 }).delete();
    expect(await findings()).toEqual(['removed 7']);
  });

  it('names entries that were exchanged', async () => {
    await house.owner.raw('UPDATE audit_entries SET sequence = 1000 WHERE sequence = 3');
    await house.owner.raw('UPDATE audit_entries SET sequence = 3 WHERE sequence = 4');
    await house.owner.raw('UPDATE audit_entries SET sequence = 4 WHERE sequence = 1000');
    expect(await findings()).toEqual(['reordered 3', 'reordered 4']);
  });

  it('sees that the end was cut off', async () => {
    await house.owner('audit_entries').where('sequence', '>', 9).delete();
    expect(await findings()).toContain('truncated 10');
  });

  it('sees that the end was cut off after the last checkpoint, by the head of the chain', async () => {
    await house.owner('audit_entries').where('sequence', '>', 15).delete();
    expect(await findings()).toEqual(['truncated 16']);
    await act(100);
    expect(await findings()).toEqual(['removed 16']);
  });

  it('sees that the last entry was exchanged together with its hash', async () => {
    await house.owner('audit_entries').where({ sequence: 16 }).update({ actor_id: 'somebody-else' });
    const row: AuditEntryRow = await house.owner('audit_entries').where({ sequence: 16 }).first();
    const hash = entryHash(hashOfJson, entryOfRow(row));
    await house.owner('audit_entries').where({ sequence: 16 }).update({ hash });
    expect(await findings()).toEqual(['changed 16']);
  });

  it('sees that everything is gone', async () => {
    await house.owner('audit_entries').delete();
    const found = await findings();
    expect(found.every((each) => each.startsWith('missing_day'))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  it('sees a past that was rewritten with all its hashes', async () => {
    const rows: AuditEntryRow[] = await house.owner('audit_entries').orderBy('sequence');
    let tail: ChainTail | null = null;
    for (const row of rows) {
      const content = { ...entryOfRow(row), ...(row.sequence === 5 ? { actor_id: 'somebody-else' } : {}) };
      const entry: ReturnType<typeof nextEntry> = nextEntry(hashOfJson, tail, content);
      tail = tailAfter(tail, entry);
      const { previous_hash, hash, actor_id } = entry;
      await house
        .owner('audit_entries')
        .where({ sequence: row.sequence })
        .update({ previous_hash, hash, actor_id });
    }
    expect((await findings())[0]).toBe('changed 5');
  });

  it('names a checkpoint that was changed', async () => {
    const file = join(anchors, (await checkpointFiles())[1] ?? '');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${genesisHash}"`));
    expect(await findings()).toContain('forged_checkpoint 9');
  });

  it('names a checkpoint that was torn', async () => {
    const file = join(anchors, (await checkpointFiles())[1] ?? '');
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 100));
    expect(await findings()).toContain('forged_checkpoint null');
  });

  it('names a checkpoint that was taken away, the newest too', async () => {
    const files = await checkpointFiles();
    await rm(join(anchors, files[0] ?? ''));
    expect(await findings()).toEqual(['missing_checkpoint 9', 'missing_checkpoint 4']);
    await cp(untouched, anchors, { recursive: true });
    await rm(join(anchors, files[2] ?? ''));
    expect(await findings()).toEqual(['missing_checkpoint 14']);
  });

  it('believes no checkpoint that another key signed', async () => {
    const keys = auditVerifiers(house.deps.keys.auditSigning).map((key) => ({ ...key, key_id: 'another' }));
    const report = await verifyAudit({ database: house.database, anchorDir: anchors, keys });
    expect(report.findings.filter(({ kind }) => kind === 'forged_checkpoint')).toHaveLength(3);
  });
});

describe('writeCheckpoint', () => {
  it('signs nothing when nothing happened but the last checkpoint', async () => {
    await house.owner('audit_entries').where('sequence', '>', 15).delete();
    expect(await writeCheckpoint(house.deps)).toBeNull();
    expect(await checkpointFiles()).toHaveLength(3);
  });

  it('signs nothing over entries that somebody changed since the last checkpoint', async () => {
    await house.owner('audit_entries').where({ sequence: 16 }).update({ actor_id: 'somebody-else' });
    await expect(writeCheckpoint(house.deps)).rejects.toThrow('The audit chain is broken at');
    expect(await checkpointFiles()).toHaveLength(3);
  });

  it('is due when the oldest entry has waited long enough', async () => {
    expect(await checkpointIfDue(house.deps)).toBeNull();
    const later = { now: () => new Date(Date.now() + 301_000) };
    expect(await checkpointIfDue({ ...house.deps, clock: later })).toMatchObject({ sequence: 16, count: 16 });
    expect(await checkpointFiles()).toHaveLength(4);
    expect(await findings()).toEqual([]);
  });
});
