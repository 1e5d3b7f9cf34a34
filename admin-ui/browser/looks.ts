import type { Look } from '../../bench/pages/look.js';

/** Every width, theme and language is in one of them. */
const everyDay: Look[] = [
  { width: 390, theme: 'dark', language: 'ru' },
  { width: 1280, theme: 'light', language: 'en' },
];
const others: Look[] = [
  { width: 1280, theme: 'dark', language: 'ru' },
  { width: 390, theme: 'light', language: 'en' },
];

/** `PURSER_LOOKS=all`: everything is looked at in every way, which takes its time. */
export const isThorough = process.env['PURSER_LOOKS'] === 'all';

/** How a page is looked at. A walk goes on in the last. */
export const looks: readonly Look[] = isThorough ? [...others, ...everyDay] : everyDay;
