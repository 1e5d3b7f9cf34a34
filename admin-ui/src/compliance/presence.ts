export interface Person {
  id: string;
  full_name: string;
}

/** The people of a presence event; null when it is not one. */
export function peopleIn(payload: unknown): Person[] | null {
  return isRecord(payload) && Array.isArray(payload.people) ? payload.people.filter(isPerson) : null;
}

function isPerson(value: unknown): value is Person {
  return isRecord(value) && typeof value.id === 'string' && typeof value.full_name === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
