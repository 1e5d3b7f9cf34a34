import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { Locator, Page } from 'playwright-core';
import { dress, settle } from '../../bench/pages/look.js';
import { recoveryCodeCount } from '../../domain/accounts/rules.js';
import { problemCodes } from '../../domain/problems.js';
import { accountsEn } from '../src/accounts/en.js';
import { layoutEn } from '../src/layout/en.js';
import { choose, linkOfMail } from './applicant.js';
import { openTab } from './desk.js';
import { journeyMs, type House } from './house.js';
import { barriers, shoot } from './look.js';
import { enterCode, enterPassword, evidenced, newPerson, proveUntil, type Person } from './people.js';

const { sessions, sign_in, totp, users } = accountsEn;
const refused = problemCodes['accounts.second_factor_refused'].title;

export function describeSecurityWalk(house: () => House): void {
  describe('the security of an account', () => {
    it(
      'is in the hands of its owner: second factor, recovery codes, sessions',
      evidenced('security', async () => {
        const colleague = await invitedColleague(house());
        const { page, complaints } = colleague;
        await enter(colleague);
        await openProfile(page, accountsEn.second_factor);
        const { secret, codes } = await setUpApp(colleague);
        expect(complaints().filter((complaint) => !isRefusal(complaint))).toEqual([]);

        await leave(page);
        await enterPassword(page, colleague.email, colleague.password);
        await enterCode(page, { secret });
        await page.locator('main#content').waitFor();
        await leave(page);
        const [first = '', second = '', third = ''] = codes;
        await enterByRecoveryCode(colleague, first);
        await page.locator('main#content').waitFor();
        await leave(page);
        expect(complaints().filter((complaint) => !isRefusal(complaint))).toEqual([]);
        await enterByRecoveryCode(colleague, first);
        await page.getByText(refused).waitFor();
        await shoot(page, 'security-recovery-code-refused');
        await page.getByLabel(accountsEn.recovery_code).fill(second);
        await page.getByRole('button', { name: sign_in.confirm, exact: true }).click();
        await page.locator('main#content').waitFor();

        const away = { ...colleague, ...(await newPerson(house().stage)) };
        await away.page.goto('/login');
        await enterByRecoveryCode(away, third);
        await away.page.locator('main#content').waitFor();
        await openProfile(away.page, accountsEn.second_factor);
        complaints();
        await openProfile(page, sessions.title);
        await rowsOf(page).nth(1).waitFor();
        await shoot(page, 'security-sessions');
        await shootOnPhone(page, 'security-sessions-phone');
        expect(await rowsOf(page).count()).toBe(2);
        const other = rowsOf(page).filter({ hasNotText: sessions.this });
        await other.getByRole('button', { name: sessions.end, exact: true }).click();
        await page.getByText(sessions.ended).waitFor();
        await other.waitFor({ state: 'detached' });
        await rowsOf(page).nth(1).waitFor({ state: 'detached' });
        expect(complaints()).toEqual([]);
        await away.page.locator('input[type=password]').waitFor();
        await away.page.goto('/profile');
        await away.page.locator('input[type=password]').waitFor();
        await shoot(away.page, 'security-ended');
      }),
      journeyMs,
    );
  });
}

interface Colleague extends Person {
  email: string;
  password: string;
}

/** Somebody new at the house, invited from the page for it, who has followed the link and chosen a password. */
async function invitedColleague({ stage, at }: House): Promise<Colleague> {
  const { page: office, secret } = await at('admin');
  const email = `${randomUUID()}@staff.example`;
  const password = `a long sentence to ${randomUUID()}`;
  const name = 'Sorana Vasquez';
  await office.goto('/users/create');
  await office.locator('[name=email]').fill(email);
  await office.locator('[name=full_name]').fill(name);
  await choose(office, 'role', accountsEn.roles.support);
  await office.getByRole('button', { name: users.send_invitation }).click();
  await proveUntil(office, office.getByRole('heading', { name }), secret ?? '');
  const person = await newPerson(stage);
  await person.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await person.page.goto(await linkOfMail(stage, email));
  await person.page.locator('[name=password]').fill(password);
  await person.page.getByRole('button', { name: accountsEn.reset.set, exact: true }).click();
  await person.page.getByText(accountsEn.reset.done).waitFor();
  await person.page.getByRole('link', { name: sign_in.title }).click();
  return { ...person, email, password };
}

async function enter({ page, email, password, complaints }: Colleague): Promise<void> {
  await enterPassword(page, email, password);
  await page.locator('main#content').waitFor();
  complaints();
}

/** By the menu of the person, as people go there. */
async function openProfile(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: layoutEn.user_menu }).click();
  await page.getByRole('menuitem', { name: accountsEn.profile.title }).click();
  await openTab(page, tab);
  await settle(page);
}

/** Scans, confirms, keeps the recovery codes, which are gone afterwards. */
async function setUpApp({ page }: Colleague): Promise<{ secret: string; codes: string[] }> {
  await page.getByText(totp.off, { exact: true }).waitFor();
  await shoot(page, 'security-factor-off');
  await page.getByRole('button', { name: totp.set_up }).click();
  await page.getByRole('img', { name: totp.qr }).waitFor();
  const secret = (await page.getByText(totp.by_hand).getByRole('button').innerText()).trim();
  await page.getByLabel(accountsEn.code).fill('000000');
  await page.keyboard.press('Enter');
  await page.getByText(refused).waitFor();
  await shoot(page, 'security-set-up');
  await page.getByLabel(accountsEn.code).fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: totp.confirm, exact: true }).click();
  await page.getByText(totp.codes_help).waitFor();
  const codes = await page.getByRole('list', { name: totp.codes }).getByRole('listitem').allInnerTexts();
  expect(new Set(codes).size).toBe(recoveryCodeCount);
  await shoot(page, 'security-codes');
  expect(await barriers(page)).toEqual([]);
  expect(await downloadOf(page)).toBe(`${codes.join('\n')}\n`);
  await page.getByRole('button', { name: totp.copy_codes, exact: true }).click();
  await page.getByText(layoutEn.copy.done).first().waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(codes.join('\n'));
  await page.getByRole('button', { name: totp.codes_kept }).click();
  await page.getByText(totp.on, { exact: true }).waitFor();
  await page.reload();
  await openTab(page, accountsEn.second_factor);
  await page.getByText(totp.on, { exact: true }).waitFor();
  expect(await page.getByText(codes[0] ?? '').count()).toBe(0);
  await shoot(page, 'security-factor-on');
  await shootOnPhone(page, 'security-factor-on-phone');
  return { secret, codes };
}

async function downloadOf(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: totp.download_codes }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('purser-recovery-codes.txt');
  return readFile(await download.path(), 'utf8');
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: layoutEn.user_menu }).click();
  await page.getByRole('menuitem', { name: accountsEn.sign_out }).click();
  await page.locator('input[type=password]').waitFor();
}

async function enterByRecoveryCode({ page, email, password }: Colleague, code: string): Promise<void> {
  await enterPassword(page, email, password);
  await page.getByRole('button', { name: sign_in.use_recovery }).click();
  await page.getByLabel(accountsEn.recovery_code).fill(code);
  await page.getByRole('button', { name: sign_in.confirm, exact: true }).click();
}

const rowsOf = (page: Page): Locator =>
  page
    .getByRole('table', { name: sessions.title })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .filter({ hasText: '·' });

/** A password that was right and asks for a code, a code that was wrong: the browser calls the answer an error. */
const isRefusal = (complaint: string): boolean =>
  /status of 401 .*\/accounts\/(sign-in|me\/totp\/confirmation)/.test(complaint);

async function shootOnPhone(page: Page, name: string): Promise<void> {
  await dress(page, { width: 390, theme: 'dark', language: 'ru' });
  await page.reload();
  await settle(page);
  await shoot(page, name);
  await dress(page, { width: 1280, theme: 'light', language: 'en' });
  await page.reload();
  await settle(page);
}
