import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fillIn, personDocuments } from '../../bench/journey/application.js';
import { approveAtDesk } from '../../bench/journey/desk-work.js';
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
import { englishOn, russianOn } from './leftovers.js';
import { barriers, follow, overhang, settle, shoot, textsOf } from './look.js';
import { dress, staffPages, type Look } from './pages.js';
import { evidenced, newPerson, signInAs, type Person } from './people.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import { layoutEn } from '../src/layout/en.js';
import { layoutRu } from '../src/layout/ru.js';
import { onboardingEn } from '../src/onboarding/en.js';
import { portalEn } from '../src/portal/en.js';

const startMs = 180_000;
const journeyMs = 180_000;

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
  it(
    'applies in the portal, is decided by two people and sees the account open',
    evidenced('person', async () => {
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
      const [analyst, officer] = await Promise.all([at('compliance_analyst'), at('compliance_officer')]);
      await openCase(analyst.page, name);
      await recommend(analyst.page, 'Documents and screening are in order.');
      await openCase(officer.page, name);
      await shoot(officer.page, 'case-to-decide');
      await approve(officer.page, 'Agreed with the recommendation.');
      await page.getByText(portalEn.state_help.active).waitFor();
      await shoot(page, 'portal-active');
      expect([...complaints(), ...analyst.complaints(), ...officer.complaints()]).toEqual([]);
    }),
    journeyMs,
  );
});

describe('a company', () => {
  it(
    'applies with three owners and gets its account once each of them is decided',
    evidenced('company', async () => {
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
      const owners = shares.map((percent, index) => ({
        percent,
        form: personForm(number * 10 + index),
        isDirector: index === 0,
      }));
      for (const { form, ...owner } of owners)
        await addOwner(page, { ...owner, name: `${form.given_names} ${form.family_name}` });
      await shoot(page, 'portal-owners');
      const client = await visitorFor(stage, applicant);
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
    }),
    journeyMs,
  );
});

describe('the pages of the staff', () => {
  const looks: (Look & { role: 'admin' | 'auditor' | 'compliance_officer'; hasAxe: boolean })[] = [
    { role: 'compliance_officer', hasAxe: true, width: 1280, theme: 'light', language: 'en' },
    { role: 'admin', hasAxe: false, width: 1280, theme: 'dark', language: 'ru' },
    { role: 'auditor', hasAxe: true, width: 390, theme: 'dark', language: 'en' },
    { role: 'admin', hasAxe: false, width: 390, theme: 'light', language: 'ru' },
  ];

  it.each(looks)(
    'open for the $role at $width, $theme, in $language, for everybody to use',
    async ({ role, hasAxe, ...look }) => {
      const { page, complaints } = await at(role);
      await dress(page, look);
      await page.goto('/help');
      await settle(page);
      const faults: string[] = [];
      const refusal = (look.language === 'en' ? layoutEn : layoutRu).no_permission.title;
      complaints();
      for (const { name, path, permission } of await staffPages(stage)) {
        await follow(page, path);
        await shoot(page, `${role}-${look.width}-${look.theme}-${look.language}-${name}`);
        const isRefused = await page.getByText(refusal, { exact: true }).isVisible();
        const texts = await textsOf(page);
        const leftovers = look.language === 'en' ? russianOn(texts) : englishOn(texts);
        const found = [
          ...(isRefused === isAllowed(role, permission) ? [isRefused ? 'is refused' : 'is not refused'] : []),
          ...(isRefused ? [] : await page.locator('main [role=alert] h2').allInnerTexts()),
          ...complaints().map((complaint) => `console: ${complaint}`),
          ...leftovers.map((text) => `not in ${look.language}: ${text}`),
          ...((await overhang(page)) > 0 ? [`wider than the window by ${await overhang(page)} px`] : []),
          ...(hasAxe ? await barriers(page) : []),
        ];
        faults.push(...found.map((fault) => `${name}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
    journeyMs,
  );
});

describe('the Temporal UI', () => {
  it('shows staff the history in plain text, by the cookie of their sign-in', async () => {
    const { page } = await at('compliance_officer');
    const [client] = await stage.admin.call<{ id: string }[]>('GET', '/api/v1/onboarding/clients?perPage=1');
    const { workflow } = await stage.admin.call<{ workflow: { id: string; url: string } }>(
      'GET',
      `/api/v1/onboarding/clients/${client?.id}`,
    );
    await page.goto(new URL(workflow.url, stage.url).pathname);
    await page
      .getByText(client?.id ?? '')
      .first()
      .waitFor();
    await shoot(page, 'temporal-workflow');
    const decoded = await page.request.post('/codec/decode', {
      data: { payloads: [await firstPayload(page, workflow.id)] },
    });
    expect(decoded.status()).toBe(200);
    expect(Buffer.from((await decoded.json()).payloads[0].data, 'base64').toString()).toContain(client?.id);
  });

  it('sends away whoever is not signed in, and decodes nothing for them', async () => {
    const { page } = await newPerson(stage);
    await page.goto('/temporal/');
    await page.locator('input[type=password]').waitFor();
    expect(new URL(page.url()).pathname).toBe('/login');
    const refused = [
      await page.request.get('/temporal/api/v1/namespaces'),
      await page.request.post('/codec/decode', { data: { payloads: [] } }),
    ];
    expect(refused.map((answer) => answer.status())).toEqual([401, 401]);
  });
});

interface SealedPayload {
  metadata: Record<string, string>;
  data: string;
}

/** The input of a workflow as the Temporal UI receives it. */
async function firstPayload(page: Page, workflowId: string): Promise<SealedPayload> {
  const answer = await page.request.get(
    `/temporal/api/v1/namespaces/purser/workflows/${encodeURIComponent(workflowId)}/history?maximumPageSize=1`,
  );
  const {
    history,
  }: {
    history: {
      events: { workflowExecutionStartedEventAttributes: { input: { payloads: SealedPayload[] } } }[];
    };
  } = await answer.json();
  const payload = history.events[0]?.workflowExecutionStartedEventAttributes.input.payloads[0];
  if (!payload) throw new Error('The workflow has no input');
  return payload;
}
