import { z } from 'zod';

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'A time of day as HH:MM, at most 24:00');
const openHours = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, 'The desk must open before it closes');
const day = z
  .array(openHours)
  .max(6)
  .refine((hours) => hours.every((one, index) => index === 0 || (hours[index - 1]?.to ?? '') <= one.from), {
    message: 'Hours of a day follow each other and do not overlap',
  })
  .default([]);

/** When a desk works: hours of each weekday in the desk's own zone, and the days on which it is closed. */
export const businessCalendar = z.strictObject({
  zone: z.string().refine(isZone, 'A zone of the IANA time zone database, as Europe/Belgrade'),
  hours: z
    .strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })
    .refine((hours) => Object.values(hours).some((one) => one.length > 0), 'The desk must open on some day'),
  holidays: z.array(z.iso.date()).max(2000).default([]),
});
export type BusinessCalendar = z.infer<typeof businessCalendar>;

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
