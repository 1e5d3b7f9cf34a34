import { problemCodes, type ProblemCode } from '../domain/problems.js';

/** What went wrong, as data (RFC 9457): a stable code, its status and title, and what this time was about. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(detail ?? problemCodes[code].title);
    this.name = 'Problem';
    this.status = problemCodes[code].status;
    this.title = problemCodes[code].title;
  }
}

export interface ProblemExtras {
  /** JSON pointers of the fields that are wrong, with what is wrong with each. */
  errors?: { pointer: string; code: string; detail: string }[];
  /** Seconds after which a repeat may succeed. */
  retryAfterSeconds?: number;
  /** The record as it stands now, for a save that came too late. */
  current?: unknown;
  params?: Record<string, string | number>;
}

/** `throw problem('onboarding.application_not_found')`. */
export function problem(code: ProblemCode, detail?: string, extras?: ProblemExtras): Problem {
  return new Problem(code, detail, extras);
}
