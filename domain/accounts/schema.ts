import { z } from 'zod';
import { language, uuid } from '../fields.js';
import { roles } from './roles.js';
import { userStatuses } from './rules.js';

const facts = z.record(z.string(), z.unknown());
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const role = z.enum(roles);
export const userStatus = z.enum(userStatuses);
export const kycStatus = z.enum(['pending', 'verified', 'rejected']);

/** Everybody who signs in. */
export const globalUser = z.strictObject({
  id: uuid,
  email: z.string(),
  password_hash: z.string(),
  global_username: z.string(),
  regional_preferences: facts.nullable(),
  kyc_status: kycStatus.nullable(),
  compliance_data: facts.nullable(),
  created_at: z.date().nullable(),
  updated_at: z.date().nullable(),
  role,
  status: userStatus,
  full_name: z.string(),
  language,
  email_verified_at: z.date().nullable(),
  last_sign_in_at: z.date().nullable(),
  version: z.int(),
});

/** What a user is to one institution. */
export const user = z.strictObject({
  id: uuid,
  account_id: uuid,
  global_user_id: uuid.nullable(),
  email: z.string(),
  role: z.string(),
  permissions: z.array(z.string()).nullable(),
  last_login: z.date().nullable(),
  created_at: z.date().nullable(),
});

export const institutionalAccount = z.strictObject({
  id: uuid,
  name: z.string(),
  type: z.enum(['hedge_fund', 'asset_manager', 'bank', 'family_office']),
  status: z.enum(['active', 'suspended', 'closed']).nullable(),
  settings: facts.nullable(),
  aum: z.string().nullable(),
  created_at: z.date().nullable(),
  updated_at: z.date().nullable(),
});

export const regionalProfile = z.strictObject({
  id: uuid,
  user_id: uuid,
  region_code: z.string(),
  language: z.string(),
  currency: z.string(),
  local_regulations: facts.nullable(),
  cultural_preferences: facts.nullable(),
  created_at: z.date().nullable(),
});

export const tradingAccount = z.strictObject({
  id: uuid,
  user_id: uuid,
  institutional_account_id: uuid.nullable(),
  application_id: uuid.nullable(),
  name: z.string(),
  base_currency: z.string(),
  status: z.enum(['active', 'suspended', 'closed']),
  created_at: z.date(),
  updated_at: z.date(),
});

export type GlobalUser = z.infer<typeof globalUser>;
export type User = z.infer<typeof user>;
export type InstitutionalAccount = z.infer<typeof institutionalAccount>;
export type RegionalProfile = z.infer<typeof regionalProfile>;
export type TradingAccount = z.infer<typeof tradingAccount>;

const revocationReason = z.enum([
  'signed_out',
  'revoked',
  'token_reused',
  'password_changed',
  'user_suspended',
  'role_changed',
]);
export type RevocationReason = z.infer<typeof revocationReason>;

export const session = z.strictObject({
  id: uuid,
  user_id: uuid,
  region: z.string(),
  address: z.string(),
  user_agent: z.string(),
  created_at: z.date(),
  last_seen_at: z.date(),
  password_at: z.date().nullable(),
  second_factor_at: z.date().nullable(),
  expires_at: z.date(),
  revoked_at: z.date().nullable(),
  revoked_reason: revocationReason.nullable(),
});

/** One use each; the sealed successor can be opened with the token itself only. */
export const refreshToken = z.strictObject({
  id: uuid,
  session_id: uuid,
  parent_id: uuid.nullable(),
  token_hash: z.string(),
  created_at: z.date(),
  expires_at: z.date(),
  used_at: z.date().nullable(),
  successor_sealed: bytes.nullable(),
});

/** `counter`: a passkey's signature counter, or the last time step of an authenticator app that was used. */
export const credential = z.strictObject({
  id: uuid,
  user_id: uuid,
  kind: z.enum(['totp', 'passkey', 'recovery_code']),
  name: z.string(),
  secret_sealed: bytes.nullable(),
  secret_hash: z.string().nullable(),
  external_id: z.string().nullable(),
  public_key: bytes.nullable(),
  counter: z.int(),
  transports: z.array(z.string()),
  created_at: z.date(),
  confirmed_at: z.date().nullable(),
  used_at: z.date().nullable(),
  removed_at: z.date().nullable(),
});

/** `subject_hash`: the blind index of the address that a link was sent to. */
export const oneTimeToken = z.strictObject({
  id: uuid,
  user_id: uuid.nullable(),
  purpose: z.enum([
    'invitation',
    'email_verification',
    'password_reset',
    'passkey_registration',
    'passkey_sign_in',
    'second_factor_enrolment',
  ]),
  token_hash: z.string(),
  subject_hash: z.string().nullable(),
  payload: facts,
  created_at: z.date(),
  expires_at: z.date(),
  used_at: z.date().nullable(),
});

export const signInFailure = z.strictObject({
  key_hash: z.string(),
  failures: z.int(),
  last_failed_at: z.date(),
  retry_at: z.date(),
});

export type Session = z.infer<typeof session>;
export type RefreshToken = z.infer<typeof refreshToken>;
export type Credential = z.infer<typeof credential>;
export type OneTimeToken = z.infer<typeof oneTimeToken>;
export type SignInFailure = z.infer<typeof signInFailure>;
