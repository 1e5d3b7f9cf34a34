import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { visitorOf, type Visitor } from '../../bench/journey/visitor.js';
import { specimenOf, type CompanyForm, type PersonForm } from '../../bench/journey/forms.js';
import {
  drawPassport,
  passportMrz,
  writeCompanyExtractPdf,
  writeProofOfAddressPdf,
} from '../../db/seeds/specimens/draw.js';
import { eventually } from '../../lib/testing/eventually.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { portalEn } from '../src/portal/en.js';
import type { Stage } from './instance.js';
import { enterPassword, newPerson, type Person } from './people.js';

export interface Applicant extends Person {
  email: string;
  password: string;
}

const mailMs = 30_000;
const sweden = 'Sweden';

/** Numbers that no two runs share, even on an instance that stays. */
export const freshNumber = () => 1_000 + (Date.now() % 90_000_000);

/** Registers in the portal, follows the link of the mail and signs in. */
export async function register(stage: Stage, fullName: string): Promise<Applicant> {
  const email = `${randomUUID()}@clients.example`;
  const password = `a long sentence to ${randomUUID()}`;
  const person = await newPerson(stage);
  const { page } = person;
  await page.goto('/portal');
  await page.getByRole('link', { name: portalEn.welcome.register }).click();
  await page.getByLabel(portalEn.register.name).fill(fullName);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.getByRole('button', { name: portalEn.register.submit }).click();
  await page.getByText(portalEn.register.sent.replace('%{email}', email)).waitFor();
  await page.goto(await linkOfMail(stage, email));
  await page.getByRole('button', { name: portalEn.confirm.button }).click();
  await page.getByText(portalEn.confirm.done).waitFor();
  await page.getByRole('link', { name: portalEn.welcome.sign_in }).click();
  await enterPassword(page, email, password);
  await page.getByText(portalEn.overview.begin, { exact: true }).waitFor();
  return { ...person, email, password };
}

/** The same person as a program sees them. */
export const visitorFor = (stage: Stage, { email, password }: Applicant): Promise<Visitor> =>
  visitorOf(stage.url, { email, password, totpSecret: null });

/** The address in the mail that the demonstration caught instead of sending it. */
export async function linkOfMail({ admin, url }: Stage, email: string): Promise<string> {
  const filter = encodeURIComponent(JSON.stringify({ q: email }));
  const link = await eventually(async () => {
    const mails = await admin.call<{ address: string | null; link: string | null }[]>(
      'GET',
      `/api/v1/notifications/outbox?perPage=20&filter=${filter}`,
    );
    return mails.find((mail) => mail.address === email && mail.link)?.link;
  }, mailMs);
  const { pathname, search } = new URL(link, url);
  return `${pathname}${search}`;
}

/** Begins an application and answers its id. */
export async function begin(page: Page, kind: 'person' | 'company'): Promise<string> {
  const name = kind === 'person' ? portalEn.overview.begin_person : portalEn.overview.begin_company;
  await page.getByRole('button', { name }).click();
  await page.waitForURL(/\/portal\/applications\/[\w-]+$/);
  return new URL(page.url()).pathname.split('/')[3] ?? '';
}

export const save = (page: Page) => page.getByRole('button', { name: portalEn.save }).click();

export async function aboutYou(page: Page, form: PersonForm): Promise<void> {
  await type(page, {
    given_names: form.given_names,
    family_name: form.family_name,
    date_of_birth: form.date_of_birth,
    place_of_birth: form.place_of_birth,
  });
  await find(page, 'nationality', sweden);
  await save(page);
}

export async function aboutCompany(page: Page, form: CompanyForm): Promise<void> {
  const { legal_name, legal_form, registration_number, incorporated_on, industry_detail } = form;
  await type(page, { legal_name, legal_form, registration_number, incorporated_on, industry_detail });
  await choose(page, 'industry', onboardingEn.industries[form.industry]);
  await find(page, 'registration_country', sweden);
  await save(page);
}

export async function addressAndTaxes(
  page: Page,
  { address, tax_residences }: PersonForm | CompanyForm,
): Promise<void> {
  await type(page, {
    'address.street': address.street,
    'address.city': address.city,
    'address.postcode': address.postcode,
  });
  await find(page, 'address.country', sweden);
  await find(page, 'tax_residences.0.country', sweden);
  await type(page, { 'tax_residences.0.tax_number': tax_residences[0]?.tax_number ?? '' });
  await save(page);
}

export async function moneyAndPurpose(page: Page, occupation?: string): Promise<void> {
  if (occupation) await choose(page, 'occupation', occupation);
  await page.getByLabel(onboardingEn.source_of_funds.crypto_assets).check();
  await choose(page, 'purpose', onboardingEn.purposes.investment);
  await choose(page, 'expected_volume', onboardingEn.volumes.up_to_1m);
  await save(page);
}

export interface Upload {
  kind: string;
  file: { name: string; mimeType: string; buffer: Buffer };
  zone?: string;
}

export async function upload(page: Page, { kind, file, zone }: Upload): Promise<void> {
  await page.getByRole('combobox', { name: portalEn.documents.kind }).click();
  await page.getByRole('option', { name: kind }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  if (zone) await page.getByLabel(portalEn.documents.zone).fill(zone);
  await page.getByRole('button', { name: portalEn.documents.send }).click();
}

/** Uploads what must be taken, and waits until it is in the list. */
export async function uploadWell(page: Page, document: Upload): Promise<void> {
  await upload(page, document);
  await page.getByRole('listitem').filter({ hasText: document.file.name }).waitFor();
}

export function personDocumentsOf(form: PersonForm): Upload[] {
  const specimen = specimenOf(form);
  const { passport, proof_of_address } = onboardingEn.document_kinds;
  return [
    {
      kind: passport,
      zone: passportMrz(specimen),
      file: { name: 'passport.png', mimeType: 'image/png', buffer: drawPassport(specimen) },
    },
    {
      kind: proof_of_address,
      file: { name: 'bill.pdf', mimeType: 'application/pdf', buffer: writeProofOfAddressPdf(specimen) },
    },
  ];
}

export function extractOf(form: CompanyForm): Upload {
  const buffer = writeCompanyExtractPdf({ ...form, directors: [], owners: [] });
  return {
    kind: onboardingEn.document_kinds.company_extract,
    file: { name: 'extract.pdf', mimeType: 'application/pdf', buffer },
  };
}

export interface Owner {
  name: string;
  percent: string;
  isDirector: boolean;
}

export async function addOwner(page: Page, { name, percent, isDirector }: Owner): Promise<void> {
  await page.getByLabel(portalEn.owners.name).fill(name);
  if (isDirector) await page.getByLabel(portalEn.owners.director, { exact: true }).check();
  await page.getByLabel(portalEn.owners.share).fill(percent);
  await page.getByRole('button', { name: portalEn.owners.submit, exact: true }).click();
  await page.getByRole('link', { name }).waitFor();
}

/** Confirms that everything is true and sends it. */
export async function sendApplication(page: Page): Promise<void> {
  await page.getByLabel(portalEn.send.declare).check();
  await page.getByRole('button', { name: portalEn.send.submit }).click();
  await page.getByText(portalEn.send.done).waitFor();
}

async function type(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
}

/** Finds a choice among many by typing. */
async function find(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`[id="field-${name}"]`).fill(text);
  await page.getByRole('option', { name: text, exact: true }).click();
}

/** Takes one of a few. */
export async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`[id="field-${name}"]`).click();
  await page.getByRole('option', { name: text, exact: true }).click();
}
