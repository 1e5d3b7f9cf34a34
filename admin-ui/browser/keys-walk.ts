import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { dress, settle } from '../../bench/pages/look.js';
import { accountsEn } from '../src/accounts/en.js';
import { portalEn } from '../src/portal/en.js';
import { statesEn } from '../src/layout/states-en.js';
import { faultsInLooks } from './faults.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { evidenced, proveUntil } from './people.js';
import { enterPortal } from './portal-person.js';

const { keys, step_up } = accountsEn;
// What a refused call leaves in the console of the browser.
const isRefusal = (complaint: string) => /status of 4\d\d/.test(complaint);

export function describeKeysWalk(house: () => House): void {
  describe('the keys of a client', () => {
    it(
      'are made and ended by their owner in the portal, seen and revoked by operations',
      evidenced('keys', async () => {
        const client = await enterPortal(house().stage, 'client');
        const { page, complaints } = client;
        await page.goto('/portal');
        await page.getByRole('link', { name: portalEn.security.title }).click();
        await settle(page);
        const [first, second] = [`Robot ${randomUUID()}`, `Robot ${randomUUID()}`];
        await create(client, first, '203.0.113.0/24');
        await create(client, second, '');
        await page.getByRole('listitem').filter({ hasText: first }).getByText('203.0.113.0/24').waitFor();
        const faults = await faultsInLooks(page, { name: 'keys-security' });
        expect([...faults, ...complaints().filter((complaint) => !isRefusal(complaint))]).toEqual([]);
        await dress(page, { width: 1280, theme: 'light', language: 'en' });
        await page.reload();
        await page.getByRole('button', { name: `${keys.revoke}: ${second}` }).click();
        await page.getByRole('dialog').getByRole('button', { name: keys.revoke, exact: true }).click();
        const ended = page.getByRole('listitem').filter({ hasText: second });
        await ended.getByText(statesEn.api_key.revoked).waitFor();
        expect(complaints().filter((complaint) => !isRefusal(complaint))).toEqual([]);

        const office = await house().at('operations');
        await office.page.goto('/api-keys');
        await office.page.getByRole('button', { name: first }).click();
        const details = office.page.getByRole('dialog');
        await details.getByText('203.0.113.0/24').waitFor();
        await shoot(office.page, 'keys-details');
        await details.getByRole('button', { name: keys.revoke, exact: true }).click();
        const sure = office.page.getByRole('dialog', { name: `${keys.revoke}: ${first}` });
        await sure.getByRole('button', { name: keys.revoke, exact: true }).click();
        await proveUntil(office.page, office.page.getByText(keys.revoked), office.secret ?? '');
        await page.reload();
        const gone = page.getByRole('listitem').filter({ hasText: first });
        await gone.getByText(statesEn.api_key.revoked).waitFor();
      }),
      journeyMs,
    );
  });
}

async function create(
  { page, password }: { page: Page; password: string },
  label: string,
  addresses: string,
): Promise<void> {
  await page.getByRole('button', { name: keys.create, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: keys.create });
  await dialog.getByLabel(keys.label).fill(label);
  await dialog.getByLabel(keys.addresses).fill(addresses);
  await dialog.getByRole('button', { name: keys.create, exact: true }).click();
  const made = page.getByRole('dialog', { name: keys.made.replace('%{label}', label) });
  const asked = page.getByRole('dialog', { name: step_up.title });
  await asked.or(made).first().waitFor();
  if (await asked.isVisible()) {
    await asked.locator('input').fill(password);
    await page.keyboard.press('Enter');
  }
  await made.getByText(keys.secret_help).waitFor();
  await shoot(page, 'keys-secret');
  await made.getByRole('button', { name: keys.kept }).click();
  await made.waitFor({ state: 'detached' });
  await page.getByRole('listitem').filter({ hasText: label }).waitFor();
}
