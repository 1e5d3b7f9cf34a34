import type { Stage } from './instance.js';
import { signInAs, type Person } from './people.js';

/** The instance of this run and the people in it, whom the tests share. */
export interface House {
  stage: Stage;
  /** The window of somebody of the staff, one a role for the whole run: a second factor's code is taken only once. */
  at: (role: string) => Promise<Person>;
}

export const journeyMs = 400_000;

export function openHouse(stage: Stage): House {
  const staff = new Map<string, Promise<Person>>();
  function at(role: string): Promise<Person> {
    const person = staff.get(role) ?? signInAs(stage, role);
    staff.set(role, person);
    return person;
  }
  return { stage, at };
}
