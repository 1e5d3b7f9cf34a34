import { dress } from '../../bench/pages/look.js';
import { portalEn } from '../src/portal/en.js';
import { demoUser, type Stage } from './instance.js';
import { enterPassword, newPerson, type Person } from './people.js';

/** A client or a partner of the demonstration at the portal; they have no second factor, so that the password proves them. */
export async function enterPortal(
  stage: Stage,
  role: 'client' | 'partner',
): Promise<Person & { password: string }> {
  const { email, password } = demoUser(stage.ready, role);
  const person = await newPerson(stage);
  await person.page.goto('/portal');
  await person.page.getByRole('link', { name: portalEn.welcome.sign_in }).click();
  await enterPassword(person.page, email, password);
  await person.page.getByRole('link', { name: portalEn.security.title }).waitFor();
  await dress(person.page, { width: 1280, theme: 'light', language: 'en' });
  return { ...person, password };
}
