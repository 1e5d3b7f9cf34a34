import { z } from 'zod';
import { language, longText, personText, uuid } from '../fields.js';

/** What a text may leave to the case: written as `{{name}}`. */
export const placeholders = ['client_name', 'missing_documents'] as const;
export type Placeholder = (typeof placeholders)[number];

const mark = /\{\{([^{}]*)\}\}/g;

const text = z.strictObject({
  name: personText(100),
  body: longText(4_000).refine(
    (body) => unknownMarks(body).length === 0,
    `Only {{${placeholders.join('}} and {{')}}} are filled in`,
  ),
});
const texts = z.strictObject({ en: text, ru: text });

export const requestTemplate = z.strictObject({
  template_id: uuid,
  version: z.int(),
  texts,
  is_retired: z.boolean(),
  changed_by: uuid,
  changed_at: z.date(),
});
export type RequestTemplate = z.infer<typeof requestTemplate>;

export const writeTemplateInput = z.strictObject({
  texts,
  is_retired: z.boolean().default(false),
  /** The version that the writer saw. */
  version: z.int().min(1),
});
export const newTemplateInput = z.strictObject({ texts });

export const templateView = requestTemplate.extend({
  /** Of the row, for lists: the template's. */
  id: uuid,
  changed_by_name: z.string().nullable(),
});
export type TemplateView = z.infer<typeof templateView>;

/** A template filled in for one case, in both languages; the client's is `language`. */
export const requestDraft = z.strictObject({
  template_id: uuid,
  version: z.int(),
  language,
  texts: z.strictObject({
    en: z.strictObject({ name: z.string(), body: z.string() }),
    ru: z.strictObject({ name: z.string(), body: z.string() }),
  }),
});
export type RequestDraft = z.infer<typeof requestDraft>;

/** Words in double braces that nothing fills in. */
export function unknownMarks(body: string): string[] {
  return [...body.matchAll(mark)]
    .map(([, name = '']) => name)
    .filter((name) => !placeholders.some((known) => known === name));
}

/** The text with what the case says; what is filled in is never read for marks again. */
export function fillIn(body: string, values: Record<Placeholder, string>): string {
  return body.replace(mark, (whole, name: string) => {
    const known = placeholders.find((each) => each === name);
    return known ? values[known] : whole;
  });
}

type Language = z.infer<typeof language>;

/** How the house calls a document that it asks for. */
const documentWords: Record<string, Record<Language, string>> = {
  identity: { en: 'a passport or an identity card', ru: 'паспорт или удостоверение личности' },
  identity_card: { en: 'the other side of the identity card', ru: 'вторая сторона удостоверения личности' },
  driving_licence: {
    en: 'the other side of the driving licence',
    ru: 'вторая сторона водительского удостоверения',
  },
  residence_permit: {
    en: 'the other side of the residence permit',
    ru: 'вторая сторона вида на жительство',
  },
  proof_of_address: { en: 'a proof of address', ru: 'подтверждение адреса' },
  company_extract: { en: 'an extract of the company register', ru: 'выписка из реестра компаний' },
};
const noDocument = { en: 'no document', ru: 'документов не требуется' } as const;

/** The documents that an application lacks, in words: by the pointers of `missingDocuments`. */
export function documentsInWords(pointers: readonly string[], to: Language): string {
  const words = pointers.map((pointer) => {
    const [, , kind = ''] = pointer.split('/');
    return documentWords[kind]?.[to] ?? kind;
  });
  return words.length > 0 ? words.join(', ') : noDocument[to];
}
