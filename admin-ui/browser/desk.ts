import type { Locator, Page } from 'playwright-core';
import { complianceEn } from '../src/compliance/en.js';
import { layoutEn } from '../src/layout/en.js';
import { statesEn } from '../src/layout/states-en.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { proveUntil, type Person } from './people.js';

const { assign, claim, decision, hits } = complianceEn;
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

/** The analyst takes the case that is open. */
export async function take(page: Page): Promise<void> {
  await page.getByRole('button', { name: claim.action, exact: true }).click();
  await page.getByRole('button', { name: claim.release, exact: true }).waitFor();
}

/** The analyst takes the case and recommends an approval. */
export async function recommend(page: Page, note: string): Promise<void> {
  await take(page);
  await completeChecklist(page);
  await chooseApproval(page, note);
  await sendRecommendation(page);
}

/** What the risk of the client asks for beyond the usual, item by item; nothing where it asks for nothing. */
export async function completeChecklist(page: Page): Promise<void> {
  const { title, mark, note } = complianceEn.casework.checklist;
  const open = page.getByRole('region', { name: title }).getByRole('button', { name: mark, exact: true });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(note).fill('Statements of two years, in the documents');
    await dialog.getByRole('button', { name: mark, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await open.nth(left - 1).waitFor({ state: 'detached' });
  }
}

export async function chooseApproval(page: Page, note: string): Promise<void> {
  await page.getByRole('radio', { name: statesEn.decision.approve }).check();
  await page.getByLabel(decision.note).fill(note);
}

export async function sendRecommendation(page: Page): Promise<void> {
  await page.getByRole('button', { name: decision.recommend, exact: true }).click();
  await page.getByText(decision.own_recommendation).waitFor();
}

/** What a browser says when the api asks for the second factor anew: no fault. */
export const isStepUp = (complaint: string): boolean => complaint.includes('status of 401');

/** The officer approves after the last look. */
export async function approve({ page, secret }: Person, reason: string): Promise<void> {
  const { approve: word } = statesEn.decision;
  await page.getByRole('button', { name: word, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(decision.reason).fill(reason);
  await dialog.getByRole('button', { name: word, exact: true }).click();
  await proveUntil(page, page.getByText(decision.decided, { exact: true }), secret ?? '');
  await dialog.waitFor({ state: 'detached' });
}

/** Asks the client for something; the clock of the case stands from then on. */
export async function askClient(page: Page, question: string): Promise<void> {
  const { ask, send } = onboardingEn.messages;
  await openTab(page, onboardingEn.tabs.messages);
  await page.getByLabel(ask).fill(question);
  await page.getByRole('button', { name: send, exact: true }).click();
  await page.getByText(decision.client_asked).waitFor();
}

/** Says of every hit of the case that it is somebody else; answers how many there were. */
export async function clearHits(page: Page, reason: string): Promise<number> {
  await openTab(page, onboardingEn.tabs.hits);
  const cards = page.getByRole('tabpanel').getByRole('article');
  const clear = page.getByRole('button', { name: hits.clear, exact: true });
  await cards.first().waitFor();
  const count = await cards.count();
  for (let left = count; left > 0; left -= 1) {
    const card = cards.filter({ has: clear }).first();
    await card.getByRole('button', { name: hits.clear, exact: true }).click();
    await card.getByLabel(hits.reason_clear).fill(reason);
    await card.getByRole('button', { name: hits.clear, exact: true }).click();
    await page.getByLabel(hits.reason_clear).waitFor({ state: 'detached' });
  }
  return count;
}

/** Chooses whom the marked cases go to; the dialog then tells what will happen to each. */
export async function previewAssignment(page: Page, assignee: string): Promise<Locator> {
  await page.getByRole('button', { name: assign.action, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: complianceEn.case.assignee }).click();
  await page.getByRole('option', { name: assignee, exact: true }).click();
  return dialog;
}

/** Carries the assignment out, and closes the dialog once it has told what happened to each of the cases. */
export async function assignAll(dialog: Locator, count: number): Promise<void> {
  await dialog.getByRole('button', { name: /^Assign \d+ case/ }).click();
  await dialog
    .getByText(assign.assigned, { exact: true })
    .nth(count - 1)
    .waitFor();
  await dialog.getByRole('button', { name: layoutEn.close, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tab', { name, selected: true }).waitFor();
}
