import type { Page } from 'playwright-core';
import { complianceEn } from '../src/compliance/en.js';
import { statesEn } from '../src/layout/states-en.js';

const { claim, decision } = complianceEn;
const caseMs = 60_000;

/** Finds the live case of a client in the queue, which shows it when it comes, and opens it. */
export async function openCase(page: Page, clientName: string): Promise<void> {
  const row = page.getByRole('link', { name: clientName });
  await page.goto(`/cases?filter=${encodeURIComponent(JSON.stringify({ q: clientName }))}`);
  const newRows = page.getByRole('button', { name: /^Show \d+ new row/ });
  await row.or(newRows).first().waitFor({ timeout: caseMs });
  if (await newRows.isVisible()) await newRows.click();
  await row.click();
  await page.getByRole('heading', { name: clientName }).waitFor();
}

/** The analyst takes the case and recommends an approval. */
export async function recommend(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: claim.action, exact: true }).click();
  await page.getByRole('radio', { name: statesEn.decision.approve }).check();
  await page.getByLabel(decision.note).fill(note);
  await page.getByRole('button', { name: decision.recommend, exact: true }).click();
  await page.getByText(decision.own_recommendation).waitFor();
}

/** The officer approves after the last look. */
export async function approve(page: Page, reason: string): Promise<void> {
  const { approve: word } = statesEn.decision;
  await page.getByRole('button', { name: word, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(decision.reason).fill(reason);
  await dialog.getByRole('button', { name: word, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(decision.decided, { exact: true }).waitFor();
}
