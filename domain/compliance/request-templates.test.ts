import { describe, expect, it } from '@jest/globals';
import { missingDocuments } from '../onboarding/completeness.js';
import { documentsInWords, fillIn, newTemplateInput, unknownMarks } from './request-templates.js';

const values = { client_name: 'Ana', missing_documents: 'a proof of address' };
const texts = (body: string) => ({
  texts: { en: { name: 'Address', body }, ru: { name: 'Адрес', body: 'Пришлите {{missing_documents}}' } },
});

describe('a template of a request', () => {
  it('is filled in with what the case says, each mark once', () => {
    expect(fillIn('Dear {{client_name}}, send {{missing_documents}}. {{client_name}}!', values)).toBe(
      'Dear Ana, send a proof of address. Ana!',
    );
    expect(fillIn('{{client_name}}', { ...values, client_name: '{{missing_documents}}' })).toBe(
      '{{missing_documents}}',
    );
  });

  it('is refused with a mark that nothing fills in, or without one of the languages', () => {
    expect(unknownMarks('{{client_name}} {{salary}} {{}}')).toEqual(['salary', '']);
    expect(newTemplateInput.safeParse(texts('Dear {{client_name}}')).success).toBe(true);
    expect(newTemplateInput.safeParse(texts('Dear {{Client_name}}')).success).toBe(false);
    const { en } = texts('Dear').texts;
    expect(newTemplateInput.safeParse({ texts: { en } }).success).toBe(false);
  });

  it('names every document that an application can lack, in both languages', () => {
    const lacking = [
      ...missingDocuments('natural_person', []),
      ...missingDocuments('legal_entity', []),
      ...(['identity_card', 'driving_licence', 'residence_permit'] as const).flatMap((kind) =>
        missingDocuments('natural_person', [{ kind, side: 'front' }]),
      ),
    ].map(({ pointer }) => pointer);
    for (const pointer of lacking) {
      expect(documentsInWords([pointer], 'en')).toMatch(/^(a|an|the) /);
      expect(documentsInWords([pointer], 'ru')).toMatch(/^\p{Script=Cyrillic}/u);
    }
    expect(documentsInWords([], 'en')).toBe('no document');
  });
});
