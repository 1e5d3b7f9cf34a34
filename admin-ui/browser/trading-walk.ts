import { describe, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ordersEn } from '../src/orders/en.js';
import { statesEn } from '../src/layout/states-en.js';
import { ledgerEn } from '../src/ledger/en.js';
import { walkAlgos } from './algo-walk.js';
import { journeyMs, type House } from './house.js';
import { demoUser } from './instance.js';
import { shoot } from './look.js';
import { enterPassword, evidenced, newPerson, type Person } from './people.js';

const { ticket, own, kinds, sides, lives } = ordersEn;
const minuteMs = 60_000;

/** A client at the desk: sees the live book, places, amends, cancels and fills orders, and finds them in the books. */
export function describeTrading(house: () => House): void {
  describe('the trading desk', () => {
    let client: Person;

    it(
      'shows a client the live book and takes an order that stands, changes and goes',
      evidenced('trading', async () => {
        client = await atDesk(house());
        const { page } = client;
        const price = await farBid(page);
        await fill(page, { kind: kinds.limit, price, quantity: '0.01' });
        await page.getByText(ordersEn.check.fine).waitFor({ timeout: minuteMs });
        await page.getByRole('button', { name: ticket.send_buy.replace('%{base}', 'BTC') }).click();
        const orders = page.getByRole('region', { name: own.title });
        await orders.getByText(statesEn.order.open).waitFor({ timeout: minuteMs });
        await shoot(page, 'trading-order-stands');
        await orders.getByRole('button', { name: /^Amend / }).click();
        await orders.getByLabel(ordersEn.quantity).fill('0.008');
        await orders.getByLabel(ordersEn.quantity).press('Enter');
        await orders.getByRole('cell', { name: '0 / 0.008' }).first().waitFor({ timeout: minuteMs });
        await orders.getByRole('button', { name: /^Cancel 0\.008/ }).click();
        await orders.getByText(own.empty).waitFor({ timeout: minuteMs });
      }),
      journeyMs,
    );

    it(
      'fills a market order against the book, which moves the money in the ledger',
      evidenced('trading', async () => {
        const { page } = client;
        await page.goto('/trading?symbol=BTCUSDT');
        await fill(page, { kind: kinds.market, quantity: '0.02' });
        await page.getByText(ordersEn.check.fine).waitFor({ timeout: minuteMs });
        await page.getByRole('button', { name: ticket.send_buy.replace('%{base}', 'BTC') }).click();
        await page.getByText(statesEn.order.filled).first().waitFor({ timeout: minuteMs });
        await shoot(page, 'trading-filled');
        await page.getByRole('link', { name: ordersEn.placed.open }).click();
        await page
          .getByRole('heading', { name: new RegExp(`^${sides.buy} 0\\.02`) })
          .waitFor({ timeout: minuteMs });
        await page
          .getByRole('cell', { name: ordersEn.liquidities.taker })
          .first()
          .waitFor({ timeout: minuteMs });
        await shoot(page, 'trading-order-file');
      }),
      journeyMs,
    );

    it(
      'takes every kind of order that may stand',
      evidenced('trading', async () => {
        const { page } = client;
        await page.goto('/trading?symbol=BTCUSDT');
        const price = await farBid(page);
        const above = (Number(price) * 1.08).toFixed(2);
        const wishes: Wish[] = [
          { kind: kinds.stop, stop_price: above, quantity: '0.001' },
          { kind: kinds.stop_limit, stop_price: above, price: above, quantity: '0.001' },
          { kind: kinds.trailing_stop, trailing_distance: '5000', quantity: '0.001' },
          { kind: kinds.take_profit, stop_price: price, quantity: '0.001' },
          { kind: kinds.iceberg, price, quantity: '0.01', display_quantity: '0.002' },
          { kind: kinds.limit, price, quantity: '0.001', life: lives.DAY },
        ];
        const orders = page.getByRole('region', { name: own.title });
        for (const [index, wish] of wishes.entries()) {
          await fill(page, wish);
          await page.getByRole('button', { name: ticket.send_buy.replace('%{base}', 'BTC') }).click();
          await rowsOf(page, index + 1);
        }
        await shoot(page, 'trading-many-orders');
        const cancelAll = orders.getByRole('button', { name: new RegExp(own.cancel_all) });
        await cancelAll.click();
        await cancelAll.click();
        await orders.getByText(own.empty).waitFor({ timeout: minuteMs });
      }),
      journeyMs,
    );

    walkAlgos(() => client);

    it(
      'has the money of the trade in the ledger, for who may read it',
      evidenced('trading', async () => {
        const { page } = await house().at('auditor');
        await page.goto(`/ledger?filter=${encodeURIComponent(JSON.stringify({ code: 'fees_income' }))}`);
        await page
          .getByRole('link', { name: /USDT|4100/ })
          .first()
          .click();
        await page.getByRole('tab', { name: ledgerEn.transfers }).click();
        await page.getByText('trading_fee').first().waitFor({ timeout: minuteMs });
        await shoot(page, 'ledger-fees');
      }),
      journeyMs,
    );
  });
}

export async function atDesk({ stage }: House): Promise<Person> {
  const { email, password } = demoUser(stage.ready, 'client');
  const person = await newPerson(stage);
  await person.page.goto('/');
  await enterPassword(person.page, email, password);
  await person.page.waitForURL(/\/portal/);
  await person.page.goto('/trading?symbol=BTCUSDT');
  return person;
}

/** A price well below the best bid, within the collar: it stands. */
async function farBid(page: Page): Promise<string> {
  const bid = page.getByRole('button', { name: /^Bid / }).first();
  await bid.waitFor({ timeout: minuteMs });
  const said = (await bid.textContent()) ?? '';
  const price = Number(/^Bid (\d+\.\d\d)/.exec(said)?.[1]);
  return (price * 0.97).toFixed(2);
}

interface Wish {
  kind: string;
  quantity: string;
  price?: string;
  stop_price?: string;
  trailing_distance?: string;
  display_quantity?: string;
  life?: string;
}

async function fill(page: Page, { kind, life, ...amounts }: Wish): Promise<void> {
  const form = page.getByRole('form', { name: ticket.title });
  await form.getByRole('combobox', { name: ordersEn.type }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
  if (life) {
    await form.getByRole('combobox', { name: ordersEn.time_in_force }).click();
    await page.getByRole('option', { name: life, exact: true }).click();
  }
  for (const [field, value] of Object.entries(amounts)) await form.locator(`#ticket-${field}`).fill(value);
}

async function rowsOf(page: Page, count: number): Promise<void> {
  const rows = page.getByRole('region', { name: own.title }).getByRole('row');
  await rows.nth(count).waitFor({ timeout: minuteMs });
}
