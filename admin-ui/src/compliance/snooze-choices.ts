import { maySnoozeUntil } from '../../../domain/compliance/case-snooze.js';

export const snoozeChoices = ['tomorrow', 'monday', 'week', 'month'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

/** A desk begins its day at nine. */
const startHour = 9;

/** The morning that a choice means, in the zone of this browser. */
export function morningOf(choice: SnoozeChoice, now: Date): Date {
  const days = { tomorrow: 1, monday: (8 - now.getDay()) % 7 || 7, week: 7, month: 30 }[choice];
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, startHour);
}

/** As a field of date and time holds it: local, to the minute. */
export function fieldOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment in a field of date and time, or null when the api would refuse it. */
export function momentIn(field: string, now: Date): Date | null {
  const at = new Date(field);
  return !Number.isNaN(at.getTime()) && maySnoozeUntil(at, now) ? at : null;
}
