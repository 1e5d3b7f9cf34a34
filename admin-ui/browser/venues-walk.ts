import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { dress } from '../../bench/pages/look.js';
import { ordersEn } from '../src/orders/en.js';
import { venuesEn } from '../src/venues/en.js';
import { faultsInLooks } from './faults.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { evidenced, proveUntil } from './people.js';
import { atDesk } from './trading-walk.js';

const { evidence, ticket, route } = ordersEn;
const minuteMs = 60_000;

/** An order that goes where it is cheapest, the evidence of it, and the venue that got a part. */
export function describeVenuesWalk(house: () => House): void {
  describe('external venues', () => {
    it(
      'get parts of an order, and its file says why and what came of it',
      evidenced('venues', async () => {
        const { page, complaints } = await atDesk(house());
        const form = page.getByRole('form', { name: ticket.title });
        await form.getByRole('combobox', { name: ordersEn.type }).click();
        await page.getByRole('option', { name: ordersEn.kinds.market, exact: true }).click();
        await form.locator('#ticket-quantity').fill('0.6');
        await form.getByRole('combobox', { name: route.label }).click();
        await page.getByRole('option', { name: route.best, exact: true }).click();
        await page.getByRole('button', { name: ticket.send_buy.replace('%{base}', 'BTC') }).click();
        await page.getByRole('link', { name: ordersEn.placed.open }).click();
        await page.getByRole('tab', { name: evidence.title }).click();
        const table = page.getByRole('region', { name: evidence.venues });
        const door = table.getByRole('row').filter({ hasText: 'Second door' }).first();
        await door.getByRole('cell', { name: evidence.reasons.chosen }).waitFor({ timeout: minuteMs });
        const average = door.getByRole('cell').nth(7);
        await expect(eventuallyText(average, /^\d/)).resolves.toMatch(/^\d/);
        const faults = await faultsInLooks(page, { name: 'evidence' });
        expect([...faults, ...complaints()]).toEqual([]);
      }),
      journeyMs,
    );

    it(
      'are tested with their key and say how they are',
      evidenced('venues', async () => {
        const { page } = await house().at('admin');
        await page.goto('/venues/second-door');
        await page.getByRole('button', { name: venuesEn.test, exact: true }).click();
        await page.getByText(venuesEn.well, { exact: true }).first().waitFor({ timeout: minuteMs });
        await page.getByRole('cell', { name: 'USDT' }).waitFor({ timeout: minuteMs });
        await page.getByRole('tab', { name: venuesEn.balances.title }).click();
        const usdt = page.getByRole('row').filter({ hasText: 'USDT' });
        await usdt.getByText(venuesEn.balances.equal, { exact: true }).waitFor({ timeout: minuteMs });
        expect(await faultsInLooks(page, { name: 'venue' })).toEqual([]);
      }),
      journeyMs,
    );

    it(
      'are added without a key, by who has proven themselves again',
      evidenced('venues', async () => {
        const admin = await house().at('admin');
        const { page } = admin;
        await dress(page, { width: 1280, theme: 'light', language: 'en' });
        await page.goto('/venues');
        await page.getByRole('button', { name: venuesEn.add, exact: true }).click();
        const form = page.getByRole('dialog', { name: venuesEn.add });
        await form.getByLabel(venuesEn.id, { exact: true }).fill('third-book');
        await form.getByLabel(venuesEn.name, { exact: true }).fill('Third book');
        await form.getByLabel(venuesEn.ccxt_id, { exact: true }).fill('kraken');
        await shoot(page, 'venue-form');
        await form.getByRole('button', { name: venuesEn.save, exact: true }).click();
        const file = page.getByRole('heading', { name: 'Third book' });
        await proveUntil(page, file, admin.secret ?? '');
        await page.getByText(venuesEn.no_key, { exact: true }).waitFor();
      }),
      journeyMs,
    );
  });
}

/** What a cell says once it says something of the kind. */
async function eventuallyText(cell: ReturnType<Page['locator']>, kind: RegExp): Promise<string> {
  for (const until = Date.now() + minuteMs; ;) {
    const text = (await cell.textContent()) ?? '';
    if (kind.test(text) || Date.now() > until) return text;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
