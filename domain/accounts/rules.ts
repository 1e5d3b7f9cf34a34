/** Numbers and pure rules of sign-in. No zod here. */
export const userStatuses = ['invited', 'active', 'suspended', 'closed'] as const;
export type UserStatus = (typeof userStatuses)[number];

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export const accessTokenSeconds = 600;

/** Two tabs may send the same refresh token at the same moment; this long the second gets what the first got. */
export const refreshReplayMs = 10_000;

/** A second factor is not set up in a session whose password was given longer ago than this. */
export const passwordFreshMs = 15 * minuteMs;

export const oneTimeTokenMs = {
  invitation: 7 * dayMs,
  email_verification: dayMs,
  password_reset: 30 * minuteMs,
  passkey_registration: 5 * minuteMs,
  passkey_sign_in: 5 * minuteMs,
  second_factor_enrolment: 15 * minuteMs,
} as const;
export type OneTimePurpose = keyof typeof oneTimeTokenMs;

/** Links that anybody may have sent to an address: this many within an hour, then silence. */
export const maxMailsPerHour = 3;
export const mailWindowMs = hourMs;

export const knownDeviceSeconds = 180 * 24 * 3600;

export const recoveryCodeCount = 10;
export const maxPasskeys = 20;

/** Failures of a key are forgotten this long after the last one. */
export const failuresForgottenMs = hourMs;

const freeTries = 5;
const firstWaitSeconds = 5;
const longestWaitSeconds = 900;

/** How long after the n-th failure in a row the next try is refused, in seconds: 0 at first, then doubling to 15 minutes. */
export function waitAfterFailures(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(firstWaitSeconds * 2 ** Math.min(failures - freeTries, 20), longestWaitSeconds);
}

/** The waits after 1, 2, 3, … failures up to the longest, for the statement that counts them. */
export const waitsInSeconds: readonly number[] = Array.from({ length: 16 }, (_, index) =>
  waitAfterFailures(index + 1),
);

const unhurriedFailures = 10;
const slowStepMs = 250;
const slowestMs = 3_000;

/**
 * How long an attempt on an account is held back by what failed on it from anywhere, in milliseconds. It never refuses,
 * or anybody could lock anybody out.
 */
export function slowDownMs(failures: number): number {
  return Math.min(Math.max(failures - unhurriedFailures, 0) * slowStepMs, slowestMs);
}
