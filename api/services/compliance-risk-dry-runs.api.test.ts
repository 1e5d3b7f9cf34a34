import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultRiskModel } from '../../domain/compliance/risk-model.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

/** `DRY_RUN_PARTIES=100000` shows how it stands the greatest house. */
const many = Number(process.env['DRY_RUN_PARTIES'] ?? 2_300);
const batchSize = 500;
const mostDelayMs = 2_000;
const runMs = 300_000;
const all = '/api/v1/compliance/risk-models';

let house: House;
let officer: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  officer = await house.signIn('compliance_officer');
  const facts = JSON.stringify({ countries: [], values: { occupation: ['gambling'], channel: ['online'] } });
  await house.owner.raw(
    `WITH people AS (
       INSERT INTO global_users (id, email, password_hash, global_username)
       SELECT id, id || '@clients.example', 'none', id::text
       FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, :many)) ids RETURNING id),
     made AS (
       INSERT INTO applications (id, user_id, kind, state, display_name, product, channel, data, created_at, updated_at)
       SELECT gen_random_uuid(), id, 'natural_person', 'active', 'One of many', 'trading', 'online', '{}', now(), now()
       FROM people RETURNING id)
     INSERT INTO risk_assessments
       (id, application_id, business_key, level, score, reasons, model_version, config_hash, facts, created_at)
     SELECT gen_random_uuid(), id, id::text, 'low', 21, '[]', '1', '1', :facts, now() FROM made`,
    { many, facts },
  );
}, runMs);

afterAll(() => house.close());

describe('a dry run over many parties', () => {
  it(
    'tells how far it is, keeps who moves in pages, and leaves the others their turn',
    async () => {
      const { version: _version, ...content } = defaultRiskModel;
      const occupation = { ...content.tables.occupation, weight: 60 };
      const draft = { ...content, tables: { ...content.tables, occupation } };
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const began = Date.now();
      const response = await fetch(`${house.url}${all}/dry-run`, {
        method: 'POST',
        headers: { authorization: `Bearer ${officer.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content: draft }),
      });
      const lines = (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      delay.disable();
      const [seconds, delayMs] = [(Date.now() - began) / 1_000, delay.max / 1e6];
      process.stdout.write(
        `${many} parties in ${seconds.toFixed(1)} s, longest turn ${delayMs.toFixed(0)} ms, heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB\n`,
      );

      const counts = lines.filter(({ line }) => line === 'scored').map(({ scored }) => scored);
      expect(counts).toEqual(
        Array.from({ length: Math.floor(many / batchSize) }, (_each, index) => (index + 1) * batchSize),
      );
      const { dry_run } = lines.at(-1);
      expect(dry_run).toMatchObject({ moved: many, moves: [{ from: 'low', to: 'medium', count: many }] });
      expect(delayMs).toBeLessThan(mostDelayMs);
      const path = `${all}/dry-runs/${dry_run.id}/moves?perPage=200&page=2`;
      const page = await house.call('get', path, { as: officer });
      expect(page.body).toHaveLength(200);
      expect(page.headers.get('content-range')).toMatch(new RegExp(`/${many}$`));
    },
    runMs,
  );
});
