import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { AiDecisionModel } from './ai-decisions.js';
import { EducationalCourseModel } from './educational-courses.js';
import { GlobalUserModel } from './global-users.js';
import { models } from './index.js';
import { Web3WalletModel } from './web3-wallets.js';

let store: TestDatabase;

beforeAll(async () => {
  store = await openTestDatabase();
});

afterAll(() => store.close());

interface Column {
  name: string;
  type: string;
  is_nullable: boolean;
}

describe('the models', () => {
  it('are listed by table, each once', () => {
    const tables = models.map((model) => model.tableName);
    expect(tables).toEqual([...new Set(tables)].sort());
  });

  it.each(models.map((model) => [model.tableName, model] as const))(
    'say of %s what the database says',
    async (table, model) => {
      const columns = await columnsOf(table);
      const fields = Object.entries(model.schema.shape).map(([name, field]) => fieldOf(name, field));
      expect(fields.map(({ name }) => name).sort()).toEqual(columns.map(({ name }) => name).sort());
      for (const { name, isNullable, types } of fields) {
        const column = columns.find((each) => each.name === name);
        expect({ name, is_nullable: column?.is_nullable }).toEqual({ name, is_nullable: isNullable });
        expect({ name, type: types.includes(column?.type ?? '') ? 'fits' : column?.type }).toEqual({
          name,
          type: 'fits',
        });
      }
    },
  );

  it.each(models.map((model) => [model.tableName, model] as const))(
    'find the key of %s',
    async (table, model) => {
      const { rows } = await store.owner.raw<{ rows: { name: string }[] }>(
        `SELECT a.attname AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE i.indisprimary AND i.indrelid = ?::regclass`,
        [table],
      );
      expect([model.idColumn].flat().sort()).toEqual(rows.map(({ name }) => name).sort());
    },
  );

  it('keep lists and facts of the tables of the contract as they were given', async () => {
    const scenarios = [{ name: 'Reading an order book', duration: 30 }];
    const course = await EducationalCourseModel.query(store.owner).insert({
      title: 'Market making',
      vr_scenarios: scenarios,
    });
    const user = await GlobalUserModel.query(store.owner).insert({
      email: 'wallet@clients.example',
      password_hash: 'none',
      global_username: 'wallet',
    });
    const wallet = await Web3WalletModel.query(store.owner).insert({
      user_id: user.id,
      wallet_address: `0x${'ab'.repeat(20)}`,
      network: 'ethereum',
      supported_tokens: ['ETH', 'USDC'],
    });
    const decision = await AiDecisionModel.query(store.owner).insert({
      portfolio_id: course.id,
      decision_type: 'rebalance',
      decision_data: { weights: { BTC: '0.6' } },
      confidence_score: '0.8520',
    });
    expect(await course.$query(store.owner)).toMatchObject({
      vr_scenarios: scenarios,
      completion_rate: '0.0000',
    });
    expect(await wallet.$query(store.owner)).toMatchObject({ supported_tokens: ['ETH', 'USDC'] });
    expect(await decision.$query(store.owner)).toMatchObject({
      decision_data: { weights: { BTC: '0.6' } },
      confidence_score: '0.8520',
      quantum_enhanced: false,
    });
  });
});

async function columnsOf(table: string): Promise<Column[]> {
  const { rows } = await store.owner.raw<{ rows: Column[] }>(
    `SELECT column_name AS name, udt_name AS type, is_nullable = 'YES' AS is_nullable
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ?`,
    [table],
  );
  return rows;
}

/** The column types in which a value of each kind of zod schema is stored. */
const typesOfKind: Record<string, string[]> = {
  string: ['text', 'varchar', 'numeric', 'date'],
  number: ['int4', 'int8'],
  boolean: ['bool'],
  date: ['timestamptz'],
  enum: ['text', 'varchar'],
  literal: ['text', 'varchar'],
  array: ['jsonb'],
  object: ['jsonb'],
  record: ['jsonb'],
  unknown: ['jsonb'],
  custom: ['bytea'],
};

function fieldOf(name: string, field: unknown) {
  const { kind, isNullable, format } = kindOf(field);
  return { name, isNullable, types: format === 'uuid' ? ['uuid'] : (typesOfKind[kind] ?? []) };
}

function kindOf(field: unknown): { kind: string; isNullable: boolean; format: string } {
  if (typeof field !== 'object' || field === null || !('def' in field)) throw new Error('Not a zod schema');
  const { def } = field;
  if (typeof def !== 'object' || def === null || !('type' in def)) throw new Error('Not a zod schema');
  if (def.type === 'nullable' && 'innerType' in def) return { ...kindOf(def.innerType), isNullable: true };
  const format = 'format' in def ? String(def.format) : '';
  return { kind: String(def.type), isNullable: false, format };
}
