import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { settle } from '../../bench/pages/look.js';
import { complianceEn } from '../src/compliance/en.js';
import { listChangesEn, ownListEn } from '../src/compliance/own-list-en.js';
import { layoutEn } from '../src/layout/en.js';
import { fieldProblemsEn } from '../src/providers/field-problems-en.js';
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
        await enterNumbers(page, form);
        await form.getByLabel(ownListEn.reason).fill('Threatened the staff of a branch');
        await form.getByRole('button', { name: ownListEn.propose, exact: true }).click();
        await form.getByRole('alert').waitFor();
        await shoot(page, 'own-list-form');
        const second = form.getByRole('group', { name: numberRow(2) });
        await second.getByText(fieldProblemsEn.required).waitFor();
        await second.getByRole('button', { name: ownListEn.remove_number }).click();
        await second.waitFor({ state: 'detached' });
        await form.getByLabel(ownListEn.born).fill('1970-02');
        await form.getByRole('button', { name: ownListEn.propose, exact: true }).click();
        await page.getByText('Zebedee Quatermain').waitFor();
        await page.getByText(`${complianceEn.identifiers.passport} 0123456 (Serbia)`).waitFor();
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

const numberRow = (row: number) => ownListEn.number_row.replace('%{row}', String(row));

/** A passport with the country that gave it, and a second number that nobody fills in. */
async function enterNumbers(page: Page, form: Locator): Promise<void> {
  const add = form.getByRole('button', { name: ownListEn.add_number });
  await add.click();
  const first = form.getByRole('group', { name: numberRow(1) });
  await first.getByLabel(ownListEn.identifier_type).click();
  await page.getByRole('option', { name: complianceEn.identifiers.passport, exact: true }).click();
  await first.getByRole('textbox', { name: ownListEn.identifier, exact: true }).fill('0123456');
  await first.getByLabel(ownListEn.identifier_country).fill('Serbia');
  await page.getByRole('option', { name: 'Serbia', exact: true }).click();
  await add.click();
}

async function openLists(page: Page): Promise<void> {
  await page.goto('/lists');
  await page.getByRole('heading', { name: ownListEn.title, exact: true }).waitFor();
  await settle(page);
}
