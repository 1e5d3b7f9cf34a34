import { describe, expect, it } from '@jest/globals';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { nextCheckpoint, nextEntry } from './chain.js';
import { auditCheckpoint, auditEntry, type AuditEntry } from './schema.js';
import {
  at,
  brief,
  checkpoints,
  content,
  days,
  entries,
  findings,
  isSigned,
  last,
  recomputed,
  replaced,
  signed,
  verify,
} from './testing/sample-log.js';
import { verifyChain } from './verify-chain.js';

describe('verifyChain', () => {
  it('finds nothing wrong with a whole log, which fits the schemas', async () => {
    expect(await verify(entries, checkpoints)).toEqual({
      entries: 40,
      checkpoints: 8,
      findings: [],
      omitted: 0,
    });
    expect(await verify(entries, [])).toMatchObject({ entries: 40, findings: [] });
    expect(await verify([], [])).toMatchObject({ entries: 0, findings: [] });
    for (const entry of entries) expect(auditEntry.parse(entry)).toEqual(entry);
    for (const checkpoint of checkpoints) expect(auditCheckpoint.parse(checkpoint)).toEqual(checkpoint);
  });

  it('reads entries as they come', async () => {
    async function* slowly() {
      for (const entry of entries) yield await Promise.resolve(entry);
    }
    const report = await verifyChain({ entries: slowly(), checkpoints, digest: hashOfJson, isSigned });
    expect(report).toMatchObject({ entries: 40, findings: [] });
  });

  it.each(Object.keys(entries[0] ?? {}))('names the entry whose field %s was changed', async (field) => {
    const isPlace = field === 'day' || field === 'sequence';
    const log = replaced(13, { [field]: isPlace ? undefined : 'changed' });
    const found = await findings(log, checkpoints);
    const kinds = isPlace ? ['malformed', 'removed'] : ['changed'];
    expect(found.map((finding) => finding.kind).sort()).toEqual(kinds);
    expect(found.find(({ kind }) => kind !== 'malformed')).toMatchObject({ day: '2026-11-19', sequence: 4 });
  });

  it.each([
    ['the first entry of all', 0, '2026-11-18', 1],
    ['the first of a day', 10, '2026-11-19', 1],
    ['the last of a day', 29, '2026-11-21', 10],
    ['the last of all', 39, '2026-11-22', 10],
  ])('names %s when its content was changed', async (_name, index, day, sequence) => {
    const found = await findings(replaced(index, { after: { status: 'approved' } }), checkpoints);
    expect(found).toEqual([expect.objectContaining({ kind: 'changed', day, sequence })]);
  });

  it('names an entry that was changed and given a new hash', async () => {
    const log = recomputed(13, { actor_id: 'somebody-else' }, 14);
    expect(await findings(log, checkpoints)).toEqual([
      expect.objectContaining({ kind: 'changed', day: '2026-11-19', sequence: 4 }),
    ]);
  });

  it('bounds the part that was rewritten with new hashes to the end by the checkpoints around it', async () => {
    const log = recomputed(13, { actor_id: 'somebody-else' }, entries.length);
    const found = await findings(log, checkpoints);
    expect(found[0]).toMatchObject({ kind: 'changed', day: '2026-11-19', sequence: 1, to_sequence: 5 });
    expect(found).toHaveLength(6);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['changed']));
    expect(await findings(log, [])).toEqual([]);
  });

  it.each([
    ['one entry', [12], { day: '2026-11-19', sequence: 3, to_sequence: 3 }],
    ['several in a row', [12, 13, 14], { day: '2026-11-19', sequence: 3, to_sequence: 5 }],
    ['the first of a day', [20], { day: '2026-11-21', sequence: 1, to_sequence: 1 }],
    ['the first of all', [0, 1], { day: '2026-11-18', sequence: 1, to_sequence: 2 }],
  ])('names the gap after %s was removed, with checkpoints and without', async (_name, gone, place) => {
    const log = entries.filter((_entry, index) => !gone.includes(index));
    for (const kept of [checkpoints, []]) {
      expect(await findings(log, kept)).toEqual([expect.objectContaining({ kind: 'removed', ...place })]);
    }
  });

  it('names two gaps of one day and the changed entry between them', async () => {
    const log = replaced(14, { code: 'x' }).filter((_entry, index) => index !== 12 && index !== 16);
    expect(brief(await findings(log, checkpoints))).toEqual([
      'changed 2026-11-19/5',
      'removed 2026-11-19/3',
      'removed 2026-11-19/7',
    ]);
  });

  it('names each of hundreds of changed entries', async () => {
    const log: AuditEntry[] = [];
    for (let number = 0; number < 300; number += 1) {
      const before = log.at(-1);
      const tail = before ? { ...before, count: log.length } : null;
      log.push(nextEntry(hashOfJson, tail, content('2026-11-18T10:00:00.000Z', number)));
    }
    const promise = signed(
      nextCheckpoint({
        digest: hashOfJson,
        tail: { ...last(log), count: 300 },
        previous: null,
        signedAt: last(log).at,
      }),
    );
    const found = await findings(
      log.map((entry) => ({ ...entry, actor_role: 'admin' })),
      [promise],
    );
    expect(brief(found).sort()).toEqual(log.map(({ sequence }) => `changed 2026-11-18/${sequence}`).sort());
  });

  it('tells entries that changed places from changed ones', async () => {
    const log = [...replaced(12, { ...entries[15], sequence: 3 })];
    log[15] = { ...at(12), sequence: 6 };
    expect(brief(await findings(log, checkpoints))).toEqual([
      'reordered 2026-11-19/3',
      'reordered 2026-11-19/6',
    ]);
  });

  it('sees that later entries moved up over a removed one', async () => {
    const log = entries
      .filter((_entry, index) => index !== 12)
      .map((entry, index) => {
        return index >= 12 && index < 19 ? { ...entry, sequence: entry.sequence - 1 } : entry;
      });
    const found = brief(await findings(log, checkpoints));
    expect(found.slice(0, 7)).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map((sequence) => `reordered 2026-11-19/${sequence}`),
    );
    expect(found.slice(7)).toEqual(['removed 2026-11-19/3']);
  });

  it('names an entry that was moved to the end of its day', async () => {
    const log = entries.filter((_entry, index) => index !== 12);
    log.splice(19, 0, { ...at(12), sequence: 11 });
    expect(brief(await findings(log, checkpoints))).toEqual(['reordered 2026-11-19/11']);
  });

  it('names entries that come in another order than they were written', async () => {
    const log = [...entries];
    [log[12], log[13]] = [at(13), at(12)];
    expect(brief(await findings(log, checkpoints))).toEqual(['reordered 2026-11-19/3']);
    const swappedDays = [...entries.slice(0, 10), ...entries.slice(20), ...entries.slice(10, 20)];
    const found = brief(await findings(swappedDays, checkpoints));
    expect(found.filter((line) => line.startsWith('reordered 2026-11-19/'))).toHaveLength(10);
  });

  it('names an entry that appears twice', async () => {
    const log = [...entries.slice(0, 14), at(12), ...entries.slice(14)];
    expect(brief(await findings(log, checkpoints))).toEqual(['duplicated 2026-11-19/3']);
  });

  it('knows from the checkpoints that the end was cut off', async () => {
    expect(await findings(entries.slice(0, 36), checkpoints)).toEqual([
      expect.objectContaining({ kind: 'truncated', day: '2026-11-22', sequence: 7, to_sequence: 10 }),
    ]);
    expect(await findings(entries.slice(0, 36), [])).toEqual([]);
  });

  it('knows that the end of an earlier day was cut off', async () => {
    const log = entries.filter((_entry, index) => index < 17 || index >= 20);
    const truncated = expect.objectContaining({ kind: 'truncated', day: '2026-11-19', sequence: 8 });
    expect(await findings(log, checkpoints)).toEqual([truncated]);
    const toNextDay = entries.filter((_entry, index) => index < 8 || index >= 10);
    expect(brief(await findings(toNextDay, []))).toEqual(['truncated 2026-11-18/9']);
  });

  it('names a day that is gone', async () => {
    const withoutSecond = entries.filter(({ day }) => day !== '2026-11-19');
    expect(brief(await findings(withoutSecond, checkpoints))).toEqual(['missing_day 2026-11-19/null']);
    expect(brief(await findings(withoutSecond, []))).toEqual(['missing_day 2026-11-19/null']);
    const withoutFirst = entries.filter(({ day }) => day !== '2026-11-18');
    expect(brief(await findings(withoutFirst, checkpoints))).toEqual(['missing_day 2026-11-18/null']);
    expect(brief(await findings(withoutFirst, []))).toEqual(['missing_day null/null']);
    const withoutLast = entries.filter(({ day }) => day !== '2026-11-22');
    expect(brief(await findings(withoutLast, checkpoints))).toEqual(['missing_day 2026-11-22/null']);
  });

  it('names every day of a log that was emptied', async () => {
    expect(brief(await findings([], checkpoints))).toEqual(days.map((day) => `missing_day ${day}/null`));
  });

  it('does not take a day without entries for a missing one', async () => {
    expect(days).not.toContain('2026-11-20');
    expect(await findings(entries, checkpoints)).toEqual([]);
  });
});
