import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { emptyOf, fieldsOf, type JsonSchema } from './json-schema.js';

/** As the api sends it. */
function schemaOf(schema: z.ZodType): JsonSchema {
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' })));
}

const hours = z.strictObject({ from: z.string(), to: z.string().optional() });

describe('fieldsOf', () => {
  it('names the fields of an object and which may be missing', () => {
    expect(fieldsOf(schemaOf(hours), {}).map(({ name, isOptional }) => [name, isOptional])).toEqual([
      ['from', false],
      ['to', true],
    ]);
  });

  it('offers every key that a record may have', () => {
    const week = schemaOf(z.partialRecord(z.enum(['monday', 'sunday']), hours));
    expect(fieldsOf(week, { monday: {} }).map(({ name, isOptional }) => [name, isOptional])).toEqual([
      ['monday', true],
      ['sunday', true],
    ]);
  });

  it('shows the keys that an open record holds', () => {
    const points = schemaOf(z.record(z.string(), z.int()));
    expect(fieldsOf(points, { student: 20 })).toMatchObject([
      { name: 'student', isOptional: false, schema: { type: 'integer' } },
    ]);
  });
});

describe('emptyOf', () => {
  it('begins with what the schema takes', () => {
    expect(emptyOf(schemaOf(hours))).toEqual({ from: '' });
    expect(emptyOf(schemaOf(z.array(z.int())))).toEqual([]);
    expect(emptyOf(schemaOf(z.number().min(1).max(5)))).toBe(1);
    expect(emptyOf(schemaOf(z.enum(['low', 'high'])))).toBe('low');
    expect(emptyOf(schemaOf(z.boolean()))).toBe(false);
  });
});
