import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { TOTP } from 'otpauth';
import type { Ready } from '../journey/desk.js';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const totpStepMs = 30_000;
const attempts = 3;
const accessDenied = 401;

export function launchChromium(executablePath: string | undefined): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}

/** A window of somebody of the demonstration, signed in by the cookie alone, as after a reload. */
export async function signedInWindow(
  browser: Browser,
  { urls, users }: Ready,
  role: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const user = users.find((each) => each.role === role);
  if (!user) throw new Error(`The demonstration has no ${role}`);
  const baseURL = new URL(urls.adminUi).origin;
  const context = await browser.newContext({ baseURL, locale: 'en-GB', ...options });
  for (let attempt = 1; ; attempt += 1) {
    const answer = await context.request.post('/api/v1/accounts/sign-in', {
      data: { email: user.email, password: user.password, region: 'RS', ...codeOf(user.totpSecret) },
    });
    if (answer.ok()) return context;
    if (answer.status() !== accessDenied || attempt === attempts)
      throw new Error(`The ${role} was refused: ${await answer.text()}`);
    // Each code is taken once: somebody else has used this half minute's and the next.
    await new Promise((resolve) => setTimeout(resolve, totpStepMs - (Date.now() % totpStepMs)));
  }
}

/** Of the next half minute, which is valid already: other programs use this one's. */
function codeOf(secret: string | null): { mfa_token?: string } {
  if (!secret) return {};
  return { mfa_token: new TOTP({ secret }).generate({ timestamp: Date.now() + totpStepMs }) };
}
