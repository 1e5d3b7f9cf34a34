import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { dress } from '../../bench/pages/look.js';
import { verifyWebhook } from '../../sdk/webhooks.js';
import { accountsEn } from '../src/accounts/en.js';
import { statesEn } from '../src/layout/states-en.js';
import { portalEn } from '../src/portal/en.js';
import { webhooksEn } from '../src/webhooks/en.js';
import { faultsInLooks } from './faults.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { evidenced, proveUntil } from './people.js';
import { enterPortal } from './portal-person.js';

/** An endpoint from its secret to a message that its receiver could verify. */
export function describeWebhooksWalk(house: () => House): void {
  describe('a webhook endpoint', () => {
    it(
      'is added, tried, given another secret and sent a message again',
      evidenced('webhooks', async () => {
        const { page, complaints, secret } = await house().at('operations');
        const receiver = await receive();
        await dress(page, { width: 1280, theme: 'light', language: 'en' });
        await page.goto('/webhooks');
        await page.getByRole('button', { name: webhooksEn.add, exact: true }).click();
        const form = page.getByRole('dialog', { name: webhooksEn.add });
        await form.locator('#field-url').fill('https://10.0.0.1/hooks');
        await form.locator('#field-description').fill('Client desk');
        await form.getByLabel(webhooksEn.types.hit_found).check();
        await form.getByRole('button', { name: webhooksEn.add, exact: true }).click();
        await proveUntil(page, form.getByRole('alert'), secret ?? '');
        await shoot(page, 'webhook-form');
        await form.locator('#field-url').fill(receiver.url);
        await form.getByRole('button', { name: webhooksEn.add, exact: true }).click();
        const first = await secretShown(page);
        await page.getByText('Client desk').first().click();

        await page.getByRole('button', { name: webhooksEn.test, exact: true }).click();
        await page.getByText(statesEn.delivery.delivered, { exact: true }).first().waitFor();
        expect(receiver.isRight(first)).toEqual([true]);

        await page.getByRole('button', { name: webhooksEn.rotate, exact: true }).click();
        const sure = page.getByRole('dialog', { name: `${webhooksEn.rotate}: Client desk` });
        await sure.getByRole('button', { name: webhooksEn.rotate, exact: true }).click();
        const second = await secretShown(page);
        expect(second).not.toBe(first);

        await page.getByRole('listitem').getByRole('button', { name: webhooksEn.types.test }).first().click();
        const delivery = page.getByRole('dialog', { name: webhooksEn.delivery });
        await delivery.getByText('204').waitFor();
        await shoot(page, 'webhook-delivery');
        await delivery.getByRole('button', { name: webhooksEn.send_again, exact: true }).click();
        await page.getByText(webhooksEn.sent_again).waitFor();
        await expect(receiver.count(2)).resolves.toBe(2);
        // Both secrets sign while the earlier one lasts.
        expect([receiver.isRight(first), receiver.isRight(second)]).toEqual([
          [true, true],
          [false, true],
        ]);
        const refused = complaints().filter((each) => !/status of 4\d\d/.test(each));

        const file = new URL(page.url()).pathname;
        const shown = page.getByText('Client desk').first();
        const faults = [
          ...(await faultsInLooks(page, { name: 'webhooks', path: '/webhooks', shown })),
          ...(await faultsInLooks(page, { name: 'webhook', path: file, shown })),
        ];
        expect([...faults, ...refused, ...complaints()]).toEqual([]);
        await receiver.close();
      }),
      journeyMs,
    );

    it(
      'is added and tried in the portal by a partner on a phone',
      evidenced('webhooks-portal', async () => {
        const { page, complaints, password } = await enterPortal(house().stage, 'partner');
        const receiver = await receive();
        await dress(page, { width: 390, theme: 'light', language: 'en' });
        await page.getByRole('link', { name: portalEn.security.title }).click();
        await page.getByRole('link', { name: webhooksEn.title }).click();
        const name = `Partner desk ${randomUUID()}`;
        await page.getByRole('button', { name: webhooksEn.add, exact: true }).click();
        const form = page.getByRole('dialog', { name: webhooksEn.add });
        await form.locator('#field-url').fill(receiver.url);
        await form.locator('#field-description').fill(name);
        await form.getByLabel(webhooksEn.types.decided).check();
        await form.getByRole('button', { name: webhooksEn.add, exact: true }).click();
        await provePassword(page, page.getByRole('dialog', { name: webhooksEn.secret_title }), password);
        const secret = await secretShown(page);

        const endpoint = page.getByRole('listitem').filter({ hasText: name });
        await endpoint.getByRole('button', { name: webhooksEn.deliveries, exact: true }).click();
        await endpoint.getByText(webhooksEn.nothing_sent).waitFor();
        await endpoint.getByRole('button', { name: webhooksEn.test, exact: true }).click();
        await endpoint.getByText(statesEn.delivery.delivered, { exact: true }).waitFor();
        expect(receiver.isRight(secret)).toEqual([true]);
        await shoot(page, 'webhooks-portal-deliveries');
        await endpoint.getByRole('listitem').getByRole('button').click();
        const delivery = page.getByRole('dialog', { name: webhooksEn.delivery });
        await delivery.getByText('204').waitFor();
        await shoot(page, 'webhooks-portal-delivery');
        await page.keyboard.press('Escape');
        await delivery.waitFor({ state: 'detached' });
        const refused = complaints().filter((each) => !/status of 4\d\d/.test(each));

        const shown = page.getByText(name);
        const faults = await faultsInLooks(page, { name: 'webhooks-portal', shown });
        expect([...faults, ...refused, ...complaints()]).toEqual([]);
        await receiver.close();
      }),
      journeyMs,
    );
  });
}

/** Waits for what was asked for; the page may first want the password again. */
async function provePassword(page: Page, done: Locator, password: string): Promise<void> {
  const asked = page.getByRole('dialog', { name: accountsEn.step_up.title });
  await asked.or(done).first().waitFor();
  if (await asked.isVisible()) {
    await asked.locator('input').fill(password);
    await page.keyboard.press('Enter');
  }
  await done.waitFor();
}

/** Reads the secret that is shown once, and says that it is kept. */
async function secretShown(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: webhooksEn.secret_title });
  await dialog.waitFor();
  await shoot(page, 'webhook-secret');
  const found = /whsec_[\w-]{43}/.exec(await dialog.innerText())?.[0];
  await dialog.getByRole('button', { name: webhooksEn.secret_kept, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  return found ?? '';
}

/** A receiver on this machine that keeps what it was sent. */
async function receive() {
  const heard: { body: string; signature: string }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      heard.push({ body, signature: String(request.headers['purser-signature']) });
      response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    isRight: (secret: string) => heard.map((each) => verifyWebhook({ ...each, secret })),
    count: async (least: number) => {
      for (const until = Date.now() + 60_000; heard.length < least && Date.now() < until;)
        await new Promise((resolve) => setTimeout(resolve, 250));
      return heard.length;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
