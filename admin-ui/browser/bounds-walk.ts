import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settle } from '../../bench/pages/look.js';
import { ordersEn } from '../src/orders/en.js';
import { statesEn } from '../src/layout/states-en.js';
import { faultsInLooks } from './faults.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { evidenced, proveUntil } from './people.js';

const { bounds, approvals, check, kinds, ticket, type } = ordersEn;
const minuteMs = 60_000;

export function describeBoundsWalk(house: () => House): void {
  describe('the bounds of the orders of an account', () => {
    it(
      'are proposed by one person and agreed to by another',
      evidenced('bounds', async () => {
        const manager = await house().at('risk_manager');
        const { page, complaints } = manager;
        const accountId = await accountOf(house());
        await openBounds(page, accountId);
        await page.getByRole('button', { name: bounds.propose, exact: true }).click();
        const form = page.getByRole('dialog', { name: bounds.propose });
        await form.getByLabel(bounds.max_open_orders).fill('many');
        await form.getByLabel(bounds.position.replace('%{asset}', 'BTC'), { exact: true }).fill('12.5');
        await form.getByLabel(bounds.max_quantity.replace('%{asset}', 'BTC')).fill('2.75');
        await form.getByLabel(bounds.reason).fill('New mandate');
        await form.getByRole('button', { name: bounds.propose, exact: true }).click();
        await form.getByRole('alert').waitFor();
        await form.getByLabel(bounds.max_open_orders).fill('400');
        await form.getByRole('button', { name: bounds.propose, exact: true }).click();
        const proposed = page.getByText(statesEn.bounds.proposed, { exact: true });
        await proveUntil(page, proposed, manager.secret ?? '');
        expect(await page.getByRole('button', { name: bounds.approval, exact: true }).count()).toBe(0);
        await page.getByRole('button', { name: bounds.withdrawal, exact: true }).waitFor();
        const faults = await faultsInLooks(page, { name: 'bounds' });
        expect([...faults, ...complaints().filter((each) => !/status of 4\d\d/.test(each))]).toEqual([]);

        const other = await house().at('admin');
        await openBounds(other.page, accountId);
        await other.page.getByRole('button', { name: bounds.approval, exact: true }).click();
        const sure = other.page.getByRole('dialog', { name: bounds.approval });
        await sure.getByLabel(approvals.note).fill('As agreed with the client');
        await sure.getByRole('button', { name: bounds.approval, exact: true }).click();
        const inForce = other.page.getByText(statesEn.bounds.in_force, { exact: true });
        await proveUntil(other.page, inForce, other.secret ?? '');
        await other.page.getByText('12.5', { exact: true }).waitFor();
        await other.page.getByText('2.75', { exact: true }).waitFor();
        await shoot(other.page, 'bounds-in-force');

        const trader = await house().at('trader');
        await trader.page.goto(`/trading?symbol=BTCUSDT&account=${accountId}`);
        const order = trader.page.getByRole('form', { name: ticket.title });
        await order.getByRole('combobox', { name: type }).click();
        await trader.page.getByRole('option', { name: kinds.market, exact: true }).click();
        await order.locator('#ticket-quantity').fill('2.76');
        const warning = check.at_most.replace('%{most}', '2.75\u00a0BTC');
        await order.getByText(warning).waitFor({ timeout: minuteMs });
        await shoot(trader.page, 'bounds-warned-of');
        await order.locator('#ticket-quantity').fill('0.01');
        await order.getByText(check.fine).waitFor({ timeout: minuteMs });
      }),
      journeyMs,
    );
  });
}

async function accountOf({ stage }: House): Promise<string> {
  const accounts = await stage.admin.call<{ id: string; name: string }[]>(
    'GET',
    '/api/v1/portfolio/accounts',
  );
  const found = accounts.find(({ name }) => name === 'Quantum Capital Management');
  if (!found) throw new Error('The client of the demonstration has no account');
  return found.id;
}

async function openBounds(page: Page, accountId: string): Promise<void> {
  await page.goto(`/portfolio?account=${accountId}`);
  await page.getByRole('heading', { name: bounds.title }).waitFor();
  await settle(page);
}
