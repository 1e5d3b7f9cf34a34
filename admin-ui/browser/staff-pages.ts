import { describe, expect, it } from '@jest/globals';
import { dress, settle } from '../../bench/pages/look.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import { layoutEn } from '../src/layout/en.js';
import { layoutRu } from '../src/layout/ru.js';
import { faultsOn } from './faults.js';
import { journeyMs, type House } from './house.js';
import { follow } from './look.js';
import { looks } from './looks.js';
import { staffPages } from './pages.js';

export function describeStaffPages(house: () => House): void {
  describe('the pages of the staff', () => {
    it.each(looks)(
      'open at $width, $theme, in $language, for whoever may see them and to use for everybody',
      async (look) => {
        const role = look.width === 390 ? 'auditor' : 'admin';
        const { page, complaints } = await house().at(role);
        await dress(page, look);
        await page.goto('/help');
        await settle(page);
        const faults: string[] = [];
        const refusal = (look.language === 'en' ? layoutEn : layoutRu).no_permission.title;
        complaints();
        for (const { name, path, permission } of await staffPages(house().stage)) {
          await follow(page, path);
          const isRefused = await page.getByText(refusal, { exact: true }).isVisible();
          const found = [
            ...(isRefused === isAllowed(role, permission)
              ? [isRefused ? 'is refused' : 'is not refused']
              : []),
            ...(isRefused ? [] : await page.locator('main [role=alert] h2').allInnerTexts()),
            ...complaints().map((complaint) => `console: ${complaint}`),
            ...(await faultsOn(page, { name: `${role}-${name}`, look })),
          ];
          faults.push(...found.map((fault) => `${name}: ${fault}`));
        }
        expect(faults).toEqual([]);
      },
      journeyMs,
    );
  });
}
