import type { ActivityOptions } from '@temporalio/common';
import { requestErrors } from '../../domain/request-errors.js';

/** Codes of the api that another moment answers differently: wait, then try again. */
const passing = new Set(['request.idempotency_key_in_flight', 'request.too_many']);

/** Failure types that no repetition mends: what is wrong is the request itself. Everything else is tried again. */
export const nonRetryableTypes: string[] = Object.entries(requestErrors)
  .filter(([code, { status }]) => status < 500 && !passing.has(code))
  .map(([code]) => code);

/** A write to the book of record through the api: quick, and patient enough for a week without the api. */
export const recordWrite = {
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '7 days',
  retry: {
    initialInterval: '200 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '1 minute',
    nonRetryableErrorTypes: nonRetryableTypes,
  },
} as const satisfies ActivityOptions;

/** A call to a provider, a mail server, an official address: slower, and they may be down for a day. */
export const outsideCall = {
  startToCloseTimeout: '1 minute',
  scheduleToCloseTimeout: '1 day',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 2,
    maximumInterval: '5 minutes',
    nonRetryableErrorTypes: nonRetryableTypes,
  },
} as const satisfies ActivityOptions;

/**
 * One knock at somebody's door, which has its own short bound. It is repeated only when the api gave no message or the
 * worker died; an endpoint that is busy says how long to wait.
 */
export const webhookSending = {
  startToCloseTimeout: '1 minute',
  scheduleToCloseTimeout: '7 days',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 2,
    maximumInterval: '1 minute',
    nonRetryableErrorTypes: nonRetryableTypes,
  },
} as const satisfies ActivityOptions;

/** Work of minutes or hours. It must heartbeat at least every half minute, and resume from what it last said. */
export const longJob = {
  startToCloseTimeout: '2 hours',
  scheduleToCloseTimeout: '1 day',
  heartbeatTimeout: '1 minute',
  retry: {
    initialInterval: '10 seconds',
    backoffCoefficient: 2,
    maximumInterval: '10 minutes',
    maximumAttempts: 20,
    nonRetryableErrorTypes: nonRetryableTypes,
  },
} as const satisfies ActivityOptions;

/** Undoing: never given up for lack of time, only after some two thousand attempts, about a week. */
export const compensation = {
  startToCloseTimeout: '1 minute',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 2,
    maximumInterval: '5 minutes',
    maximumAttempts: 2_000,
    nonRetryableErrorTypes: nonRetryableTypes,
  },
} as const satisfies ActivityOptions;
