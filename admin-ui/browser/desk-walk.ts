import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { personForm, specimenOf } from '../../bench/journey/forms.js';
import { dress, settle } from '../../bench/pages/look.js';
import { writeProofOfAddressPdf } from '../../db/seeds/specimens/draw.js';
import { complianceEn } from '../src/compliance/en.js';
import { statesEn } from '../src/layout/states-en.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { portalEn } from '../src/portal/en.js';
import { freshNumber, register, visitorFor } from './applicant.js';
import { askClient, chooseApproval, clearHits, openTab, sendRecommendation, take } from './desk.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { applyAs, newCase } from './new-case.js';
import { evidenced } from './people.js';

const { decision, hits } = complianceEn;

export function describeDeskWalk(house: () => House): void {
  describe('the desk', () => {
    it(
      'asks a client, whose answer brings the case back into work',
      evidenced('desk-question', async () => {
        const { stage, at } = house();
        const form = personForm(freshNumber());
        const client = await register(stage, `${form.given_names} ${form.family_name}`);
        const { applicationId, caseId } = await applyAs(await visitorFor(stage, client), stage, form);
        const { page, complaints } = await at('compliance_analyst');
        const question = 'Which business do the funds come from? Please name it and its country.';
        const answer = 'From the sale of my share in Storgatan Café AB, Sweden.';
        await client.page.goto(`/portal/applications/${applicationId}`);
        await client.page.getByText(portalEn.messages.none).waitFor();
        await page.goto(`/cases/${caseId}`);
        await take(page);
        await askClient(page, question);
        await page.getByText(/^Clock stopped, /).waitFor();
        await head(page).getByText(statesEn.case.waiting_for_client).waitFor();
        await shoot(page, 'desk-client-asked');
        await shootOnPhone(page, 'desk-client-asked-phone');
        await client.page.getByText(question).waitFor();
        await shoot(client.page, 'desk-question-in-portal');
        await client.page.getByLabel(portalEn.messages.answer).fill(answer);
        await client.page.getByRole('button', { name: portalEn.messages.send }).click();
        await client.page.getByText(portalEn.state_help.in_review).waitFor();
        await shoot(client.page, 'desk-answer-in-portal');
        await openTab(page, onboardingEn.tabs.messages);
        await page.getByText(answer).waitFor();
        await head(page).getByText(statesEn.case.in_work).waitFor();
        await page.getByText(/^Clock stopped, /).waitFor({ state: 'detached' });
        expect(await page.getByLabel(onboardingEn.messages.ask).inputValue()).toBe('');
        await shoot(page, 'desk-client-answered');
        expect([...complaints(), ...client.complaints()]).toEqual([]);
      }),
      journeyMs,
    );

    it(
      'clears a hit with a reason, and hears of a change only when it has begun to write',
      evidenced('desk-hit', async () => {
        const { stage, at } = house();
        // Somebody on the OFAC list bears this name, without a date of birth.
        const form = { ...personForm(freshNumber()), given_names: 'Freddy', family_name: 'Garcia' };
        const { caseId } = await newCase(stage, form);
        const { page, complaints } = await at('compliance_analyst');
        const reason = 'Another date of birth, another country, no link to the entry.';
        await page.goto(`/cases/${caseId}`);
        await openTab(page, onboardingEn.tabs.hits);
        await page.getByText(decision.claim_first).waitFor();
        expect(await page.getByRole('button', { name: hits.clear }).count()).toBe(0);
        await take(page);
        await shoot(page, 'desk-hit');
        const count = await clearHits(page, reason);
        expect(count).toBeGreaterThan(0);
        const cleared = page.getByRole('tabpanel').getByText(statesEn.hit.cleared, { exact: true });
        await cleared.nth(count - 1).waitFor();
        await page
          .getByText(reason)
          .nth(count - 1)
          .waitFor();
        expect(await page.getByText(decision.changed).count()).toBe(0);
        await shoot(page, 'desk-hit-cleared');
        await chooseApproval(page, 'The hit is somebody else.');
        await attach(page, form);
        await page.getByText(decision.changed).waitFor();
        await shoot(page, 'desk-file-changed');
        await page.getByRole('button', { name: decision.looked }).click();
        await sendRecommendation(page);
        expect(complaints()).toEqual([]);
      }),
      journeyMs,
    );
  });
}

/** Name, state and facts of the case that is open. */
const head = (page: Page): Locator => page.locator('article > header');

/** The desk adds a document to the file itself. */
async function attach(page: Page, form: ReturnType<typeof personForm>): Promise<void> {
  const buffer = writeProofOfAddressPdf(specimenOf(form));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'register.pdf', mimeType: 'application/pdf', buffer });
  await page.getByText(complianceEn.notes.attached).waitFor();
}

/** The same page as the officer on call sees it. */
async function shootOnPhone(page: Page, name: string): Promise<void> {
  await dress(page, { width: 390, theme: 'dark', language: 'en' });
  await page.reload();
  await settle(page);
  await shoot(page, name);
  await dress(page, { width: 1280, theme: 'light', language: 'en' });
  await page.reload();
  await settle(page);
}
