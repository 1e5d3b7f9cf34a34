import { z } from 'zod';
import { uuid } from '../fields.js';
import { accountCodes } from './chart-of-accounts.js';
import { pendingStates, refusalCodes, roundings, sides, transferKinds } from './rules.js';

export const assetCode = z.string().regex(/^[A-Z0-9]{2,16}$/, '2 to 16 capital letters and figures');

/** Whole units of an asset as the database gives them: digits, perhaps with a sign. */
export const units = z.string().regex(/^-?\d{1,39}$/);

/** An asset and its smallest part: 10^-scale. Neither ever changes. */
export const ledgerAsset = z.strictObject({
  code: assetCode,
  scale: z.int().min(0).max(18),
  rounding: z.enum(roundings),
  created_at: z.date(),
});

export const ledgerAccount = z.strictObject({
  id: uuid,
  code: z.enum(accountCodes),
  asset: assetCode,
  normal_side: z.enum(sides),
  is_bounded: z.boolean(),
  has_history: z.boolean(),
  trading_account_id: uuid.nullable(),
  institutional_account_id: uuid.nullable(),
  user_id: uuid.nullable(),
  venue_id: z.string().nullable(),
  debits_pending: units,
  debits_posted: units,
  credits_pending: units,
  credits_posted: units,
  /** How far a bounded account may go below zero. */
  credit_line: units,
  /** How many transfers have touched it. */
  version: z.int(),
  created_at: z.date(),
});

/** One line of the ledger: both sides of it. Nothing ever changes it. */
export const ledgerTransfer = z.strictObject({
  id: uuid,
  seq: z.int(),
  kind: z.enum(transferKinds),
  debit_account_id: uuid,
  credit_account_id: uuid,
  asset: assetCode,
  amount: units,
  pending_id: uuid.nullable(),
  reverses_id: uuid.nullable(),
  /** The first of a set that stands or falls together. */
  link_id: uuid.nullable(),
  link_index: z.int().nullable(),
  link_size: z.int().nullable(),
  /** The business reason: `trade`, `withdrawal`. */
  code: z.string(),
  business_key: z.string().nullable(),
  user_data: z.record(z.string(), z.unknown()).nullable(),
  /** Of the engine's event that it follows from. */
  engine_seq: z.int().nullable(),
  expires_at: z.date().nullable(),
  /** The day it counts for; `created_at` is when it was written. */
  effective_at: z.date(),
  created_at: z.date(),
});

export const ledgerPending = z.strictObject({
  id: uuid,
  transfer_seq: z.int(),
  remaining: units,
  status: z.enum(pendingStates),
  expires_at: z.date().nullable(),
});

/** One side of a transfer at an account that keeps its history. */
export const ledgerEntry = z.strictObject({
  account_id: uuid,
  version: z.int(),
  transfer_seq: z.int(),
  side: z.enum(sides),
  /** What was posted; zero where only a hold came or went. */
  amount: units,
  balance_after: units,
  available_after: units,
  created_at: z.date(),
});

/** Transfers that were written together, in a chain of hashes. */
export const ledgerBatch = z.strictObject({
  id: z.int(),
  first_seq: z.int(),
  last_seq: z.int(),
  transfers: z.int(),
  first_engine_seq: z.int().nullable(),
  last_engine_seq: z.int().nullable(),
  prev_hash: z.string(),
  hash: z.string(),
  created_at: z.date(),
});

/** An id that was refused, and why: it stays refused. */
export const ledgerRefusal = z.strictObject({
  id: uuid,
  code: z.enum(refusalCodes),
  body_hash: z.string(),
  created_at: z.date(),
});

export type LedgerAsset = z.infer<typeof ledgerAsset>;
export type LedgerAccount = z.infer<typeof ledgerAccount>;
export type LedgerTransfer = z.infer<typeof ledgerTransfer>;
export type LedgerPending = z.infer<typeof ledgerPending>;
export type LedgerEntry = z.infer<typeof ledgerEntry>;
export type LedgerBatch = z.infer<typeof ledgerBatch>;
export type LedgerRefusal = z.infer<typeof ledgerRefusal>;
