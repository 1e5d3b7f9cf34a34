import type { Look } from '../../bench/pages/look.js';
import { isThorough } from '../../stack/testing/thorough.js';

/** Every width, theme and language is in one of them. */
const everyDay: Look[] = [
  { width: 390, theme: 'dark', language: 'ru' },
  { width: 1280, theme: 'light', language: 'en' },
];
const others: Look[] = [
  { width: 1280, theme: 'dark', language: 'ru' },
  { width: 390, theme: 'light', language: 'en' },
];

/** How a page is looked at. A walk goes on in the last. */
export const looks: readonly Look[] = isThorough ? [...others, ...everyDay] : everyDay;
