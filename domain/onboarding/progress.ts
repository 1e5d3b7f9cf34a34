/** Where the procedure of a client stands, for the page of one case. No zod here: workflows import this file. */

/** What the procedure waits for, in words of the manual: so the Temporal UI says it. */
export const waitWords = {
  start: 'the start',
  submission: 'the client to submit the application',
  documents: 'the documents to be verified',
  provider: 'the identity provider',
  owners: 'owners and directors to be decided',
  assessment: 'screening and the risk assessment',
  decision: 'a decision by two people',
  answer: 'the client to answer',
  next_review: 'the next review',
  suspension: 'a decision about the suspension',
} as const;
export type WaitCode = keyof typeof waitWords;
export const waitCodes: WaitCode[] = Object.keys(waitWords).filter(isWaitCode);

/** What happens by itself when nobody does anything before. */
export const timerCodes = [
  'reminder',
  'expiry',
  'answer_expiry',
  'provider_timeout',
  'warned',
  'breached',
  'periodic_review',
  'document_expired',
] as const;
export type TimerCode = (typeof timerCodes)[number];

export interface NextTimer {
  code: TimerCode;
  atMs: number;
}

/** Of the owners and directors of a company: how many are not decided yet. */
export interface OwnerCount {
  open: number;
  all: number;
}

function isWaitCode(name: string): name is WaitCode {
  return Object.hasOwn(waitWords, name);
}
