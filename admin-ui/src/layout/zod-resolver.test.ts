import { describe, expect, it } from '@jest/globals';
import type { FieldValues } from 'react-hook-form';
import { z } from 'zod';
import { withoutEmpty, zodResolver } from './zod-resolver.js';

const schema = z.strictObject({
  email: z.email(),
  name: z.string().max(5),
  address: z.strictObject({ city: z.string(), region: z.string().optional() }),
  tags: z.array(z.string()).min(1),
});
const resolve = async (values: FieldValues) =>
  zodResolver(schema)(values, undefined, { fields: {}, shouldUseNativeValidation: false });
const whole = { email: 'a@b.co', name: 'Ada', address: { city: 'Bar', region: '' }, tags: ['x', ''] };

describe('zodResolver', () => {
  it('finds nothing wrong when what was left empty may be', async () => {
    expect(await resolve(whole)).toEqual({ values: whole, errors: {} });
  });

  it('tells a missing answer from a wrong one, at its field, with its bounds', async () => {
    const { errors } = await resolve({ ...whole, email: ' ', name: 'Far too long', address: { city: '' } });
    expect(errors.email?.type).toBe('required');
    expect(errors.name).toEqual({ type: 'too_big', message: expect.stringContaining('"maximum":5') });
    expect(errors.address).toMatchObject({ city: { type: 'required' } });
  });

  it('keeps the first thing that is wrong with a field', async () => {
    const { errors } = await resolve({ ...whole, tags: [] });
    expect(errors.tags).toMatchObject({ type: 'too_small' });
  });
});

describe('withoutEmpty', () => {
  it('leaves files, dates, zero and false alone and does not change what it got', () => {
    const day = new Date(0);
    const given = { day, zero: 0, no: false, empty: '', inner: { empty: ' ' } };
    expect(withoutEmpty(given)).toEqual({ day, zero: 0, no: false, inner: {} });
    expect(given.inner).toEqual({ empty: ' ' });
  });
});
