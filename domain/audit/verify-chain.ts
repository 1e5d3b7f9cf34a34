import { genesisHash } from './chain.js';
import { endDay, readLink, startDay, takeEntry, type DayWalk, type Link } from './day-walk.js';
import { addFinding, type Finding, type Findings } from './findings.js';
import type { AuditCheckpoint } from './schema.js';
import { verifyCheckpoints, type CheckpointCheck } from './verify-checkpoints.js';

export interface ChainCheck extends CheckpointCheck {
  /** By day and sequence, as stored; never held in memory together. */
  entries: AsyncIterable<unknown> | Iterable<unknown>;
}

export interface ChainReport {
  entries: number;
  /** Checkpoints whose signatures are right. */
  checkpoints: number;
  /** Empty when nothing is wrong. */
  findings: Finding[];
  /** Findings beyond the first thousand. */
  omitted: number;
}

/**
 * Reads the whole chain and says what is wrong with it and where. Nothing that is stored makes it throw. Without
 * checkpoints it finds what was not recomputed; with them also a rewritten, cut off or deleted past, up to the last
 * checkpoint. It cannot see that the newest checkpoints themselves were deleted: whoever keeps them has to.
 */
export async function verifyChain(check: ChainCheck): Promise<ChainReport> {
  const findings: Findings = { list: [], omitted: 0 };
  const walk = new ChainWalk(check, verifyCheckpoints(check, findings), findings);
  for await (const raw of check.entries) walk.take(raw);
  walk.end();
  return {
    entries: walk.entries,
    checkpoints: walk.checkpoints.length,
    findings: findings.list,
    omitted: findings.omitted,
  };
}

class ChainWalk {
  entries = 0;
  private today: DayWalk | null = null;

  constructor(
    private readonly check: ChainCheck,
    readonly checkpoints: readonly AuditCheckpoint[],
    private readonly findings: Findings,
  ) {}

  take(raw: unknown): void {
    this.entries += 1;
    const entry = readLink(raw);
    if (!entry) {
      const detail = `Entry ${this.entries} of the list has no readable day and sequence`;
      addFinding(this.findings, { kind: 'malformed', day: null, sequence: null, detail });
      return;
    }
    if (this.today && entry.day < this.today.day) this.reportLateDay(this.today, entry);
    else if (entry.day === this.today?.day) takeEntry(this.today, entry);
    else this.takeFirst(entry);
    this.checkCount(entry);
  }

  end(): void {
    if (this.today) endDay(this.today);
    this.reportMissingDays(this.today?.day ?? '', '9999-99-99');
  }

  /** The first entry of a day must link to the last one of the day before it. */
  private takeFirst(entry: Link): void {
    const before = this.today;
    if (before) endDay(before);
    const missing = this.reportMissingDays(before?.day ?? '', entry.day);
    const checkpoints = this.checkpoints.filter((checkpoint) => checkpoint.day === entry.day);
    const { digest } = this.check;
    this.today = startDay({ day: entry.day, digest, findings: this.findings, checkpoints });
    takeEntry(this.today, entry);
    const isInPlace = entry.sequence === 1 && this.today.suspects.length === 0;
    const expected = before ? before.last?.hash : genesisHash;
    const isBroken = isInPlace && entry.previous_hash !== expected;
    if (isBroken && missing === 0 && !isExplained(before)) this.reportBrokenLink(before, entry);
  }

  /** Days that a checkpoint saw and that have no entry, strictly between two days. */
  private reportMissingDays(after: string, before: string): number {
    const days = new Set(this.checkpoints.map(({ day }) => day).filter((day) => day > after && day < before));
    const detail = 'A checkpoint saw entries of this day; there are none';
    for (const day of days) addFinding(this.findings, { kind: 'missing_day', day, sequence: null, detail });
    return days.size;
  }

  private reportBrokenLink(before: DayWalk | null, first: Link): void {
    const link = `the first entry of ${first.day} links to another entry than the last one that is there`;
    if (!before) {
      const detail = `The days before are gone: ${link}`;
      addFinding(this.findings, { kind: 'missing_day', day: null, sequence: null, detail });
    } else if (dayAfter(before.day) < first.day) {
      const day = dayAfter(before.day);
      const detail = `Days from here on, or the end of ${before.day}, are gone: ${link}`;
      addFinding(this.findings, { kind: 'missing_day', day, sequence: null, detail });
    } else {
      const detail = `The end of the day is gone or was rewritten: ${link}`;
      const sequence = (before.last?.sequence ?? 0) + 1;
      addFinding(this.findings, { kind: 'truncated', day: before.day, sequence, detail });
    }
  }

  private reportLateDay(today: DayWalk, { day, sequence }: Link): void {
    const detail = `It stands after entries of ${today.day}`;
    addFinding(this.findings, { kind: 'reordered', day, sequence, detail });
  }

  /** While nothing else is wrong, a checkpoint must have counted what is there. */
  private checkCount({ day, sequence }: Link): void {
    const today = this.today;
    if (!today || this.findings.list.length > 0 || today.suspects.length > 0 || today.gaps.length > 0) return;
    for (const checkpoint of today.checkpoints) {
      if (checkpoint.sequence !== sequence || checkpoint.count === this.entries) continue;
      const detail = `It counts ${checkpoint.count} entries where there are ${this.entries}`;
      addFinding(this.findings, { kind: 'forged_checkpoint', day, sequence, detail });
    }
  }
}

/** True when the broken link to the day before follows from what was found there already. */
function isExplained(before: DayWalk | null): boolean {
  if (!before) return false;
  const { last, checkpoints, suspects } = before;
  const end = last?.sequence ?? 0;
  const isCutOff = checkpoints.some(({ sequence }) => sequence > end);
  const isRewritten = checkpoints.some(({ sequence, hash }) => sequence === end && hash !== last?.hash);
  return isCutOff || isRewritten || suspects.some(({ sequence }) => sequence >= end);
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
