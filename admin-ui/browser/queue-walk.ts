import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { personForm } from '../../bench/journey/forms.js';
import { complianceEn } from '../src/compliance/en.js';
import { layoutEn } from '../src/layout/en.js';
import { statesEn } from '../src/layout/states-en.js';
import { freshNumber } from './applicant.js';
import { assignAll, openTab, previewAssignment } from './desk.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { newCase, type NewCase } from './new-case.js';
import { evidenced } from './people.js';

const { views } = complianceEn;
const { queue } = layoutEn;

export function describeQueueWalk(house: () => House): void {
  describe('the queue of the desk', () => {
    let family: Family;
    beforeAll(async () => void (family = await newFamily(house())), journeyMs);

    it(
      'keeps an own view of the cases under its name until it is forgotten',
      evidenced('desk-view', async () => {
        const { page, complaints } = await house().at('compliance_analyst');
        const own = page.getByRole('tab', { name: family.name });
        await page.goto('/cases');
        await page.getByRole('searchbox').fill(family.name);
        await rowOf(page, family.cases[0]).waitFor();
        await page.getByRole('button', { name: queue.save_view }).click();
        await page.getByLabel(queue.view_name).fill(family.name);
        await page.keyboard.press('Enter');
        await page.getByRole('tab', { name: family.name, selected: true }).waitFor();
        await shoot(page, 'desk-own-view');
        await page.reload();
        await openTab(page, views.mine);
        await own.click();
        for (const each of family.cases) await rowOf(page, each).waitFor();
        await rowsOf(page).nth(family.cases.length).waitFor({ state: 'detached' });
        await page.getByRole('button', { name: queue.forget_view }).click();
        await own.waitFor({ state: 'detached' });
        await page.reload();
        await openTab(page, views.all);
        expect(await own.count()).toBe(0);
        expect(complaints()).toEqual([]);
      }),
      journeyMs,
    );

    it(
      'gives several cases to somebody, marked by keys and shown before it is done',
      evidenced('desk-assignment', async () => {
        const { stage, at } = house();
        const { page, complaints } = await at('compliance_officer');
        const { full_name } = await stage.analyst.call<{ full_name: string }>('GET', '/api/v1/accounts/me');
        await page.goto(`/cases?filter=${encodeURIComponent(JSON.stringify({ q: family.name }))}`);
        for (const each of family.cases) await rowOf(page, each).waitFor();
        for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
        await page.getByText('2 selected').waitFor();
        await shoot(page, 'desk-marked');
        const dialog = await previewAssignment(page, full_name);
        const plan = await dialog.getByRole('row').allInnerTexts();
        expect(plan.sort()).toEqual(
          family.cases.map(({ clientName }) => `${clientName}\tgoes to ${full_name}`).sort(),
        );
        await shoot(page, 'desk-assignment-preview');
        await assignAll(dialog, family.cases.length);
        for (const each of family.cases) {
          await rowOf(page, each).filter({ hasText: full_name }).waitFor();
          await rowOf(page, each).filter({ hasText: statesEn.case.in_work }).waitFor();
        }
        await shoot(page, 'desk-assigned');
        const [first = ''] = await rowsOf(page).getByRole('link').allInnerTexts();
        for (const key of ['k', 'k', 'Enter']) await page.keyboard.press(key);
        await page.getByRole('heading', { name: first }).waitFor();
        expect(complaints()).toEqual([]);
      }),
      journeyMs,
    );
  });
}

interface Family {
  name: string;
  cases: [NewCase, NewCase];
}

/** Two of one name that nobody else bears: a search finds them and no others. */
async function newFamily({ stage }: House): Promise<Family> {
  const number = freshNumber();
  const { family_name } = personForm(number);
  const apply = (each: number) => newCase(stage, { ...personForm(each), family_name });
  return { name: family_name, cases: [await apply(number), await apply(number + 1)] };
}

const rowsOf = (page: Page): Locator => page.getByRole('row').filter({ has: page.getByRole('link') });

const rowOf = (page: Page, { clientName }: NewCase): Locator => rowsOf(page).filter({ hasText: clientName });
