import { useLocaleState, useNotify } from 'react-admin';
import { ownProfileChange } from '../../../domain/accounts/requests.js';
import { Form } from '../layout/Form.js';
import { ChoiceInput, TextInput } from '../layout/form-fields.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http, session } from '../providers/api.js';
import { languages, useT, type MessageKey } from '../providers/i18n-provider.js';
import { refusalOf } from '../providers/problem.js';
import type { UserProfile } from './types.js';

/** Own name and language; mails come in that language too. */
export function OwnDetails({ profile }: { profile: UserProfile }) {
  const t = useT();
  const notify = useNotify();
  const [, setLocale] = useLocaleState();
  const done: MessageKey = 'accounts.profile.saved';
  const form = useZodForm({
    schema: ownProfileChange,
    defaults: { full_name: profile.full_name, language: profile.language },
    send: (change) =>
      refusalOf(
        http.json<UserProfile>('/accounts/me', { method: 'PATCH', body: change }).then(({ body }) => {
          session.update(body);
          setLocale(body.language);
          notify(done, { type: 'success' });
        }),
      ),
  });
  const labels = { full_name: t('accounts.full_name'), language: t('accounts.language') };
  return (
    <Form form={form} labels={labels} submitLabel={t('layout.save')}>
      <TextInput name="full_name" label={labels.full_name} required />
      <ChoiceInput
        name="language"
        label={labels.language}
        required
        choices={languages.map(({ locale, name }) => ({ id: locale, name, lang: locale }))}
      />
    </Form>
  );
}
