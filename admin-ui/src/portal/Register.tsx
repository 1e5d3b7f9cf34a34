import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import { z } from 'zod';
import { email, personText } from '../../../domain/fields.js';
import { regionOf } from '../accounts/region.js';
import { Form } from '../layout/Form.js';
import { TextInput } from '../layout/form-fields.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { isProblem } from '../providers/problem.js';

const schema = z.object({ full_name: personText(100), email, password: z.string().min(12).max(256) });

/** A sign-in for a new client; the answer is the same whether the address is known or not. */
export function Register() {
  const t = useT();
  const [locale] = useLocaleState();
  const [sentTo, setSentTo] = useState('');
  const form = useZodForm({
    schema,
    defaults: { full_name: '', email: '', password: '' },
    send: async (values) => {
      const body = { ...values, language: locale, region: regionOf(navigator.languages) };
      try {
        await http.json('/accounts/registrations', { method: 'POST', body });
        setSentTo(values.email);
        return null;
      } catch (error) {
        if (isProblem(error)) return error;
        throw error;
      }
    },
  });
  const labels = {
    full_name: t('portal.register.name'),
    email: t('accounts.email'),
    password: t('accounts.password'),
  };
  if (sentTo)
    return (
      <Stack spacing={5}>
        <Typography variant="h1">{t('portal.register.title')}</Typography>
        <Alert severity="success">{t('portal.register.sent', { email: sentTo })}</Alert>
      </Stack>
    );
  return (
    <Stack spacing={5}>
      <Typography variant="h1">{t('portal.register.title')}</Typography>
      <Form form={form} labels={labels} submitLabel={t('portal.register.submit')}>
        <TextInput name="full_name" label={labels.full_name} autoComplete="name" required />
        <TextInput name="email" label={labels.email} type="email" autoComplete="username" required />
        <TextInput
          name="password"
          label={labels.password}
          help={t('portal.register.password_help')}
          type="password"
          autoComplete="new-password"
          required
        />
      </Form>
    </Stack>
  );
}
