import { describe, expect, it } from '@jest/globals';
import { dress, settle, type Look } from '../../bench/pages/look.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import { layoutEn } from '../src/layout/en.js';
import { layoutRu } from '../src/layout/ru.js';
import { journeyMs, type House } from './house.js';
import { englishOn, russianOn } from './leftovers.js';
import { barriers, follow, overhang, shoot, textsOf } from './look.js';
import { staffPages } from './pages.js';

export function describeStaffPages(house: () => House): void {
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
        const { page, complaints } = await house().at(role);
        await dress(page, look);
        await page.goto('/help');
        await settle(page);
        const faults: string[] = [];
        const refusal = (look.language === 'en' ? layoutEn : layoutRu).no_permission.title;
        complaints();
        for (const { name, path, permission } of await staffPages(house().stage)) {
          await follow(page, path);
          await shoot(page, `${role}-${look.width}-${look.theme}-${look.language}-${name}`);
          const isRefused = await page.getByText(refusal, { exact: true }).isVisible();
          const texts = await textsOf(page);
          const leftovers = look.language === 'en' ? russianOn(texts) : englishOn(texts);
          const found = [
            ...(isRefused === isAllowed(role, permission)
              ? [isRefused ? 'is refused' : 'is not refused']
              : []),
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
}
