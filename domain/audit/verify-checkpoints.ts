import { genesisHash, type Digest } from './chain.js';
import { addFinding, type Findings } from './findings.js';
import { auditCheckpoint, type AuditCheckpoint } from './schema.js';

export interface CheckpointCheck {
  checkpoints: Iterable<unknown>;
  digest: Digest;
  /** True when both signatures over `checkpointContent` are right; what it throws counts as false. */
  isSigned: (checkpoint: AuditCheckpoint) => boolean;
}

/** The checkpoints that may be believed, by day and sequence; what is wrong with the others goes to the findings. */
export function verifyCheckpoints(input: CheckpointCheck, findings: Findings): AuditCheckpoint[] {
  const all = [...input.checkpoints].map((raw) => auditCheckpoint.safeParse(raw).data ?? null);
  const trusted = all
    .filter((checkpoint) => checkpoint !== null)
    .filter((checkpoint) => isBelieved(input, checkpoint));
  for (const [index, checkpoint] of all.entries()) {
    if (checkpoint === null || !trusted.includes(checkpoint)) reportForged(findings, checkpoint, index);
  }
  trusted.sort((left, right) => left.day.localeCompare(right.day) || left.sequence - right.sequence);
  const broken = trusted.filter(
    (checkpoint, index) => !follows(input.digest, trusted[index - 1], checkpoint),
  );
  // Each forged one stands in the place of a true one, whose successor then seems to follow nothing.
  for (const { day, sequence } of broken.slice(all.length - trusted.length)) {
    const detail = 'It does not follow the checkpoint before it: one between them is missing';
    addFinding(findings, { kind: 'missing_checkpoint', day, sequence, detail });
  }
  return trusted;
}

function follows(digest: Digest, before: AuditCheckpoint | undefined, checkpoint: AuditCheckpoint): boolean {
  return checkpoint.previous_checkpoint_hash === (before ? digest(before) : genesisHash);
}

function reportForged(findings: Findings, checkpoint: AuditCheckpoint | null, index: number): void {
  const { day, sequence } = checkpoint ?? { day: null, sequence: null };
  const detail = checkpoint
    ? 'Its signatures are not right'
    : `Checkpoint ${index + 1} of the list cannot be read`;
  addFinding(findings, { kind: 'forged_checkpoint', day, sequence, detail });
}

function isBelieved({ isSigned }: CheckpointCheck, checkpoint: AuditCheckpoint): boolean {
  try {
    return isSigned(checkpoint);
  } catch {
    return false;
  }
}
