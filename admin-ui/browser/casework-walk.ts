import { describe, expect, it } from '@jest/globals';
import { personForm } from '../../bench/journey/forms.js';
import { complianceEn } from '../src/compliance/en.js';
import { layoutEn } from '../src/layout/en.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { problemsEn } from '../src/providers/problems-en.js';
import { freshNumber } from './applicant.js';
import { openTab, take } from './desk.js';
import { faultsInLooks } from './faults.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { listNamesakes, newCase } from './new-case.js';
import { evidenced } from './people.js';

const { casework, views } = complianceEn;
const { give_out, links, metrics, snooze, templates, workers } = casework;
const desk = [
  { name: 'casework-workers', path: '/case-workers' },
  { name: 'casework-texts', path: '/request-templates' },
  { name: 'casework-metrics', path: '/case-metrics' },
];

/** How the desk arranges its work: puts aside, links, merges, gives out, asks with written texts, looks at its figures. */
export function describeCaseworkWalk(house: () => House): void {
  describe('the work on cases', () => {
    it(
      'is put aside with a reason until a moment, and taken up again',
      evidenced('casework-snooze', async () => {
        const { stage, at } = house();
        const { caseId, clientName } = await newCase(stage, personForm(freshNumber()));
        const { page, complaints } = await at('compliance_analyst');
        await page.goto(`/cases/${caseId}`);
        await take(page);
        await page.getByRole('button', { name: snooze.action }).click();
        const dialog = page.getByRole('dialog', { name: snooze.title });
        await dialog.getByRole('button', { name: snooze.choices.week }).click();
        await dialog.getByLabel(snooze.reason).fill('The register answers in a week');
        await shoot(page, 'casework-snooze');
        await dialog.getByRole('button', { name: snooze.title }).click();
        await page.getByRole('button', { name: snooze.wake }).waitFor();
        await page.locator('article > header').getByText('The register answers in a week').waitFor();
        await page.goto('/cases');
        await openTab(page, views.snoozed);
        await page.getByRole('link', { name: clientName }).waitFor();
        await shoot(page, 'casework-snoozed');
        await openTab(page, views.mine);
        await page.getByRole('link', { name: clientName }).waitFor({ state: 'detached' });
        await page.goto(`/cases/${caseId}`);
        await page.getByRole('button', { name: snooze.wake }).click();
        await page.getByRole('button', { name: snooze.action }).waitFor();
        expect(complaints()).toEqual([]);
      }),
      journeyMs,
    );

    it(
      'joins the case of a duplicate application to the one that leads, and splits it off again',
      evidenced('casework-merge', async () => {
        const { stage, at } = house();
        const number = freshNumber();
        const lead = await newCase(stage, personForm(number));
        const form = personForm(number + 1);
        await listNamesakes(stage, form, 1);
        const duplicate = await newCase(stage, form);
        const { page, complaints } = await at('compliance_analyst');
        await page.goto(`/cases/${lead.caseId}`);
        await take(page);
        await page.getByRole('button', { name: `${links.merge}…` }).click();
        const dialog = page.getByRole('dialog', { name: links.merge });
        await dialog.getByRole('combobox').fill(duplicate.clientName);
        await page.getByRole('option', { name: duplicate.clientName }).click();
        await dialog.getByLabel(links.reason).fill('The same passport');
        await shoot(page, 'casework-merge');
        await dialog.getByRole('button', { name: links.merge }).click();
        const panel = page.getByRole('region', { name: links.title });
        await panel.getByText(links.duplicate).waitFor();
        await page.getByText(problemsEn['compliance.duplicate_hits_open'] ?? '').waitFor();
        await openTab(page, onboardingEn.tabs.documents);
        await page.getByRole('tabpanel').getByRole('heading', { name: duplicate.clientName }).waitFor();
        await shoot(page, 'casework-merged');
        await page.goto(`/cases/${duplicate.caseId}`);
        await page.getByText(links.is_led).waitFor();
        await page.goto(`/cases/${lead.caseId}`);
        await panel.getByRole('button', { name: links.split }).click();
        const sure = page.getByRole('dialog', { name: links.split });
        await sure.getByLabel(links.reason).fill('Two people after all');
        await sure.getByRole('button', { name: links.split }).click();
        await panel.getByText(links.duplicate).waitFor({ state: 'detached' });
        expect(complaints()).toEqual([]);
      }),
      journeyMs,
    );

    it(
      'asks the client with a written text that is filled in and may be changed',
      evidenced('casework-text', async () => {
        const { stage, at } = house();
        const officer = (await at('compliance_officer')).page;
        await officer.goto('/request-templates');
        // The demonstration begins with texts.
        await officer.getByRole('heading', { name: 'Where the money comes from' }).waitFor();
        await officer.getByRole('button', { name: templates.create }).click();
        const form = officer.getByRole('dialog', { name: templates.create });
        const name = `Documents ${freshNumber()}`;
        for (const [at_, language] of [templates.languages.en, templates.languages.ru].entries()) {
          await form.getByLabel(`${templates.name} · ${language}`).fill(at_ === 0 ? name : 'Документы');
          await form
            .getByLabel(`${templates.body} · ${language}`)
            .fill('{{client_name}}: {{missing_documents}}');
        }
        await shoot(officer, 'casework-text');
        await form.getByRole('button', { name: layoutEn.save }).click();
        await form.waitFor({ state: 'detached' });
        const { caseId, clientName } = await newCase(stage, personForm(freshNumber()));
        const { page, complaints } = await at('compliance_analyst');
        await page.goto(`/cases/${caseId}`);
        await take(page);
        await openTab(page, onboardingEn.tabs.messages);
        await page.getByRole('button', { name }).click();
        const field = page.getByLabel(onboardingEn.messages.ask);
        expect(await field.inputValue()).toBe(`${clientName}: no document`);
        await field.fill(`${clientName}: please tell us more`);
        await shoot(page, 'casework-asked');
        await page.getByRole('button', { name: onboardingEn.messages.send, exact: true }).click();
        await page.getByText(`${clientName}: please tell us more`).waitFor();
        expect(complaints()).toEqual([]);
      }),
      journeyMs,
    );

    it(
      'is given out after a look at who would get what, and shown on pages for every eye',
      evidenced('casework-desk', async () => {
        const { stage, at } = house();
        const { clientName } = await newCase(stage, personForm(freshNumber()));
        const { page, complaints } = await at('compliance_officer');
        await page.goto('/cases');
        await page.getByRole('button', { name: give_out.action }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('row').filter({ hasText: clientName }).waitFor();
        await shoot(page, 'casework-give-out');
        await dialog.getByRole('button', { name: /^Give out \d+ case/ }).click();
        await dialog.waitFor({ state: 'detached' });
        await page.goto('/case-workers');
        await page
          .getByRole('button', { name: new RegExp(`^${workers.change}: `) })
          .first()
          .click();
        const worker = page.getByRole('dialog');
        const speaks = worker.getByRole('button', { name: workers.languages.ru });
        if ((await speaks.count()) === 0) {
          await worker.getByLabel(workers.skills).fill(workers.languages.ru);
          await page.getByRole('option', { name: workers.languages.ru }).click();
        }
        const most = 30 + (freshNumber() % 900);
        await worker.getByLabel(workers.most).fill(String(most));
        await shoot(page, 'casework-worker');
        await worker.getByRole('button', { name: layoutEn.save }).click();
        await page
          .getByRole('row')
          .filter({ hasText: workers.languages.ru })
          .getByText(`of ${most}`)
          .waitFor();
        await page.goto('/case-metrics');
        await page.getByRole('heading', { name: metrics.title }).waitFor();
        const faults: string[] = [];
        for (const each of desk) faults.push(...(await faultsInLooks(page, each)));
        expect([...faults, ...complaints()]).toEqual([]);
      }),
      journeyMs,
    );
  });
}
