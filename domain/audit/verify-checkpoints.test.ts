import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { utf8 } from '../../lib/crypto/bytes.js';
import { canonicalJson } from '../../lib/crypto/canonical-json.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { signBoth, signingKey } from '../../lib/crypto/signatures.js';
import { checkpointContent } from './chain.js';
import { at, brief, checkpoints, entries, findings, last, signed, verify } from './testing/sample-log.js';
import { verifyChain } from './verify-chain.js';

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
