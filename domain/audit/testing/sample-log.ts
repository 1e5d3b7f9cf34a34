import { randomBytes } from 'node:crypto';
import { utf8 } from '../../../lib/crypto/bytes.js';
import { canonicalJson } from '../../../lib/crypto/canonical-json.js';
import { hashOfJson } from '../../../lib/crypto/hash.js';
import { signBoth, signingKey, verifyBoth } from '../../../lib/crypto/signatures.js';
import {
  checkpointContent,
  entryHash,
  nextCheckpoint,
  nextEntry,
  tailAfter,
  type AuditContent,
  type ChainTail,
} from '../chain.js';
import type { Finding } from '../findings.js';
import type { AuditCheckpoint, AuditEntry } from '../schema.js';
import { verifyChain, type ChainReport } from '../verify-chain.js';

const key = signingKey({ keyId: 'audit-1', ed25519: randomBytes(32), mlDsa65Seed: randomBytes(32) });
const perDay = 10;
/** The 20th has no entries. */
export const days = ['2026-11-18', '2026-11-19', '2026-11-21', '2026-11-22'];
/** Ten entries on each of four days, a checkpoint after the fifth and after the last of each. */
export const { entries, checkpoints } = buildLog();

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

export function content(at: string, number: number): AuditContent {
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

export function signed(statement: ReturnType<typeof checkpointContent>): AuditCheckpoint {
  return { ...statement, signatures: signBoth(key, utf8(canonicalJson(statement))) };
}

/** ML-DSA takes milliseconds, and hundreds of tests ask about the same checkpoints. */
const verdicts = new Map<string, boolean>();

export function isSigned(checkpoint: AuditCheckpoint): boolean {
  const text = canonicalJson(checkpoint);
  const message = utf8(canonicalJson(checkpointContent(checkpoint)));
  const verdict = verdicts.get(text) ?? verifyBoth(key.publicKey, message, checkpoint.signatures);
  verdicts.set(text, verdict);
  return verdict;
}

export function verify(log: Iterable<unknown>, kept: Iterable<unknown>): Promise<ChainReport> {
  return verifyChain({ entries: log, checkpoints: kept, digest: hashOfJson, isSigned });
}

export async function findings(log: Iterable<unknown>, kept: Iterable<unknown>): Promise<Finding[]> {
  return (await verify(log, kept)).findings;
}

export function brief(found: Finding[]): string[] {
  return found.map(({ kind, day, sequence }) => `${kind} ${day}/${sequence}`);
}

export function at(index: number): AuditEntry {
  const entry = entries[index];
  if (!entry) throw new Error(`No entry ${index}`);
  return entry;
}

export function last<T>(list: readonly T[]): T {
  const item = list.at(-1);
  if (item === undefined) throw new Error('The list is empty');
  return item;
}

export function replaced(
  index: number,
  fields: Record<string, unknown>,
): { sequence: number; day: string }[] {
  return entries.map((entry, each) => (each === index ? { ...entry, ...fields } : entry));
}

/** Two entries with their places in the chain exchanged, the rest of each as it was. */
export function exchanged(one: number, other: number): AuditEntry[] {
  const log = [...entries];
  log[one] = { ...at(other), day: at(one).day, sequence: at(one).sequence };
  log[other] = { ...at(one), day: at(other).day, sequence: at(other).sequence };
  return log;
}

/** The log after an insider changed one entry and recomputed the hashes of all up to `end`. */
export function recomputed(index: number, fields: Partial<AuditEntry>, end: number): AuditEntry[] {
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
