import { describe, expect, it } from '@jest/globals';
import { dress, settle } from '../../bench/pages/look.js';
import { complianceEn } from '../src/compliance/en.js';
import { complianceRu } from '../src/compliance/ru.js';
import { faultsOn } from './faults.js';
import { journeyMs, type House } from './house.js';
import { shoot } from './look.js';
import { looks } from './looks.js';
import { evidenced } from './people.js';

/** Somebody of the list that ships with the project, looked up by hand. */
export function describeSearchWalk(house: () => House): void {
  describe('the name check', () => {
    it.each(looks)(
      'finds who is listed, with the evidence, and says of others that they are not: $width, $theme, $language',
      (look) =>
        evidenced(`search-${look.width}`, async () => {
          const { page } = await house().at('compliance_officer');
          const { search, hits } = look.language === 'en' ? complianceEn : complianceRu;
          await dress(page, look);
          await page.goto('/screening');
          await settle(page);
          await page.getByText(search.nobody_yet).waitFor();
          await page.locator('#field-names').fill('Abu Abbas');
          await page.locator('#field-date_of_birth').fill('1948-12-10');
          await page.keyboard.press('Enter');
          await page.getByRole('heading', { name: 'ABBAS, Abu' }).waitFor();
          expect(await page.getByText(hits.evidence).count()).toBeGreaterThan(0);
          await page.getByText('abu abbas', { exact: true }).waitFor();
          expect(await faultsOn(page, { name: 'search-found', look })).toEqual([]);

          await page.locator('#field-names').fill('Zyxwv Qrstuv');
          await page.getByRole('button', { name: search.action }).click();
          await page.getByText(search.empty).waitFor();
          await shoot(page, `search-nobody-${look.width}`);
          await page.locator('#field-names').fill('̂̂̂');
          await page.getByRole('button', { name: search.action }).click();
          await page.getByText(search.needs_review).waitFor();
          await page.locator('#field-names').fill('');
          await page.getByRole('button', { name: search.action }).click();
          await page.locator('#field-names[aria-invalid=true]').waitFor();
        })(),
      journeyMs,
    );
  });
}
