import { describe, expect, it } from '@jest/globals';
import { hasSecretLink, isTemplateName, renderTemplate, templates } from './templates.js';

const holes = (text: string) => [...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name).sort();
const names = Object.keys(templates).filter(isTemplateName);

describe('templates', () => {
  it.each(names)('has %s in both languages with the same parameters', (name) => {
    const { en, ru } = templates[name];
    expect(holes(ru.body)).toEqual(holes(en.body));
    expect(ru.subject).toMatch(/[а-яё]/i);
    expect(ru.body).toMatch(/[а-яё]/i);
    expect(en.subject + en.body).not.toMatch(/[а-яё]/i);
  });

  it('knows which links are keys', () => {
    expect(names.filter(hasSecretLink)).toEqual(['email_verification', 'invitation', 'password_reset']);
  });
});

describe('renderTemplate', () => {
  it('puts parameters into the text of the language', () => {
    const text = renderTemplate('document_expiring', 'ru', { expires_on: '2027-03-01' });
    expect(text.body).toContain('2027-03-01');
    expect(text.subject).toBe('Срок вашего документа истекает');
  });

  it('takes line breaks and other control characters out of parameters', () => {
    const { body } = renderTemplate('sign_in_alert', 'en', {
      at: '10:00',
      address: '192.0.2.1\r\nBcc: somebody@else.test',
    });
    expect(body).not.toMatch(/[\r\n]/);
  });

  it('throws when a parameter is missing', () => {
    const params: Record<string, string> = { list: 'ofac_sdn' };
    // @ts-expect-error the type asks for current_on too
    expect(() => renderTemplate('list_stale', 'en', params)).toThrow('current_on');
  });
});
