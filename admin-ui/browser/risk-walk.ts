import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { settle } from '../../bench/pages/look.js';
import { layoutEn } from '../src/layout/en.js';
import { statesEn } from '../src/layout/states-en.js';
import { ordersEn } from '../src/orders/en.js';
import { riskEn } from '../src/risk/en.js';
import { faultsInLooks } from './faults.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { evidenced, proveUntil, type Person } from './people.js';
import { atDesk } from './trading-walk.js';

const { ticket } = ordersEn;
const { decisions, measures, steps } = riskEn;
const minuteMs = 60_000;

/** A limit from its proposal to a breach that stops an account, and on until two people have handled it. */
export function describeRiskWalk(house: () => House): void {
  describe('a limit of risk', () => {
    it(
      'is proposed by one, approved by another, stops who passes it, and lets go when two have handled it',
      evidenced('risk', async () => {
        const [maker, checker] = [await house().at('risk_manager'), await house().at('admin')];
        const client = await atDesk(house());
        const accountPage = await openAccount(maker.page);
        const exposed = await exposureOf(house(), accountPage);
        await propose(maker, { soft: exposed.times(1.01), hard: exposed.times(1.02) });
        await decide(checker, accountPage);
        await buy(client.page, exposed.quantity(0.04));
        const reducing = checker.page.getByText(riskEn.is_reducing);
        await reducing.waitFor({ timeout: minuteMs });
        await shoot(checker.page, 'risk-account-stopped');
        await isRefused(client.page);

        expect(await looksOf(checker.page, ['/risk', accountPage])).toEqual([]);
        await maker.page.goto('/risk');
        await act(maker, { step: 'acknowledgement', text: 'I call the client' });
        await maker.page.getByText(riskEn.other_closes).first().waitFor({ timeout: minuteMs });

        // It is refused while the limit is passed: a higher one first.
        await checker.page.goto('/risk');
        await tryClosing(checker);
        await maker.page.goto(accountPage);
        await propose(maker, { soft: '900000000', hard: '1000000000' });
        await decide(checker, accountPage);
        await act(checker, { step: 'closure', text: 'A higher limit is agreed' });
        await reducing.waitFor({ state: 'detached', timeout: minuteMs });
        await buy(client.page, exposed.quantity(0.001));
        await checker.page.reload();
        await shoot(checker.page, 'risk-account-goes-on');
      }),
      2 * journeyMs,
    );

    it(
      'leaves a breach with its history, which ends with the note of its workflow',
      evidenced('risk', async () => {
        const { page } = await house().at('admin');
        await page.goto('/risk');
        const closed = page.getByRole('region', { name: riskEn.closed_breaches });
        const hard = closed.getByRole('row').filter({ hasText: statesEn.limit_use.hard }).first();
        await hard.getByRole('link', { name: measures.gross_exposure }).click();
        await page.getByRole('heading', { name: /^Breach: / }).waitFor();
        const note = page.getByText(riskEn.end_note, { exact: true });
        await reloadUntil(page, note);
        expect(await looksOf(page, [new URL(page.url()).pathname])).toEqual([]);
      }),
      journeyMs,
    );

    it(
      'is a line of credit, too: proposed by one, approved by another, then in use and ended the same way',
      evidenced('risk', async () => {
        const [maker, checker] = [await house().at('risk_manager'), await house().at('admin')];
        await maker.page.goto('/risk');
        await proposeCredit(maker);
        await decideCredit(checker);
        const lines = checker.page.getByRole('region', { name: riskEn.credit_lines });
        await lines.getByText(statesEn.limit_use.within, { exact: true }).waitFor({ timeout: minuteMs });
        await shoot(checker.page, 'risk-credit');
        expect(await looksOf(checker.page, ['/risk'])).toEqual([]);
        await endCredit(maker);
        await decideCredit(checker);
        await checker.page.getByText(riskEn.no_credit, { exact: true }).waitFor({ timeout: minuteMs });
      }),
      2 * journeyMs,
    );
  });
}

/** Of the client who trades in this walk. */
async function openAccount(page: Page): Promise<string> {
  await page.goto('/risk');
  const accounts = page.getByRole('region', { name: riskEn.accounts.replace('%{currency}', 'USDT') });
  // Others may have as much exposed: by its name, not by its place.
  await accounts.getByRole('link', { name: 'Quantum Capital Management' }).click();
  await page.waitForURL(/\/risk\/accounts\//);
  await settle(page);
  return new URL(page.url()).pathname;
}

const exposed = z.object({
  exposures: z.object({
    gross: z.string(),
    items: z.array(z.object({ asset: z.string(), price: z.string().nullable() })),
  }),
});

/** What the account has exposed now, for levels a little above it and for how much to buy to pass them. */
async function exposureOf({ stage }: House, accountPage: string) {
  const { exposures } = exposed.parse(await stage.admin.call('GET', `/api/v1${accountPage}`));
  const gross = Number(exposures.gross);
  const price = Number(exposures.items.find(({ asset }) => asset === 'BTC')?.price);
  return {
    times: (factor: number) => (gross * factor).toFixed(2),
    quantity: (share: number) => ((gross * share) / price).toFixed(3),
  };
}

async function propose({ page, secret }: Person, levels: { soft: string; hard: string }): Promise<void> {
  const limits = page.getByRole('region', { name: riskEn.limits });
  const change = limits.getByRole('button', {
    name: new RegExp(`^${riskEn.change}: .*${measures.gross_exposure}`),
  });
  const isChange = (await change.count()) > 0;
  if (isChange) await change.click();
  else await limits.getByRole('button', { name: riskEn.propose, exact: true }).click();
  const form = page.getByRole('dialog');
  const submit = form.getByRole('button', { name: riskEn.propose, exact: true });
  await submit.click();
  await form.getByRole('alert').waitFor();
  await form.getByLabel(new RegExp(`^${riskEn.soft}`)).fill(levels.soft);
  await form.getByLabel(new RegExp(`^${riskEn.hard}`)).fill(levels.hard);
  await form.getByLabel(riskEn.why).fill('The mandate of the client');
  await shoot(page, 'risk-propose');
  await submit.click();
  const proposed = page.getByText(statesEn.limit.proposed, { exact: true });
  await proveUntil(page, proposed.first(), secret ?? '');
}

/** Approves what is proposed of the account. */
async function decide({ page, secret }: Person, accountPage: string): Promise<void> {
  await page.goto(accountPage);
  await page.getByRole('button', { name: new RegExp(`^${decisions.approval}: `) }).click();
  const sure = page.getByRole('dialog', { name: riskEn.decide.approval });
  await sure.getByRole('textbox', { name: riskEn.note }).fill('As agreed');
  await shoot(page, 'risk-decide');
  await sure.getByRole('button', { name: decisions.approval, exact: true }).click();
  await proveUntil(page, page.getByText(riskEn.decided.approval), secret ?? '');
}

async function proposeCredit({ page, secret }: Person): Promise<void> {
  const lines = page.getByRole('region', { name: riskEn.credit_lines });
  await lines.getByRole('button', { name: riskEn.credit_propose, exact: true }).click();
  const form = page.getByRole('dialog');
  const submit = form.getByRole('button', { name: riskEn.credit_propose, exact: true });
  await submit.click();
  await form.getByRole('alert').waitFor();
  const account = form.getByRole('combobox', { name: riskEn.account });
  await account.click();
  await page.getByRole('option').first().click();
  await form.getByLabel(riskEn.credit_amount).fill('25000');
  await form.getByLabel(riskEn.why).fill('The mandate of the client');
  await shoot(page, 'risk-credit-propose');
  await submit.click();
  await proveUntil(page, lines.getByText(statesEn.limit.proposed, { exact: true }), secret ?? '');
}

async function endCredit({ page, secret }: Person): Promise<void> {
  await page.goto('/risk');
  const lines = page.getByRole('region', { name: riskEn.credit_lines });
  const end = lines.getByRole('button', { name: new RegExp(`^${riskEn.end}: `) });
  await end.click({ timeout: minuteMs });
  const sure = page.getByRole('dialog', { name: riskEn.credit_end_title });
  await sure.getByRole('textbox', { name: riskEn.why }).fill('The contract is over');
  await sure.getByRole('button', { name: riskEn.propose_end, exact: true }).click();
  await proveUntil(page, lines.getByText(statesEn.limit.proposed, { exact: true }), secret ?? '');
}

async function decideCredit({ page, secret }: Person): Promise<void> {
  await page.goto('/risk');
  const lines = page.getByRole('region', { name: riskEn.credit_lines });
  const approve = lines.getByRole('button', { name: new RegExp(`^${decisions.approval}: `) });
  await approve.click({ timeout: minuteMs });
  const sure = page.getByRole('dialog', { name: riskEn.credit_decide.approval });
  await sure.getByRole('textbox', { name: riskEn.note }).fill('As agreed');
  await sure.getByRole('button', { name: decisions.approval, exact: true }).click();
  await proveUntil(page, page.getByText(riskEn.credit_decided.approval), secret ?? '');
}

type Step = 'acknowledgement' | 'closure';

async function act({ page, secret }: Person, { step, text }: { step: Step; text: string }): Promise<void> {
  const dialog = await openStep(page, step, text);
  await dialog.getByRole('button', { name: steps[step], exact: true }).click();
  await proveUntil(page, page.getByText(riskEn.steps_done[step]), secret ?? '');
  await dialog.waitFor({ state: 'detached' });
}

async function tryClosing(checker: Person): Promise<void> {
  const { page, secret } = checker;
  const dialog = await openStep(page, 'closure', 'Let it go');
  await dialog.getByRole('button', { name: steps.closure, exact: true }).click();
  await proveUntil(page, dialog.getByText(/still passed: reduce/), secret ?? '');
  await shoot(page, 'risk-close-refused');
  await dialog.getByRole('button', { name: layoutEn.cancel, exact: true }).click();
}

async function openStep(page: Page, step: Step, text: string): Promise<Locator> {
  const breaches = page.getByRole('region', { name: riskEn.breaches });
  const row = breaches.getByRole('row').filter({ hasText: statesEn.limit_use.hard }).first();
  await row.getByRole('button', { name: new RegExp(`^${steps[step]}: `) }).click();
  const dialog = page.getByRole('dialog', { name: riskEn.steps_title[step] });
  await dialog.getByRole('textbox', { name: step === 'closure' ? riskEn.why_close : riskEn.note }).fill(text);
  return dialog;
}

async function buy(page: Page, quantity: string): Promise<void> {
  await page.goto('/trading?symbol=BTCUSDT');
  await send(page, quantity);
  await page.getByText(statesEn.order.filled).first().waitFor({ timeout: minuteMs });
}

async function isRefused(page: Page): Promise<void> {
  await page.goto('/trading?symbol=BTCUSDT');
  await send(page, '0.01');
  await page
    .getByText(/may only reduce/)
    .first()
    .waitFor({ timeout: minuteMs });
  await shoot(page, 'risk-buy-refused');
}

async function send(page: Page, quantity: string): Promise<void> {
  const form = page.getByRole('form', { name: ticket.title });
  await form.getByRole('combobox', { name: ordersEn.type }).click();
  await page.getByRole('option', { name: ordersEn.kinds.market, exact: true }).click();
  await form.locator('#ticket-quantity').fill(quantity);
  await page.getByRole('button', { name: ticket.send_buy.replace('%{base}', 'BTC') }).click();
}

async function looksOf(page: Page, paths: string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    const name = `risk-walk${path.slice(5, 14).replaceAll('/', '-')}`;
    faults.push(...(await faultsInLooks(page, { name, path })));
  }
  return faults;
}

/** The workflow of a breach writes its note a moment after the breach is closed. */
async function reloadUntil(page: Page, wanted: Locator): Promise<void> {
  for (const end = Date.now() + minuteMs; Date.now() < end; await page.reload()) {
    await settle(page);
    if (await wanted.isVisible()) return;
  }
  await wanted.waitFor();
}
