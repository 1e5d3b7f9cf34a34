import { problemCodes, type ProblemCode } from '../../../domain/problems.js';

/** Every error code of the api and the two that only the browser knows. */
export type BrowserProblem = 'request.cancelled' | 'request.unreachable';
export type ProblemTexts = Record<ProblemCode | BrowserProblem, string>;

const browserProblems: Record<BrowserProblem, string> = {
  'request.cancelled': 'Not confirmed',
  'request.unreachable': 'The server cannot be reached. Check your connection and try again.',
};

/** The titles of the code tables are the English texts, so they are not written twice. */
export const problemsEn: Record<string, string> = {
  ...Object.fromEntries(Object.entries(problemCodes).map(([code, { title }]) => [code, title])),
  ...browserProblems,
};
