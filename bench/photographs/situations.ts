import type { Page, Route } from 'playwright-core';
import { z } from 'zod';

/** What a list page may meet. */
export const situations = ['none', 'one', 'many', 'failed', 'unreachable', 'refused'] as const;
export type Situation = (typeof situations)[number];

const failureStatus = 500;

/** What the api answers when it cannot. */
export const failure = {
  type: 'about:blank',
  title: 'Something failed on our side',
  status: failureStatus,
  code: 'request.failed',
  trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
} as const;

/** Brings it about for the requests of the rows alone; what it returns ends it. */
export async function bringAbout(
  page: Page,
  rows: string,
  situation: Situation,
): Promise<() => Promise<void>> {
  const answer = answers[situation];
  if (!answer) return async () => undefined;
  const concerns = (url: URL) => url.pathname === rows;
  await page.route(concerns, answer);
  return () => page.unroute(concerns, answer);
}

const answers: Partial<Record<Situation, (route: Route) => Promise<void>>> = {
  none: (route) => route.fulfill({ json: [], headers: { 'Content-Range': 'items */0' } }),
  one: async (route) => {
    const answer = await route.fetch();
    const rows = z.array(z.unknown()).parse(await answer.json());
    await route.fulfill({ json: rows.slice(0, 1), headers: { 'Content-Range': 'items 0-0/1' } });
  },
  failed: (route) =>
    route.fulfill({ status: failureStatus, contentType: 'application/problem+json', json: failure }),
  unreachable: (route) => route.abort(),
};
