import { z } from 'zod';
import { uuid } from '../fields.js';

const facts = z.record(z.string(), z.unknown());

/** A course; `completion_rate` is the share of one that finished it. */
export const educationalCourse = z.strictObject({
  id: uuid,
  title: z.string(),
  difficulty_level: z.enum(['beginner', 'intermediate', 'advanced', 'expert']).nullable(),
  vr_scenarios: z.array(facts).nullable(),
  ai_tutor_id: uuid.nullable(),
  completion_rate: z.string().nullable(),
  created_at: z.date().nullable(),
  updated_at: z.date().nullable(),
});

export type EducationalCourse = z.infer<typeof educationalCourse>;
