import { Secret, TOTP } from 'otpauth';

const secretBytes = 20;
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps before and after the present one whose code is taken too, for clocks that differ. */
const driftSteps = 1;

/** A fresh secret in Base32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** `otpauth://totp/…` for a QR code. SHA-1 and six digits: what every app knows (RFC 6238). */
export function totpUri({
  secret,
  account,
  issuer,
}: {
  secret: string;
  account: string;
  issuer: string;
}): string {
  return new TOTP({ ...form, secret, label: account, issuer }).toString();
}

/** The time step whose code this is, or null. A step that was used once must not be taken again. */
export function matchingStep({
  secret,
  code,
  now,
}: {
  secret: string;
  code: string;
  now: Date;
}): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    ...form,
    secret: Secret.fromBase32(secret),
    token: code,
    timestamp,
    window: driftSteps,
  });
  return delta === null ? null : TOTP.counter({ period: form.period, timestamp }) + delta;
}

/** The code of a moment: what the app would show. */
export function totpCode(secret: string, now: Date): string {
  return TOTP.generate({ ...form, secret: Secret.fromBase32(secret), timestamp: now.getTime() });
}
