import { it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { statesEn } from '../src/layout/states-en.js';
import { ordersEn } from '../src/orders/en.js';
import { journeyMs } from './house.js';
import { shoot } from './look.js';
import { evidenced, type Person } from './people.js';

const { algo, ticket, kinds, work } = ordersEn;
const minuteMs = 60_000;
/** Twelve slices of a minute: one every five seconds. */
const slices = 12;
const volumes = '3 1 2 1 2 1 3 1 2 1 2 1';

/** Orders that are worked over a minute, from the same ticket: their slices fill, they rest, go on and are called off. */
export function walkAlgos(client: () => Person): void {
  it(
    'works an order evenly over time: it can be paused, goes on, and is cancelled with what was filled kept',
    evidenced('algo', async () => {
      const { page } = client();
      await send(page, { name: algo.twap, quantity: '0.012', slices: String(slices) });
      await filledBeyond(page, 0);
      await page.getByRole('button', { name: work.pause, exact: true }).click();
      await state(page, statesEn.order.paused).waitFor({ timeout: minuteMs });
      const resting = await filled(page);
      await shoot(page, 'algo-paused');
      await page.getByRole('button', { name: work.resume, exact: true }).click();
      await state(page, statesEn.order.working).waitFor({ timeout: minuteMs });
      await filledBeyond(page, resting);
      await cancel(page);
    }),
    journeyMs,
  );

  it(
    'works an order as volumes say, and keeps each part with its reason',
    evidenced('algo', async () => {
      const { page } = client();
      await send(page, { name: algo.vwap, quantity: '0.02', volumes });
      // Three of twenty belong to the first slice, one to the second.
      await filledBeyond(page, 0.003);
      await shoot(page, 'algo-volumes');
      await cancel(page);
      await page.getByRole('tab', { name: ordersEn.evidence.title }).click();
      await page.getByText(/^Part 2: /).waitFor({ timeout: minuteMs });
    }),
    journeyMs,
  );
}

interface Wish {
  name: string;
  quantity: string;
  slices?: string;
  volumes?: string;
}

/** Opens the file of the order that it sends. */
async function send(page: Page, { name, quantity, ...fields }: Wish): Promise<void> {
  await page.goto('/trading?symbol=BTCUSDT');
  const form = page.getByRole('form', { name: ticket.title });
  await form.getByRole('combobox', { name: ordersEn.type }).click();
  await page.getByRole('option', { name: kinds.market, exact: true }).click();
  await form.locator('#ticket-quantity').fill(quantity);
  await form.getByRole('combobox', { name: algo.label }).click();
  await page.getByRole('option', { name, exact: true }).click();
  await form.locator('#ticket-minutes').fill('1');
  for (const [field, value] of Object.entries(fields)) await form.locator(`#ticket-${field}`).fill(value);
  await page.getByText(ordersEn.check.fine).waitFor({ timeout: minuteMs });
  await page.getByRole('button', { name: ticket.send_buy.replace('%{base}', 'BTC') }).click();
  await page.getByRole('link', { name: ordersEn.placed.open }).click();
  await page.getByRole('button', { name: work.pause, exact: true }).waitFor({ timeout: minuteMs });
}

/** What of the order is filled, as its head says. */
async function filled(page: Page): Promise<number> {
  const text =
    (await page
      .getByText(/^\d+(\.\d+)? \/ \d/)
      .first()
      .textContent()) ?? '';
  return Number(text.split(' / ')[0]);
}

async function filledBeyond(page: Page, before: number): Promise<void> {
  for (const until = Date.now() + minuteMs; Date.now() < until;) {
    if ((await filled(page)) > before) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Nothing more than ${before} was filled`);
}

async function cancel(page: Page): Promise<void> {
  const kept = await filled(page);
  await page.getByRole('button', { name: ordersEn.file.cancel, exact: true }).click();
  await state(page, statesEn.order.cancelled).waitFor({ timeout: minuteMs });
  if ((await filled(page)) < kept) throw new Error('What was filled is gone');
}

const state = (page: Page, name: string): Locator =>
  page.getByRole('main').getByText(name, { exact: true }).first();
