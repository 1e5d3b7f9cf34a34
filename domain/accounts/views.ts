import { z } from 'zod';
import { language, uuid } from '../fields.js';
import { applicationStates } from '../onboarding/rules.js';
import { credential, globalUser, kycStatus, regionalProfile, role, session } from './schema.js';

/** Who is signed in, as clients and the UI see it. */
export const userProfile = z.strictObject({
  id: uuid,
  email: z.string(),
  username: z.string(),
  full_name: z.string(),
  role,
  permissions: z.array(z.string()),
  language,
  region: z.string(),
  kyc_status: kycStatus,
  has_second_factor: z.boolean(),
  second_factor_at: z.date().nullable(),
});

export const accessToken = z.strictObject({
  access_token: z.string(),
  expires_in: z.int().describe('Seconds'),
});
export const signedIn = accessToken.extend({ user_profile: userProfile });
export const refreshed = signedIn.extend({ refresh_token: z.string().optional() });
export const enrolled = signedIn.extend({ recovery_codes: z.array(z.string()) });

export const regionalSettings = regionalProfile.pick({
  region_code: true,
  language: true,
  currency: true,
  local_regulations: true,
  cultural_preferences: true,
});
export const complianceStatus = z.strictObject({
  kyc_status: kycStatus,
  application_state: z.enum(applicationStates).nullable(),
});

/** S34 */
export const globalLogin = z.strictObject({
  access_token: z.string(),
  refresh_token: z.string(),
  user_profile: userProfile,
  regional_settings: regionalSettings,
  compliance_status: complianceStatus,
});

export const sessionView = session
  .pick({
    id: true,
    region: true,
    address: true,
    user_agent: true,
    created_at: true,
    last_seen_at: true,
    second_factor_at: true,
    expires_at: true,
  })
  .extend({ is_current: z.boolean() });

export const totpEnrolment = z.strictObject({
  credential_id: uuid,
  secret: z.string().describe('Base32'),
  uri: z.string().describe('otpauth:// for a QR code'),
});
export const recoveryCodes = z.strictObject({ recovery_codes: z.array(z.string()) });

export const passkeyOptions = z.strictObject({
  challenge_id: uuid,
  options: z.record(z.string(), z.unknown()).describe('For navigator.credentials, in their JSON form'),
});
export const passkeyView = credential.pick({
  id: true,
  name: true,
  transports: true,
  created_at: true,
  used_at: true,
});

export const userView = globalUser
  .pick({
    id: true,
    email: true,
    full_name: true,
    role: true,
    status: true,
    language: true,
    email_verified_at: true,
    last_sign_in_at: true,
    created_at: true,
    version: true,
  })
  .extend({ username: z.string(), kyc_status: kycStatus, has_second_factor: z.boolean() });
export const roleView = z.strictObject({ id: role, permissions: z.array(z.string()) });
export const jwks = z.strictObject({
  keys: z.array(
    z.strictObject({
      kty: z.string(),
      crv: z.string(),
      x: z.string(),
      kid: z.string(),
      alg: z.literal('EdDSA'),
      use: z.literal('sig'),
    }),
  ),
});

export type UserProfile = z.infer<typeof userProfile>;
export type SessionView = z.infer<typeof sessionView>;
export type UserView = z.infer<typeof userView>;
