import { z } from 'zod';
import { countryCode, email, language, personText, uuid } from '../fields.js';
import { isRegion } from './regions.js';
import { roles } from './roles.js';
import { userStatuses } from './rules.js';

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,8192}$/);
const secretText = z.string().min(1).max(1_024);
// The rule for new passwords names each fault (domain/accounts/password-policy.ts).
const newPassword = z.string().max(1_024);
const linkToken = z.string().regex(/^[A-Za-z0-9_-]{20,100}$/);
const code = z.string().trim().min(6).max(40);

export const region = countryCode.refine(isRegion, 'A region of ISO 3166-1');

const credentialFrame = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
  clientExtensionResults: z.record(z.string(), z.unknown()).optional(),
};

/** `PublicKeyCredential.toJSON()` of WebAuthn level 3, after `navigator.credentials.get()`. */
const assertionResponse = z.strictObject({
  ...credentialFrame,
  response: z.strictObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

/** The same after `navigator.credentials.create()`. */
const registrationResponse = z.strictObject({
  ...credentialFrame,
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    authenticatorData: base64url.optional(),
    transports: z.array(z.string().max(20)).max(8).optional(),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: base64url.optional(),
  }),
});

export const passkeyAssertion = z.strictObject({ challenge_id: uuid, response: assertionResponse });

const passwordSignIn = { email, password: secretText, region, mfa_token: code.optional() };

export const signInBody = z.strictObject(passwordSignIn);
/** S34: `biometric_data` is a passkey's assertion to a challenge of `/accounts/passkey-sign-in/options`. */
export const globalLoginBody = z.strictObject({
  ...passwordSignIn,
  biometric_data: passkeyAssertion.optional(),
});
export const passkeySignInBody = z.strictObject({ ...passkeyAssertion.shape, region });
export const refreshBody = z.strictObject({ refresh_token: secretText.optional() });
export const enrolmentBody = z.strictObject({ enrolment_token: linkToken });
export const enrolmentConfirmationBody = z.strictObject({
  enrolment_token: linkToken,
  credential_id: uuid,
  code,
});
export const serviceTokenBody = z.strictObject({
  client_id: z.string().min(1).max(64),
  client_secret: secretText,
});

export const registrationBody = z.strictObject({
  email,
  password: newPassword,
  full_name: personText(200),
  language,
  region,
});
export const linkBody = z.strictObject({ token: linkToken });
export const resetRequestBody = z.strictObject({ email });
export const resetBody = z.strictObject({ token: linkToken, password: newPassword });

export const ownProfileChange = z.strictObject({
  language: language.optional(),
  full_name: personText(200).optional(),
});
export const passwordChange = z.strictObject({ current_password: secretText, new_password: newPassword });
export const totpConfirmation = z.strictObject({ credential_id: uuid, code });
export const passkeyRegistration = z.strictObject({
  challenge_id: uuid,
  name: personText(60),
  response: registrationResponse,
});
export const stepUpBody = z
  .strictObject({
    code: code.optional(),
    password: secretText.optional(),
    passkey: passkeyAssertion.optional(),
  })
  .refine(
    ({ code: typed, password, passkey }) => [typed, password, passkey].filter(Boolean).length === 1,
    'Exactly one of code, password, passkey',
  );

const assignableRole = z.enum(roles).exclude(['service']);
export const invitation = z.strictObject({
  email,
  full_name: personText(200),
  role: assignableRole,
  language,
});
export const userChange = z
  .strictObject({
    role: assignableRole.optional(),
    status: z.enum(userStatuses).exclude(['invited']).optional(),
    full_name: personText(200).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'Nothing to change');
export const userFilter = z.strictObject({
  q: z.string().trim().max(100).optional(),
  role: z.enum(roles).optional(),
  status: z.enum(userStatuses).optional(),
  id: z.array(uuid).max(200).optional(),
});

export type PasswordSignIn = z.infer<typeof globalLoginBody>;
export type PasskeyAssertion = z.infer<typeof passkeyAssertion>;
export type PasskeyRegistration = z.infer<typeof passkeyRegistration>;
export type StepUp = z.infer<typeof stepUpBody>;
export type Registration = z.infer<typeof registrationBody>;
export type Invitation = z.infer<typeof invitation>;
export type UserChange = z.infer<typeof userChange>;
