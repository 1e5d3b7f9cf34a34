import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approveAtDesk, fillIn, personDocuments } from '../../bench/journey/onboarding.js';
import { companyForm, personForm } from '../../bench/journey/forms.js';
import { openStage, type Stage } from './instance.js';
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
  save,
  sendApplication,
  upload,
  uploadWell,
  visitorFor,
} from './applicant.js';
import { approve, openCase, recommend } from './desk.js';
import { shoot } from './look.js';
import { signInAs, type Person } from './people.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { portalEn } from '../src/portal/en.js';

const startMs = 180_000;
const journeyMs = 120_000;

let stage: Stage;
const staff = new Map<string, Promise<Person>>();

/** One window a role for the whole run: a second factor's code is taken only once. */
function at(role: string): Promise<Person> {
  const person = staff.get(role) ?? signInAs(stage, role);
  staff.set(role, person);
  return person;
}

beforeAll(async () => {
  const { CHROMIUM_PATH: chromiumPath, TEST_INSTANCE_HOME: homeDir } = process.env;
  stage = await openStage({ chromiumPath, homeDir });
}, startMs);

afterAll(() => stage?.close(), 60_000);

describe('a person', () => {
  it('applies in the portal, is decided by two people and sees the account open', async () => {
    const form = personForm(freshNumber());
    const name = `${form.given_names} ${form.family_name}`;
    const { page, complaints } = await register(stage, name);
    await shoot(page, 'portal-overview');
    await begin(page, 'person');
    await page.getByRole('link', { name: portalEn.steps.you }).click();
    await save(page);
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.getByRole('link').allInnerTexts()).toEqual(
      expect.arrayContaining([onboardingEn.given_names, onboardingEn.family_name, onboardingEn.date_of_birth, onboardingEn.nationality].map((label) => expect.stringContaining(label))),
    );
    await shoot(page, 'portal-refused-fields');
    await aboutYou(page, form);
    await addressAndTaxes(page, form);
    await moneyAndPurpose(page, onboardingEn.occupations.business_owner);
    await page.getByRole('heading', { name: portalEn.steps.documents }).waitFor();
    expect(complaints()).toEqual([]);
    const lie = Buffer.from('<html><body>This is not a picture</body></html>');
    await upload(page, { kind: onboardingEn.document_kinds.passport, file: { name: 'lie.png', mimeType: 'image/png', buffer: lie } });
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
    const [analyst, officer] = await Promise.all([at('compliance_analyst'), at('compliance_officer')]);
    await openCase(analyst.page, name);
    await recommend(analyst.page, 'Documents and screening are in order.');
    await openCase(officer.page, name);
    await shoot(officer.page, 'case-to-decide');
    await approve(officer.page, 'Agreed with the recommendation.');
    await page.getByText(portalEn.state_help.active).waitFor();
    await shoot(page, 'portal-active');
    expect([...complaints(), ...analyst.complaints(), ...officer.complaints()]).toEqual([]);
  }, journeyMs);
});

describe('a company', () => {
  it('applies with three owners and gets its account once each of them is decided', async () => {
    const number = freshNumber();
    const company = companyForm(number);
    const applicant = await register(stage, 'Company Secretary');
    const { page, complaints } = applicant;
    const id = await begin(page, 'company');
    await page.getByRole('link', { name: portalEn.steps.company }).click();
    await aboutCompany(page, company);
    await addressAndTaxes(page, company);
    await moneyAndPurpose(page);
    const shares = ['40', '35', '25'];
    const owners = shares.map((percent, index) => ({ percent, form: personForm(number * 10 + index), isDirector: index === 0 }));
    for (const { form, ...owner } of owners) await addOwner(page, { ...owner, name: `${form.given_names} ${form.family_name}` });
    await shoot(page, 'portal-owners');
    const client = await visitorFor(stage, applicant);
    const { owners: begun } = await client.call<{ owners: { id: string; display_name: string }[] }>('GET', `/api/v1/onboarding/applications/${id}`);
    expect(begun).toHaveLength(owners.length);
    for (const { form } of owners) {
      const owner = begun.find(({ display_name }) => display_name === `${form.given_names} ${form.family_name}`);
      expect(owner).toBeDefined();
      await fillIn(client, owner?.id ?? '', form);
      await personDocuments(client, owner?.id ?? '', form, `browser-${owner?.id}`);
    }
    await page.getByRole('link', { name: portalEn.go_on, exact: true }).click();
    await uploadWell(page, extractOf(company));
    await page.goto(`/portal/applications/${id}/send`);
    await sendApplication(page);
    await page.goto('/portal');
    const desk = { client, admin: stage.admin, analyst: stage.analyst, officer: stage.officer };
    for (const owner of begun) await approveAtDesk(desk, owner.id);
    await page.getByText(portalEn.state_help.in_review).waitFor();
    const [analyst, officer] = await Promise.all([at('compliance_analyst'), at('compliance_officer')]);
    await openCase(analyst.page, company.legal_name);
    await recommend(analyst.page, 'The owners are known and the extract is fresh.');
    await openCase(officer.page, company.legal_name);
    await shoot(officer.page, 'case-company');
    await approve(officer.page, 'Agreed with the recommendation.');
    await page.getByText(portalEn.state_help.active).waitFor();
    expect([...complaints(), ...analyst.complaints(), ...officer.complaints()]).toEqual([]);
  }, journeyMs);
});
