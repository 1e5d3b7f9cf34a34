import { z } from 'zod';

/** One observation about a piece of evidence, for rules and for people; its sentence lives in the UI under the code. */
export const finding = z.strictObject({
  code: z.string(),
  /** refuse: cannot be accepted as it is. review: a person must look. note: worth knowing. */
  severity: z.enum(['refuse', 'review', 'note']),
  field: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof finding>;
export type Severity = Finding['severity'];
