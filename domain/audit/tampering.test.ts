import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkpoints,
  entries,
  exchanged,
  findings,
  recomputed,
  replaced,
  verify,
} from './testing/sample-log.js';

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
