import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CredentialModel, secretPlace } from '../../db/models/credentials.js';
import { openField, sealField } from '../../lib/crypto/sealed-field.js';
import { totpCode } from '../../lib/crypto/totp.js';
import { houseContext, type Context } from '../context.js';
import { openHouse, type House } from '../testing/harness.js';
import { makePerson, stopClock, type MovableClock } from '../testing/people.js';
import { transact } from '../work.js';
import { beginTotp, confirmTotp, spendTotp } from './accounts-totp.js';

let house: House;
let clock: MovableClock;
let context: Context;

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
  context = houseContext(house.deps, 'test');
});
afterAll(() => house.close());

/** A person with an app that was set up just now. */
async function enrolled() {
  const person = await makePerson(house);
  const enrolment = await transact(context, (work) => beginTotp(work, context, person));
  const code = totpCode(enrolment.secret, clock.now());
  const confirmation = { userId: person.id, credentialId: enrolment.credential_id, code };
  await transact(context, (work) => confirmTotp(work, context, confirmation));
  return { person, ...enrolment };
}

const rowOf = (id: string) => CredentialModel.query(house.owner).findById(id).throwIfNotFound();

describe('the secret of an authenticator app', () => {
  it('is sealed under a ring of its own, which the blind index does not open', async () => {
    const { credential_id, secret, person } = await enrolled();
    const sealed = (await rowOf(credential_id)).secret_sealed ?? Buffer.alloc(0);
    const { sealedFields, blindIndex } = house.deps.keys;
    expect(openField(sealedFields, secretPlace(credential_id), sealed)).toBe(secret);
    expect(() => openField(blindIndex, secretPlace(credential_id), sealed)).toThrow(
      expect.objectContaining({ code: 'crypto.unknown_key' }),
    );
    clock.forward(30_000);
    expect(await spendTotp(context, person.id, totpCode(secret, clock.now()))).toBe(true);
  });

  it('still opens when it was sealed under the ring of the blind index', async () => {
    const { credential_id, secret, person } = await enrolled();
    await CredentialModel.query(house.owner)
      .findById(credential_id)
      .patch({ secret_sealed: sealField(house.deps.keys.blindIndex, secretPlace(credential_id), secret) });
    clock.forward(30_000);
    expect(await spendTotp(context, person.id, '000000')).toBe(false);
    expect(await spendTotp(context, person.id, totpCode(secret, clock.now()))).toBe(true);
  });
});
