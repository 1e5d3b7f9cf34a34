import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { settle } from '../../bench/pages/look.js';
import { riskModelEn as texts } from '../src/compliance/risk-model-en.js';
import { complianceEn } from '../src/compliance/en.js';
import { statesEn } from '../src/layout/states-en.js';
import { isStepUp } from './desk.js';
import { faultsInLooks } from './faults.js';
import { journeyMs, type House } from './house.js';
import type { Stage } from './instance.js';
import { shoot } from './look.js';
import { evidenced, proveUntil, signInWith, type Person } from './people.js';

const minuteMs = 60_000;

/** A version of the risk model from its draft through a dry run to the force that a second officer gives it. */
export function describeRiskModelWalk(house: () => House): void {
  describe('a version of the risk model', () => {
    it(
      'is tried on everybody and proposed by one officer, and put into force by another',
      evidenced('risk-model', async () => {
        const maker = await house().at('compliance_officer');
        const checker = await secondOfficer(house().stage);
        const name = await propose(maker.page);
        expect(maker.complaints().filter((each) => !isStepUp(each))).toEqual([]);

        await open(checker.page);
        const card = checker.page.getByRole('region', { name: texts.version.replace('%{name}', name) });
        await card.getByRole('table', { name: texts.matrix }).waitFor();
        expect(await faultsInLooks(checker.page, { name: 'risk-model' })).toEqual([]);
        await approve(checker, name);

        await maker.page.reload();
        await maker.page.getByText(texts.in_force.replace('%{name}', name)).waitFor();
        await maker.page.getByText(texts.weighs.replace('%{percent}', '55')).waitFor();
        expect([...maker.complaints(), ...checker.complaints()]).toEqual([]);
      }),
      2 * journeyMs,
    );

    it(
      'is read by the auditor, who may change nothing',
      evidenced('risk-model', async () => {
        const { page } = await house().at('auditor');
        await open(page);
        expect(await page.getByRole('button', { name: texts.change }).count()).toBe(0);
        await page.getByText(complianceEn.factors.pep, { exact: true }).click();
        expect(await page.getByRole('spinbutton').count()).toBe(0);
      }),
      journeyMs,
    );
  });
}

/** Edits with the keyboard, sees a fault, tries the draft, and hands it over; the name that the version got. */
async function propose(page: Page): Promise<string> {
  await open(page);
  await page.getByRole('button', { name: texts.change, exact: true }).click();
  const run = page.getByRole('button', { name: texts.run, exact: true });
  expect(await run.isDisabled()).toBe(true);
  await page.getByText(complianceEn.factors.source_of_funds, { exact: true }).click();
  const section = page.locator('details[open]');
  const weight = section.getByRole('spinbutton', { name: texts.weight_percent });
  await weight.fill('155');
  await page.getByText(texts.faults.numbers).waitFor();
  await shoot(page, 'risk-model-fault');
  await weight.fill('55');
  await run.click();
  await page.getByRole('table', { name: texts.matrix }).waitFor({ timeout: minuteMs });
  await settle(page);
  await shoot(page, 'risk-model-dry-run');
  await page.getByRole('button', { name: texts.propose, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: texts.propose });
  await dialog
    .getByRole('textbox', { name: texts.reason })
    .fill('Funds of no known source were weighed too low');
  await dialog.getByRole('button', { name: texts.propose, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const own = page.getByRole('button', { name: texts.withdrawal, exact: true });
  await own.waitFor();
  expect(await page.getByRole('button', { name: texts.approval, exact: true }).count()).toBe(0);
  const title = await page
    .getByRole('heading', { name: /^Version v\d+$/ })
    .first()
    .innerText();
  return title.replace('Version ', '');
}

async function approve({ page, secret }: Person, name: string): Promise<void> {
  await page.getByRole('button', { name: texts.approval, exact: true }).click();
  const sure = page.getByRole('dialog', { name: new RegExp(`^${texts.approval}`) });
  await sure.getByRole('textbox', { name: texts.note }).fill('Seen who moves');
  await sure.getByRole('button', { name: texts.approval, exact: true }).click();
  await proveUntil(page, page.getByText(texts.in_force.replace('%{name}', name)), secret ?? '');
  await page.getByText(statesEn.risk_model.retired, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: texts.show_version.replace('%{name}', name) }).click();
  await page.getByRole('table', { name: texts.changes }).waitFor();
  await shoot(page, 'risk-model-in-force');
}

async function open(page: Page): Promise<void> {
  await page.goto('/risk-model');
  await page.getByRole('heading', { name: texts.title, exact: true }).waitFor();
  await page.getByText(texts.versions, { exact: true }).waitFor();
  await settle(page);
}

const castFile = z.array(
  z.looseObject({
    email: z.string(),
    password: z.string(),
    role: z.string(),
    totpSecret: z.string().nullable(),
  }),
);

/** The other officer of the demonstration, whose sign-in stands with those who play its clients. */
async function secondOfficer(stage: Stage): Promise<Person> {
  const cast = castFile.parse(JSON.parse(await readFile(join(stage.homeDir, 'demo-cast.json'), 'utf8')));
  const user = cast.find(({ role }) => role === 'compliance_officer');
  if (!user) throw new Error('The demonstration has one officer only');
  return signInWith(stage, user);
}
