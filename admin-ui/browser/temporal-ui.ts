import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { House } from './house.js';
import { shoot } from './look.js';
import { newPerson } from './people.js';

export function describeTemporalUi(house: () => House): void {
  describe('the Temporal UI', () => {
    it('shows staff the history in plain text, by the cookie of their sign-in', async () => {
      const { page } = await house().at('compliance_officer');
      const [client] = await house().stage.admin.call<{ id: string }[]>(
        'GET',
        '/api/v1/onboarding/clients?perPage=1',
      );
      const { workflow } = await house().stage.admin.call<{ workflow: { id: string; url: string } }>(
        'GET',
        `/api/v1/onboarding/clients/${client?.id}`,
      );
      await page.goto(new URL(workflow.url, house().stage.url).href);
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
      const { page } = await newPerson(house().stage);
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
}

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
