import { TOTP } from 'otpauth';
import type { BrowserContext, ConsoleMessage, Locator, Page, Response } from 'playwright-core';
import { dress, settle } from '../../bench/pages/look.js';
import { accountsEn } from '../src/accounts/en.js';
import { demoUser, type Stage } from './instance.js';
import { shoot } from './look.js';

/** Somebody at a browser of their own. */
export interface Person {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of since the last time it was asked. */
  complaints: () => string[];
  /** Of the second factor; null for who has none. */
  secret: string | null;
}

const patienceMs = 60_000;
const totpStepMs = 30_000;
const resting = '/health/live';
const restMs = 10_000;

const people: Pick<Person, 'page' | 'complaints'>[] = [];

/** Opens a window that nobody has used: its own cookies, its own address. */
export async function newPerson({ browser, url }: Stage): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Belgrade',
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'X-Forwarded-For': `10.2.0.${people.length + 1}` },
  });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const complaints = listenTo(page);
  people.push({ page, complaints });
  return { page, context, complaints, secret: null };
}

/** What everybody saw when something failed, for whoever looks for the reason; in the end everybody rests. */
export function evidenced(name: string, work: () => Promise<void>): () => Promise<void> {
  return async () => {
    try {
      await work();
    } catch (error) {
      await Promise.allSettled(people.map(({ page }, index) => shoot(page, `failed-${name}-${index}`)));
      throw error;
    } finally {
      await rest();
    }
  };
}

/** A page asks and draws for as long as it is open, beside whatever is walked next: each goes where nothing happens. */
async function rest(): Promise<void> {
  const awake = people.filter(({ page }) => !page.isClosed() && !page.url().endsWith(resting));
  await Promise.allSettled(awake.map(({ page }) => page.goto(resting, { timeout: restMs })));
  for (const { complaints } of awake) complaints();
}

/** Signs somebody of the demonstration in, with the code of their second factor. */
export function signInAs(stage: Stage, role: string): Promise<Person> {
  return signInWith(stage, demoUser(stage.ready, role));
}

interface SignIn {
  email: string;
  password: string;
  totpSecret: string | null;
}

export async function signInWith(stage: Stage, { email, password, totpSecret }: SignIn): Promise<Person> {
  const person = await newPerson(stage);
  await person.page.goto('/');
  await enterPassword(person.page, email, password);
  if (totpSecret) await enterCode(person.page, { secret: totpSecret });
  await person.page.locator('main#content').waitFor();
  // The language of the person's profile came with the sign-in; the tests read English until they ask for another.
  await dress(person.page, { width: 1280, theme: 'light', language: 'en' });
  await person.page.goto('/profile');
  await settle(person.page);
  person.complaints();
  return { ...person, secret: totpSecret };
}

export async function enterPassword(page: Page, email: string, password: string): Promise<void> {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
}

interface Code {
  secret: string;
  /** Most fields send themselves with the last digit. */
  send?: () => Promise<void>;
}

/**
 * A code is taken once and the requests of the same person may have used this half minute's: the next is valid already.
 * When that is gone too, the one after it comes. The server's answer tells, not the page: its last refusal may still
 * stand there while the next code is already taken.
 */
export async function enterCode(page: Page, { secret, send }: Code): Promise<void> {
  const totp = new TOTP({ secret });
  const field = page.locator('input[autocomplete=one-time-code]');
  await field.waitFor();
  for (let attempt = 0; ; attempt += 1) {
    const answered = page.waitForResponse(isAnswerToCode);
    await field.fill(totp.generate({ timestamp: Date.now() + totpStepMs }));
    await send?.();
    const answer = await answered;
    if (answer.ok()) return field.waitFor({ state: 'detached' });
    if (attempt === 2) throw new Error(`The code was refused: ${await answer.text()}`);
    await page.waitForTimeout(totpStepMs - (Date.now() % totpStepMs));
  }
}

const isAnswerToCode = (response: Response) =>
  response.request().method() === 'POST' && /\/accounts\/(sign-in|me\/step-up)$/.test(response.url());

/** Waits for what was asked for; the page may first want the second factor anew, when the last is five minutes old. */
export async function proveUntil(page: Page, done: Locator, secret: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: accountsEn.step_up.title });
  await dialog.or(done).first().waitFor();
  if (await dialog.isVisible())
    await enterCode(page, {
      secret,
      send: () => page.keyboard.press('Enter'),
    });
  await done.waitFor();
}

/** Nobody is signed in yet when a page asks for the first time; where people rest there is no picture for the tab. */
const expected = ['/api/v1/accounts/refresh', '/favicon.ico'];

function listenTo(page: Page): () => string[] {
  const heard: string[] = [];
  const hear = (message: ConsoleMessage) => {
    const { url } = message.location();
    if (message.type() === 'error' && !expected.some((end) => url.endsWith(end)))
      heard.push(`${message.text()} (${url})`);
  };
  page.on('console', hear);
  page.on('pageerror', (error) => heard.push(String(error)));
  return () => heard.splice(0);
}
