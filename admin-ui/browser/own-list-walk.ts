import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settle } from '../../bench/pages/look.js';
import { complianceEn } from '../src/compliance/en.js';
import { listChangesEn, ownListEn } from '../src/compliance/own-list-en.js';
import { layoutEn } from '../src/layout/en.js';
import { rescreeningEn } from '../src/compliance/rescreening-en.js';
import { statesEn } from '../src/layout/states-en.js';
import { isStepUp } from './desk.js';
import { faultsInLooks } from './faults.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { evidenced, proveUntil } from './people.js';

/** An entry of the own list from its proposal to the version of the list that it made. */
export function describeOwnListWalk(house: () => House): void {
  describe('an entry of the own list', () => {
    it(
      'is proposed by one person, agreed to by an officer, and shown as a change of the list',
      evidenced('own-list', async () => {
        const analyst = await house().at('compliance_analyst');
        const { page, complaints } = analyst;
        await openLists(page);
        await page.getByRole('button', { name: ownListEn.propose, exact: true }).click();
        const form = page.getByRole('dialog', { name: ownListEn.propose });
        await form.getByRole('textbox', { name: ownListEn.name, exact: true }).fill('Zebedee Quatermain');
        await form.getByLabel(ownListEn.born).fill('1970-13');
        await form.getByLabel(ownListEn.reason).fill('Threatened the staff of a branch');
        await form.getByRole('button', { name: ownListEn.propose, exact: true }).click();
        await form.getByRole('alert').waitFor();
        await shoot(page, 'own-list-form');
        await form.getByLabel(ownListEn.born).fill('1970-02');
        await form.getByRole('button', { name: ownListEn.propose, exact: true }).click();
        await page.getByText('Zebedee Quatermain').waitFor();
        expect(await page.getByRole('button', { name: ownListEn.approval, exact: true }).count()).toBe(0);
        await page.getByRole('button', { name: ownListEn.withdrawal, exact: true }).waitFor();
        const refused = complaints().filter((each) => !/status of 4\d\d/.test(each));

        const officer = await house().at('compliance_officer');
        await openLists(officer.page);
        const faults = await faultsInLooks(officer.page, { name: 'own-list' });
        expect([...faults, ...refused, ...officer.complaints()]).toEqual([]);
        await officer.page.getByRole('button', { name: ownListEn.approval, exact: true }).click();
        const sure = officer.page.getByRole('dialog', { name: ownListEn.approval });
        await sure.getByLabel(ownListEn.note).fill('Seen the report');
        await sure.getByRole('button', { name: ownListEn.approval, exact: true }).click();
        const card = officer.page.getByRole('region', { name: 'Zebedee Quatermain' });
        const inForce = card.getByText(statesEn.own_entry.in_force, { exact: true });
        await proveUntil(officer.page, inForce, officer.secret ?? '');
        await shoot(officer.page, 'own-list-in-force');

        const changes = officer.page.getByRole('button', { name: listChangesEn.open, exact: true });
        await changes.last().click();
        // Who came before may have been on the list already.
        const compared = officer.page.getByRole('dialog');
        const isNew = compared.getByText('Zebedee Quatermain');
        await compared.getByText(listChangesEn.first).or(isNew).first().waitFor();
        await shoot(officer.page, 'own-list-changes');
        await officer.page.getByRole('button', { name: layoutEn.close, exact: true }).click();

        const ownList = complianceEn.list_names.own;
        const runs = officer.page.getByRole('region', {
          name: rescreeningEn.kinds.delta.replace('%{list}', ownList),
        });
        await runs.first().getByText(statesEn.rescreening.done, { exact: true }).waitFor();
        await shoot(officer.page, 'own-list-rescreened');
        expect(officer.complaints().filter((each) => !isStepUp(each))).toEqual([]);
      }),
      journeyMs,
    );
  });
}

async function openLists(page: Page): Promise<void> {
  await page.goto('/lists');
  await page.getByRole('heading', { name: ownListEn.title, exact: true }).waitFor();
  await settle(page);
}
