import { describe, expect, it } from '@jest/globals';
import { personForm } from '../../bench/journey/forms.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { portalEn } from '../src/portal/en.js';
import {
  aboutYou,
  addressAndTaxes,
  begin,
  freshNumber,
  moneyAndPurpose,
  personDocumentsOf,
  register,
  save,
  sendApplication,
  upload,
  uploadWell,
} from './applicant.js';
import { approve, isStepUp, openCase, recommend } from './desk.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { evidenced } from './people.js';

export function describePerson(house: () => House): void {
  describe('a person', () => {
    it(
      'applies in the portal, is decided by two people and sees the account open',
      evidenced('person', async () => {
        const form = personForm(freshNumber());
        const name = `${form.given_names} ${form.family_name}`;
        const { page, complaints } = await register(house().stage, name);
        await shoot(page, 'portal-overview');
        await begin(page, 'person');
        await page.getByRole('link', { name: portalEn.steps.you }).click();
        await save(page);
        const summary = page.getByRole('alert');
        await summary.waitFor();
        expect(await summary.getByRole('link').allInnerTexts()).toEqual(
          expect.arrayContaining(
            [
              onboardingEn.given_names,
              onboardingEn.family_name,
              onboardingEn.date_of_birth,
              onboardingEn.nationality,
            ].map((label) => expect.stringContaining(label)),
          ),
        );
        await shoot(page, 'portal-refused-fields');
        await aboutYou(page, form);
        await addressAndTaxes(page, form);
        await moneyAndPurpose(page, onboardingEn.occupations.business_owner);
        await page.getByRole('heading', { name: portalEn.steps.documents }).waitFor();
        expect(complaints()).toEqual([]);
        const lie = Buffer.from('<html><body>This is not a picture</body></html>');
        await upload(page, {
          kind: onboardingEn.document_kinds.passport,
          file: { name: 'lie.png', mimeType: 'image/png', buffer: lie },
        });
        await page.getByRole('alert').waitFor();
        await shoot(page, 'portal-refused-picture');
        expect(await page.getByRole('listitem').filter({ hasText: 'lie.png' }).count()).toBe(0);
        complaints();
        for (const document of personDocumentsOf(form)) await uploadWell(page, document);
        await shoot(page, 'portal-documents');
        await page.getByRole('link', { name: portalEn.go_on, exact: true }).click();
        await shoot(page, 'portal-send');
        await sendApplication(page);
        await page.goto('/portal');
        await page.getByText(portalEn.state_help.in_review).waitFor();
        const [analyst, officer] = await Promise.all([
          house().at('compliance_analyst'),
          house().at('compliance_officer'),
        ]);
        await openCase(analyst.page, name);
        await recommend(analyst.page, 'Documents and screening are in order.');
        await openCase(officer.page, name);
        await officer.page.getByText(onboardingEn.workflow.waits.decision, { exact: true }).waitFor();
        await shoot(officer.page, 'case-to-decide');
        await approve(officer, 'Agreed with the recommendation.');
        await page.getByText(portalEn.state_help.active).waitFor();
        await shoot(page, 'portal-active');
        expect([
          ...complaints(),
          ...analyst.complaints(),
          ...officer.complaints().filter((complaint) => !isStepUp(complaint)),
        ]).toEqual([]);
      }),
      journeyMs,
    );
  });
}
