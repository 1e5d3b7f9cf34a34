import { describe, expect, it } from '@jest/globals';
import { companyForm, personForm } from '../../bench/journey/forms.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { portalEn } from '../src/portal/en.js';
import {
  aboutCompany,
  aboutYou,
  addOwner,
  addressAndTaxes,
  begin,
  extractOf,
  freshNumber,
  moneyAndPurpose,
  personDocumentsOf,
  register,
  sendApplication,
  uploadWell,
  visitorFor,
} from './applicant.js';
import { approve, isStepUp, openCase, recommend } from './desk.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { evidenced } from './people.js';

export function describeCompany(house: () => House): void {
  describe('a company', () => {
    it(
      'applies with three owners and gets its account once each of them is decided',
      evidenced('company', async () => {
        const number = freshNumber();
        const company = companyForm(number);
        const applicant = await register(house().stage, 'Company Secretary');
        const { page, complaints } = applicant;
        const id = await begin(page, 'company');
        await page.getByRole('link', { name: portalEn.steps.company }).click();
        await aboutCompany(page, company);
        await addressAndTaxes(page, company);
        await moneyAndPurpose(page);
        const shares = ['40', '35', '25'];
        const owners = shares.map((percent, index) => ({
          percent,
          form: personForm(number * 10 + index),
          isDirector: index === 0,
        }));
        for (const { form, ...owner } of owners)
          await addOwner(page, { ...owner, name: `${form.given_names} ${form.family_name}` });
        await shoot(page, 'portal-owners');
        const client = await visitorFor(house().stage, applicant);
        const { owners: begun } = await client.call<{ owners: { id: string; display_name: string }[] }>(
          'GET',
          `/api/v1/onboarding/applications/${id}`,
        );
        expect(begun).toHaveLength(owners.length);
        for (const { form } of owners) {
          const owner = begun.find(
            ({ display_name }) => display_name === `${form.given_names} ${form.family_name}`,
          );
          expect(owner).toBeDefined();
          await page.goto(`/portal/applications/${owner?.id ?? ''}/you`);
          await aboutYou(page, form);
          await addressAndTaxes(page, form);
          await moneyAndPurpose(page, onboardingEn.occupations.business_owner);
          for (const document of personDocumentsOf(form)) await uploadWell(page, document);
        }
        await shoot(page, 'portal-owner-documents');
        await page.goto(`/portal/applications/${id}/documents`);
        await uploadWell(page, extractOf(company));
        await page.goto(`/portal/applications/${id}/send`);
        await sendApplication(page);
        await page.goto('/portal');
        const [analyst, officer] = await Promise.all([
          house().at('compliance_analyst'),
          house().at('compliance_officer'),
        ]);
        for (const name of [...begun.map(({ display_name }) => display_name), company.legal_name]) {
          await openCase(analyst.page, name);
          await recommend(analyst.page, 'Documents and screening are in order.');
          await openCase(officer.page, name);
          await shoot(officer.page, 'case-company');
          await approve(officer, 'Agreed with the recommendation.');
        }
        await page.getByText(portalEn.state_help.active).waitFor();
        expect([
          ...complaints(),
          ...analyst.complaints(),
          ...officer.complaints().filter((complaint) => !isStepUp(complaint)),
        ]).toEqual([]);
      }),
      // Four forms and four cases: the company's and each owner's.
      2 * journeyMs,
    );
  });
}
