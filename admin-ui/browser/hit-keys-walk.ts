import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { personForm } from '../../bench/journey/forms.js';
import { complianceEn } from '../src/compliance/en.js';
import { layoutEn } from '../src/layout/en.js';
import { statesEn } from '../src/layout/states-en.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { freshNumber } from './applicant.js';
import { openTab, take } from './desk.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { listNamesakes, newCase } from './new-case.js';
import { evidenced } from './people.js';

const { hits, casework } = complianceEn;
const { reasons } = casework.hit_keys;
const wanted = 10;

/** A case with many hits is gone through without the mouse: moved, cleared, confirmed, escalated, taken back. */
export function describeHitKeysWalk(house: () => House): void {
  describe('the hits of a case', () => {
    it(
      'are reviewed by keys alone, ten in a row, and one verdict is taken back before it is sent',
      evidenced('hit-keys', async () => {
        const { stage, at } = house();
        const form = personForm(freshNumber());
        await listNamesakes(stage, form, wanted);
        const { caseId } = await newCase(stage, form);
        const { page, complaints } = await at('compliance_analyst');
        await page.goto(`/cases/${caseId}`);
        await openTab(page, onboardingEn.tabs.hits);
        await take(page);
        const cards = page.getByRole('tabpanel').getByRole('article');
        await cards.first().waitFor();
        expect(await cards.count()).toBeGreaterThanOrEqual(wanted);
        const { fact, own } = casework.topics;
        await page.getByText(fact, { exact: true }).waitFor();
        await cards.first().locator('.chip').filter({ hasText: own }).waitFor();
        await page.getByRole('heading', { level: 1 }).click();

        await press(page, 'j', 'j', 'k', 'c');
        expect(await atCursor(page).getByRole('button', { name: reasons.clear.birth }).count()).toBe(1);
        await shoot(page, 'hit-keys-reasons');
        await press(page, '1');
        await page.getByText(reasons.clear.birth, { exact: true }).first().waitFor();
        await press(page, 'u');
        await atCursor(page).getByRole('button', { name: hits.clear, exact: true }).waitFor();
        await press(page, '?');
        const help = page.getByRole('dialog', { name: layoutEn.keys.title });
        await help.getByText(hits.escalate).waitFor();
        await shoot(page, 'hit-keys-help');
        await press(page, 'Escape');
        await help.waitFor({ state: 'detached' });

        await press(page, 'e', '1');
        for (let done = 1; done < wanted; done += 1) await press(page, 'c', String(1 + (done % 4)));
        await shoot(page, 'hit-keys-pending');
        const cleared = page.getByRole('tabpanel').getByText(statesEn.hit.cleared, { exact: true });
        await cleared.nth(wanted - 2).waitFor();
        await page.getByText(statesEn.hit.escalated, { exact: true }).waitFor();
        expect(await cleared.count()).toBe(wanted - 1);
        await shoot(page, 'hit-keys-done');
        expect(complaints()).toEqual([]);
      }),
      journeyMs,
    );
  });
}

const atCursor = (page: Page): Locator =>
  page.locator('[aria-current=true]').filter({ has: page.getByRole('article') });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
