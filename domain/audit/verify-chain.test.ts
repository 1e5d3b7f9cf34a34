import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { utf8 } from '../../lib/crypto/bytes.js';
import { canonicalJson } from '../../lib/crypto/canonical-json.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { signBoth, signingKey, verifyBoth } from '../../lib/crypto/signatures.js';
import {
  checkpointContent,
  entryHash,
  nextCheckpoint,
  nextEntry,
  tailAfter,
  type AuditContent,
  type ChainTail,
} from './chain.js';
import type { Finding } from './findings.js';
import { auditCheckpoint, auditEntry, type AuditCheckpoint, type AuditEntry } from './schema.js';
import { verifyChain } from './verify-chain.js';

const key = signingKey({ keyId: 'audit-1', ed25519: randomBytes(32), mlDsa65Seed: randomBytes(32) });
const days = ['2026-11-18', '2026-11-19', '2026-11-21', '2026-11-22'];
const perDay = 10;
/** Ten entries on each of four days, a checkpoint after the fifth and after the last of each. */
const { entries, checkpoints } = buildLog();

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

describe('verifyChain of checkpoints', () => {
  it.each(['hash', 'count', 'sequence', 'day', 'signed_at', 'previous_checkpoint_hash'])(
    'names one whose %s was changed',
    async (field) => {
      const other = {
        hash: at(3).hash,
        count: 11,
        sequence: 4,
        day: '2026-11-19',
        signed_at: '2026-11-18T00:00:00.001Z',
      }[field];
      const forged = checkpoints.map((checkpoint, index) =>
        index === 1 ? { ...checkpoint, [field]: other ?? at(3).hash } : checkpoint,
      );
      expect(brief(await findings(entries, forged))).toEqual([
        expect.stringMatching(/^forged_checkpoint 2026-11-1/),
      ]);
    },
  );

  it('names one that somebody signed with another key', async () => {
    const stranger = signingKey({ keyId: 'audit-1', ed25519: randomBytes(32), mlDsa65Seed: randomBytes(32) });
    const forged = checkpoints.map((checkpoint) => ({
      ...checkpoint,
      signatures: signBoth(stranger, utf8(canonicalJson(checkpointContent(checkpoint)))),
    }));
    expect((await verify(entries, forged)).checkpoints).toBe(0);
    expect(await findings(entries, forged)).toHaveLength(8);
  });

  it('does not believe a forged checkpoint about the entries', async () => {
    const cut = entries.slice(0, 36);
    const forged = [
      ...checkpoints.slice(0, 7),
      { ...last(checkpoints), sequence: 6, hash: last(cut).hash, count: 36 },
    ];
    expect(brief(await findings(cut, forged))).toEqual(['forged_checkpoint 2026-11-22/6']);
    expect(brief(await findings(cut, checkpoints))).toEqual(['truncated 2026-11-22/7']);
  });

  it('sees that one in the middle is missing', async () => {
    const kept = checkpoints.filter((_checkpoint, index) => index !== 3);
    expect(brief(await findings(entries, kept))).toEqual(['missing_checkpoint 2026-11-21/5']);
    expect(brief(await findings(entries, checkpoints.slice(1)))).toEqual([
      'missing_checkpoint 2026-11-18/10',
    ]);
  });

  it('takes them in any order', async () => {
    expect(await findings(entries, [...checkpoints].reverse())).toEqual([]);
  });

  it('does not believe one that counted wrong', async () => {
    const miscounted = signed({ ...checkpointContent(last(checkpoints)), count: 41 });
    expect(brief(await findings(entries, [...checkpoints.slice(0, 7), miscounted]))).toEqual([
      'forged_checkpoint 2026-11-22/10',
    ]);
  });

  it('is not stopped by a check of signatures that throws', async () => {
    const isSigned = () => {
      throw new Error('no such key');
    };
    const report = await verifyChain({ entries, checkpoints, digest: hashOfJson, isSigned });
    expect(report.findings.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 8 }, () => 'forged_checkpoint'),
    );
  });
});

describe('verifyChain of garbage', () => {
  const garbage = [
    null,
    undefined,
    7,
    'entry',
    [],
    {},
    { day: '2026-13-01' },
    { day: '2026-11-19', sequence: -1 },
    new Map(),
    () => 1,
  ];

  it('names each piece and goes on', async () => {
    const report = await verify([...garbage, ...entries], [...garbage, ...checkpoints]);
    expect(report).toMatchObject({ entries: 50, checkpoints: 8 });
    const kinds = report.findings.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'malformed')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'forged_checkpoint')).toHaveLength(10);
    expect(kinds).toHaveLength(20);
  });

  it('never throws and never finds nothing in it', async () => {
    const anything = fc.array(fc.anything({ withBigInt: true, withDate: true, withMap: true }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(anything, async (values) => {
        expect((await verify(values, [])).findings).toHaveLength(values.length);
        expect((await verify(values, values)).findings.length).toBeGreaterThanOrEqual(values.length);
      }),
    );
  });

  it('keeps the findings of a wrecked log within bounds', async () => {
    const wrecked = Array.from({ length: 3000 }, () => ({ day: 'x' }));
    const report = await verify(wrecked, []);
    expect(report.findings).toHaveLength(1000);
    expect(report.omitted).toBe(2000);
  });

  it('finds something after any single tampering at random', async () => {
    const index = fc.integer({ min: 0, max: 39 });
    const tampering = fc.oneof(
      index.map((at) => entries.filter((_entry, each) => each !== at)),
      fc
        .tuple(index, index)
        .filter(([one, other]) => one !== other)
        .map(([one, other]) => exchanged(one, other)),
      fc
        .tuple(index, fc.constantFrom('actor_id', 'outcome', 'before', 'hash', 'previous_hash'), fc.string())
        .map(([at, field, text]) => replaced(at, { [field]: text })),
      fc
        .tuple(index, fc.integer({ min: 1, max: 40 }))
        .filter(([at, sequence]) => entries[at]?.sequence !== sequence)
        .map(([at, sequence]) => replaced(at, { sequence })),
      fc.integer({ min: 0, max: 39 }).map((length) => entries.slice(0, length)),
      fc
        .tuple(index, index)
        .map(([at, from]) => recomputed(at, { trace_id: 'forged' }, Math.max(from, at + 1))),
    );
    await fc.assert(
      fc.asyncProperty(tampering, async (log) => {
        expect((await findings(log, checkpoints)).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('nextEntry', () => {
  it('starts each UTC day at 1 and links it to the day before', () => {
    expect(at(9)).toMatchObject({ day: '2026-11-18', sequence: 10 });
    expect(at(10)).toMatchObject({ day: '2026-11-19', sequence: 1, previous_hash: at(9).hash });
    expect(at(0).previous_hash).toBe('0'.repeat(64));
  });

  it('does not reopen a day when the clock steps back over midnight', () => {
    const tail = { day: '2026-11-19', sequence: 1, hash: at(10).hash, count: 11 };
    const entry = nextEntry(hashOfJson, tail, content('2026-11-18T23:59:59.999Z', 1));
    expect(entry).toMatchObject({ day: '2026-11-19', sequence: 2, at: '2026-11-18T23:59:59.999Z' });
  });
});

function buildLog(): { entries: AuditEntry[]; checkpoints: AuditCheckpoint[] } {
  const log: { entries: AuditEntry[]; checkpoints: AuditCheckpoint[] } = { entries: [], checkpoints: [] };
  let tail: ChainTail | null = null;
  for (const day of days) {
    for (let number = 1; number <= perDay; number += 1) {
      const entry = nextEntry(
        hashOfJson,
        tail,
        content(`${day}T10:00:${String(number).padStart(2, '0')}.000Z`, number),
      );
      tail = tailAfter(tail, entry);
      log.entries.push(entry);
      if (number % 5 !== 0) continue;
      const previous = log.checkpoints.at(-1) ?? null;
      log.checkpoints.push(
        signed(nextCheckpoint({ digest: hashOfJson, tail, previous, signedAt: entry.at })),
      );
    }
  }
  return log;
}

function content(at: string, number: number): AuditContent {
  return {
    at,
    actor_id: `user-${number}`,
    actor_role: 'compliance_officer',
    on_behalf_of: null,
    action: 'cases:decide',
    noun: 'compliance',
    record_id: `case-${number}`,
    outcome: number === 4 ? 'refused' : 'done',
    code: number === 4 ? 'compliance.own_work' : null,
    before: { state: 'recommended', версия: number },
    after: number === 4 ? null : { state: 'decided', risk: 0.25 },
    trace_id: null,
  };
}

function signed(statement: ReturnType<typeof checkpointContent>): AuditCheckpoint {
  return { ...statement, signatures: signBoth(key, utf8(canonicalJson(statement))) };
}

/** ML-DSA takes milliseconds, and hundreds of tests ask about the same checkpoints. */
const verdicts = new Map<string, boolean>();

function isSigned(checkpoint: AuditCheckpoint): boolean {
  const text = canonicalJson(checkpoint);
  const message = utf8(canonicalJson(checkpointContent(checkpoint)));
  const verdict = verdicts.get(text) ?? verifyBoth(key.publicKey, message, checkpoint.signatures);
  verdicts.set(text, verdict);
  return verdict;
}

function verify(log: Iterable<unknown>, kept: Iterable<unknown>) {
  return verifyChain({ entries: log, checkpoints: kept, digest: hashOfJson, isSigned });
}

async function findings(log: Iterable<unknown>, kept: Iterable<unknown>): Promise<Finding[]> {
  return (await verify(log, kept)).findings;
}

function brief(found: Finding[]): string[] {
  return found.map(({ kind, day, sequence }) => `${kind} ${day}/${sequence}`);
}

function at(index: number): AuditEntry {
  const entry = entries[index];
  if (!entry) throw new Error(`No entry ${index}`);
  return entry;
}

function last<T>(list: readonly T[]): T {
  const item = list.at(-1);
  if (item === undefined) throw new Error('The list is empty');
  return item;
}

function replaced(index: number, fields: Record<string, unknown>): { sequence: number; day: string }[] {
  return entries.map((entry, each) => (each === index ? { ...entry, ...fields } : entry));
}

/** Two entries with their places in the chain exchanged, the rest of each as it was. */
function exchanged(one: number, other: number): AuditEntry[] {
  const log = [...entries];
  log[one] = { ...at(other), day: at(one).day, sequence: at(one).sequence };
  log[other] = { ...at(one), day: at(other).day, sequence: at(other).sequence };
  return log;
}

/** The log after an insider changed one entry and recomputed the hashes of all up to `end`. */
function recomputed(index: number, fields: Partial<AuditEntry>, end: number): AuditEntry[] {
  const log = [...entries];
  for (let each = index; each < end; each += 1) {
    const changed = {
      ...at(each),
      ...(each === index ? fields : {}),
      previous_hash: log[each - 1]?.hash ?? at(0).previous_hash,
    };
    log[each] = { ...changed, hash: entryHash(hashOfJson, changed) };
  }
  return log;
}
