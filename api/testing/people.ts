import type { Role } from '../../domain/accounts/roles.js';
import type { UserStatus } from '../../domain/accounts/rules.js';
import { CredentialModel, secretPlace } from '../../db/models/credentials.js';
import { addUser } from '../../db/models/global-users.js';
import { sealField } from '../../lib/crypto/sealed-field.js';
import { newTotpSecret, totpCode } from '../../lib/crypto/totp.js';
import { newId } from '../../lib/ids.js';
import type { Clock } from '../../lib/clock.js';
import type { Answer, House } from './harness.js';

export interface Person {
  id: string;
  email: string;
  password: string;
  /** Base32, when an authenticator app is set up. */
  totpSecret: string | null;
}

interface Traits {
  role?: Role;
  status?: UserStatus;
  hasApp?: boolean;
}

const password = 'plum-otter-lantern-42';
let hashed: Promise<string> | null = null;

/** A user with a real password, as sign-in meets one. */
export async function makePerson(
  house: House,
  { role = 'client', status = 'active', hasApp = false }: Traits = {},
): Promise<Person> {
  hashed ??= house.deps.passwords.hash(password);
  const id = newId();
  const email = `${role.replaceAll('_', '.')}.${id.slice(-12)}@people.test`;
  const facts = { full_name: `Person of ${role}`, role, status, language: 'en' as const };
  await addUser(house.owner, {
    id,
    email,
    password_hash: await hashed,
    global_username: `person-${id}`,
    ...facts,
  });
  return { id, email, password, totpSecret: hasApp ? await addApp(house, id) : null };
}

async function addApp(house: House, userId: string): Promise<string> {
  const id = newId();
  const secret = newTotpSecret();
  const now = house.deps.clock.now();
  await CredentialModel.query(house.owner).insert({
    id,
    user_id: userId,
    kind: 'totp',
    secret_sealed: sealField(house.deps.keys.sealedFields, secretPlace(id), secret),
    created_at: now,
    confirmed_at: now,
  });
  return secret;
}

export function signInPerson(house: House, { email, password }: Person, mfa_token?: string): Promise<Answer> {
  return house.call('post', '/api/v1/accounts/sign-in', {
    body: { email, password, region: 'RS', mfa_token },
  });
}

/** A user with a session that is a moment old. */
export async function signedInPerson(house: House, traits: Traits): Promise<Person & { token: string }> {
  const person = await makePerson(house, traits);
  const code = person.totpSecret === null ? undefined : codeOf(person, house.deps.clock.now());
  const { body } = await signInPerson(house, person, code);
  return { ...person, token: String(body.access_token) };
}

/** A clock that a test moves. */
export interface MovableClock extends Clock {
  forward(ms: number): void;
}

/** Puts a clock into the house that stands still until it is moved. */
export function stopClock(house: House, at = new Date()): MovableClock {
  let now = at;
  const clock = { now: () => now, forward: (ms: number) => void (now = new Date(now.getTime() + ms)) };
  house.deps.clock = clock;
  return clock;
}

export function codeOf(person: Person, now: Date): string {
  return totpCode(person.totpSecret ?? '', now);
}

/** The values of the cookies that an answer sets, by name. */
export function cookiesOf(headers: Headers): Map<string, string> {
  return new Map(
    headers.getSetCookie().map((cookie): [string, string] => {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      return [name, value];
    }),
  );
}
