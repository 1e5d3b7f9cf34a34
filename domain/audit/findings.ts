export const findingKinds = [
  'changed',
  'duplicated',
  'forged_checkpoint',
  'malformed',
  'missing_checkpoint',
  'missing_day',
  'removed',
  'reordered',
  'truncated',
] as const;

/** One thing that is wrong with the chain, and where. */
export interface Finding {
  kind: (typeof findingKinds)[number];
  /** Null where nothing readable tells the day. */
  day: string | null;
  /** The first entry concerned, null when it is no single one. */
  sequence: number | null;
  /** The last entry concerned, where there are several. */
  to_sequence?: number;
  /** For people. */
  detail: string;
}

/** A log that was wrecked as a whole would fill the memory with findings. */
const maxFindings = 1000;

export interface Findings {
  readonly list: Finding[];
  /** Findings beyond the limit, only counted. */
  omitted: number;
}

export function addFinding(findings: Findings, finding: Finding): void {
  if (findings.list.length < maxFindings) findings.list.push(finding);
  else findings.omitted += 1;
}
