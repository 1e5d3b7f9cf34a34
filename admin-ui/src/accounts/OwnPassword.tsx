import Alert from '@mui/material/Alert';
import { useNotify } from 'react-admin';
import { z } from 'zod';
import { passwordLength } from '../../../domain/accounts/password-policy.js';
import { Form } from '../layout/Form.js';
import { TextInput } from '../layout/form-fields.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { useT, type MessageKey } from '../providers/i18n-provider.js';
import { refusalOf } from '../providers/problem.js';

const schema = z.strictObject({
  current_password: z.string().min(1),
  new_password: z.string().min(passwordLength.min).max(passwordLength.max),
});

/** A new password; every other session ends with the old one. */
export function OwnPassword() {
  const t = useT();
  const notify = useNotify();
  const done: MessageKey = 'accounts.profile.password_changed';
  const form = useZodForm({
    schema,
    defaults: { current_password: '', new_password: '' },
    send: async (body) => {
      const refused = await refusalOf(http.json('/accounts/me/password', { method: 'PUT', body }));
      if (!refused) {
        notify(done, { type: 'success' });
        form.form.reset();
      }
      return refused;
    },
  });
  const labels = {
    current_password: t('accounts.current_password'),
    new_password: t('accounts.new_password'),
  };
  return (
    <Form form={form} labels={labels} submitLabel={t('accounts.profile.change_password')}>
      <Alert severity="info">{t('accounts.profile.password_help')}</Alert>
      <TextInput
        name="current_password"
        type="password"
        label={labels.current_password}
        autoComplete="current-password"
        required
      />
      <TextInput
        name="new_password"
        type="password"
        label={labels.new_password}
        help={t('accounts.password_help')}
        autoComplete="new-password"
        required
      />
    </Form>
  );
}
