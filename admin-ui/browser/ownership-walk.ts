import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { companyDocuments, fillIn, personDocuments, start, submit } from '../../bench/journey/application.js';
import { approveAtDesk, caseOf } from '../../bench/journey/desk-work.js';
import { withNewClient } from '../../bench/journey/desk.js';
import { companyForm, personForm, type PersonForm } from '../../bench/journey/forms.js';
import type { Visitor } from '../../bench/journey/visitor.js';
import { dress } from '../../bench/pages/look.js';
import { eventually } from '../../lib/testing/eventually.js';
import { complianceEn } from '../src/compliance/en.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { ownershipEn } from '../src/onboarding/ownership-en.js';
import { problemCodes } from '../../domain/problems.js';
import { freshNumber } from './applicant.js';
import { openTab } from './desk.js';
import { faultsInLooks } from './faults.js';
import { journeyMs, type House } from './house.js';
import type { Stage } from './instance.js';
import { shoot } from './look.js';
import { nordvind, type NordvindNames } from './ownership-statements.js';
import { evidenced } from './people.js';

const weighedMs = 60_000;

/** Who owns a company, from the statements of a register to an application for whoever had none. */
export function describeOwnershipWalk(house: () => House): void {
  describe('the ownership of a company', () => {
    it(
      'is drawn from statements, held against the rule, compared over time, and holds up the approval',
      evidenced('ownership', async () => {
        const { stage, at } = house();
        const { companyId, caseId, names } = await companyAtDesk(stage);
        const { page, complaints } = await at('compliance_analyst');
        await dress(page, { width: 1280, theme: 'light', language: 'en' });
        await page.goto(`/cases/${caseId}`);
        await openTab(page, onboardingEn.tabs.ownership);
        await take(page, nordvind(names));
        const graph = page.getByRole('group', { name: ownershipEn.graph });
        await graph.getByText('More than 25 %, rule of Sweden').waitFor();
        await graph.getByText(ownershipEn.marks.nominee, { exact: true }).waitFor();
        await page.getByText('Companies hold each other: Baltic Holding OÜ, Narva Invest AS').waitFor();
        const holders = page.getByRole('table', { name: ownershipEn.holders });
        await holders.getByRole('row', { name: names.boris }).getByText('32.6087 %').first().waitFor();
        await holders.getByRole('row', { name: names.nominee }).getByText(ownershipEn.nominee).waitFor();
        await shoot(page, 'ownership-graph');
        await openByKeys(page, names.boris);
        await weighedBy(stage, companyId);
        await openTab(page, onboardingEn.tabs.risk);
        await page.getByText(`${complianceEn.factors.ownership}: ${ownershipEn.sources.package}`).waitFor();
        await openTab(page, onboardingEn.tabs.ownership);

        await take(page, nordvind(names, { sold: '2026-03-01', buyer: 'Dora Novak' }));
        const changes = page.getByRole('table', { name: ownershipEn.changes });
        await changes.getByRole('row', { name: /Dora Novak.*Came.*10 %.*1 Mar 2026/ }).waitFor();
        await changes.getByRole('row', { name: /Anna Lind.*30 %.*20 %.*1 Mar 2026/ }).waitFor();
        await shoot(page, 'ownership-changes');
        await lookBackTo(page, '2026-02-28', names.anna);

        const drawn = page.getByRole('button', { name: 'Narva Invest AS' });
        const path = `/cases/${caseId}?tab=ownership`;
        const faults = await faultsInLooks(page, { name: 'ownership', path, shown: drawn });
        await enterFromDecision(page);
        expect([...faults, ...complaints()]).toEqual([]);
      }),
      2 * journeyMs,
    );
  });
}

interface AtDesk {
  companyId: string;
  caseId: string;
  names: NordvindNames;
}

/** A company whose one declared owner is approved, with its case before the desk. */
async function companyAtDesk(stage: Stage): Promise<AtDesk> {
  const number = freshNumber();
  const desk = await withNewClient(stage.ready, { ...stage, client: stage.admin }, randomUUID());
  const companyId = await start(desk.client, 'legal_entity', randomUUID());
  await fillIn(desk.client, companyId, companyForm(number));
  await companyDocuments(desk.client, companyId, companyForm(number), randomUUID());
  const declared = await declareOwner(desk.client, companyId, personForm(number));
  await submit(desk.client, companyId, randomUUID());
  await approveAtDesk(desk, declared.id);
  const names = {
    declared: declared.name,
    anna: 'Anna Lind',
    boris: `Boris Kask ${number}`,
    nominee: 'Nils Berg',
  };
  return { companyId, caseId: await caseOf(desk.officer, companyId), names };
}

/** They say that they own and direct it alone. */
async function declareOwner(client: Visitor, companyId: string, form: PersonForm) {
  const name = `${form.given_names} ${form.family_name}`;
  const { id } = await client.call<{ id: string }>(
    'POST',
    `/api/v1/onboarding/applications/${companyId}/owners`,
    {
      kind: 'natural_person',
      party_roles: ['owner', 'director'],
      ownership_percent: '100',
      display_name: name,
    },
    { key: randomUUID() },
  );
  await fillIn(client, id, form);
  await personDocuments(client, id, form, id);
  return { id, name };
}

async function take(page: Page, statements: object[]): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(statements));
  await page
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name: 'nordvind.json', mimeType: 'application/json', buffer });
  const said = page.getByText(onboardingEn.ownership.imported);
  await said.waitFor();
  await said.waitFor({ state: 'detached' });
}

/** A box of the picture opens the ways of its holder and closes them, without a mouse. */
async function openByKeys(page: Page, name: string): Promise<void> {
  const box = page.getByRole('group', { name: ownershipEn.graph }).getByRole('button', { name });
  await box.focus();
  await page.keyboard.press('Enter');
  const ways = page.getByRole('list', { name: ownershipEn.ways });
  await ways.getByText(`${name} → Baltic Holding OÜ → Nordvind: 30 %`).waitFor();
  expect(await box.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Space');
  await ways.waitFor({ state: 'detached' });
}

/** The procedure has the risk weighed anew by the graph: through the outbox, Temporal and a worker. */
async function weighedBy({ officer }: Stage, companyId: string): Promise<void> {
  interface File {
    risk_assessments: {
      facts: { ownership?: { source: string; has_nominees: boolean; unidentified_percent: number } };
    }[];
  }
  const weighed = await eventually(async () => {
    const { risk_assessments } = await officer.call<File>('GET', `/api/v1/onboarding/clients/${companyId}`);
    const known = risk_assessments.map(({ facts }) => facts.ownership);
    return known.find((ownership) => ownership?.source === 'package');
  }, weighedMs);
  expect(weighed).toMatchObject({ depth: 2, has_nominees: true, unidentified_percent: 0 });
}

async function lookBackTo(page: Page, day: string, name: string): Promise<void> {
  const holder = page.getByRole('table', { name: ownershipEn.holders }).getByRole('row', { name });
  await page.getByLabel(ownershipEn.day).fill(day);
  await holder.getByText('30 %').first().waitFor();
  expect(new URL(page.url()).searchParams.get('day')).toBe(day);
}

async function enterFromDecision(page: Page): Promise<void> {
  const decision = page.getByRole('region', { name: complianceEn.decision.title });
  const missing = decision.getByText(problemCodes['compliance.owners_not_entered'].title);
  await missing.waitFor();
  await shoot(page, 'ownership-obstacle');
  await decision.getByRole('button', { name: ownershipEn.enter }).click();
  await missing.waitFor({ state: 'detached' });
  await decision.getByText(problemCodes['compliance.owners_not_approved'].title).waitFor();
  await shoot(page, 'ownership-entered');
}
