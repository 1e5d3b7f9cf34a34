import { describe, expect, it } from '@jest/globals';
import { dress, settle, type Look } from '../../bench/pages/look.js';
import { portalEn } from '../src/portal/en.js';
import { portalRu } from '../src/portal/ru.js';
import { begin, register } from './applicant.js';
import { faultsOn } from './faults.js';
import { journeyMs, type House } from './house.js';
import { looks } from './looks.js';
import { newPerson, type Person } from './people.js';

type Kind = Parameters<typeof begin>[1];

const parts: Record<Kind, string[]> = {
  person: ['', 'you', 'home', 'funds', 'documents', 'send'],
  company: ['', 'company', 'home', 'funds', 'owners', 'documents', 'send'],
};
/** Those that nobody needs to sign in for. */
const openPages = {
  'sign-in': '/login',
  forgotten: '/login?forgotten',
  'set-password': '/set-password?token=no-such-token',
  register: '/portal/register',
  confirm: '/portal/confirm?token=no-such-token',
};
const clients: (Look & { kind: Kind })[] = [
  { kind: 'person', width: 390, theme: 'dark', language: 'ru' },
  { kind: 'company', width: 390, theme: 'light', language: 'en' },
];

export function describePortalPages(house: () => House): void {
  describe('the pages of a client', () => {
    it.each(clients)(
      'open for a $kind at $width, $theme, in $language, for everybody to use',
      async ({ kind, ...look }) => {
        const person = await register(house().stage, `Client of a ${kind}`);
        const id = await begin(person.page, kind);
        await dress(person.page, look);
        const faults: string[] = [];
        for (const part of parts[kind]) {
          const path = `/portal/applications/${id}/${part}`;
          faults.push(...(await faultsAt(person, { path, name: `${kind}-${part || 'parts'}`, look })));
        }
        expect(faults).toEqual([]);
      },
      journeyMs,
    );

    it.each(clients)(
      'let a client withdraw as a $kind at $width, $theme, in $language',
      async ({ kind, ...look }) => {
        const { withdrawal, state_help, overview } = look.language === 'en' ? portalEn : portalRu;
        const person = await register(house().stage, `Gone as a ${kind}`);
        const { page, complaints } = person;
        await begin(page, kind);
        await dress(page, look);
        await page.reload();
        await page.getByRole('button', { name: withdrawal.open }).click();
        const dialog = page.getByRole('dialog', { name: withdrawal.title });
        await dialog.getByText(withdrawal.reversible).waitFor();
        expect(await faultsOf(person, { name: `withdraw-${kind}`, look })).toEqual([]);
        await dialog.getByRole('button', { name: withdrawal.confirm, exact: true }).click();
        await page.getByText(state_help.withdrawn).waitFor();
        await page.getByRole('button', { name: withdrawal.open }).waitFor({ state: 'detached' });
        await page.goto('/portal');
        await page.getByText(overview.begin, { exact: true }).waitFor();
        expect(complaints()).toEqual([]);
      },
      journeyMs,
    );

    it.each(looks)('open before the sign-in at $width, $theme, in $language', async (look) => {
      const person = await newPerson(house().stage);
      await person.page.goto('/login');
      await settle(person.page);
      await dress(person.page, look);
      const faults: string[] = [];
      for (const [name, path] of Object.entries(openPages))
        faults.push(...(await faultsAt(person, { path, name, look })));
      // A token that nobody made is refused, and the browser says so.
      expect(faults.filter((fault) => !/console: .* status of 4\d\d/.test(fault))).toEqual([]);
    });
  });
}

interface Shown {
  name: string;
  look: Look;
}

async function faultsAt(person: Person, { path, ...shown }: Shown & { path: string }): Promise<string[]> {
  person.complaints();
  await person.page.goto(path);
  return faultsOf(person, shown);
}

/** What is wrong with the page as it is shown now. */
async function faultsOf({ page, complaints }: Person, { name, look }: Shown): Promise<string[]> {
  await settle(page);
  return [
    ...complaints().map((complaint) => `${name}: console: ${complaint}`),
    ...(await faultsOn(page, { name: `portal-${name}`, look })),
  ];
}
