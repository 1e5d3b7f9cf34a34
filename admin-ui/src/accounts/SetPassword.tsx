import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { z } from 'zod';
import { passwordLength } from '../../../domain/accounts/password-policy.js';
import { Form } from '../layout/Form.js';
import { TextInput } from '../layout/form-fields.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { refusalOf } from '../providers/problem.js';
import { SignInFrame } from './SignInFrame.js';

const schema = z.strictObject({ password: z.string().min(passwordLength.min).max(passwordLength.max) });

/** Where the link of the mail leads: a new password, also the first one of who was invited. */
export function SetPassword() {
  const t = useT();
  const [search] = useSearchParams();
  const [isDone, setIsDone] = useState(false);
  const token = search.get('token') ?? '';
  const form = useZodForm({
    schema,
    defaults: { password: '' },
    send: async ({ password }) => {
      const refused = await refusalOf(
        http.json('/accounts/password-resets', { method: 'POST', body: { token, password } }),
      );
      setIsDone(refused === null);
      return refused;
    },
  });
  const toSignIn = (
    <Button component={Link} to="/login" variant={isDone ? 'contained' : 'text'} color="primary">
      {t('accounts.sign_in.title')}
    </Button>
  );
  return (
    <SignInFrame title={t('accounts.reset.title')}>
      {isDone ? (
        <>
          <Alert severity="success" sx={{ mb: 4 }}>
            {t('accounts.reset.done')}
          </Alert>
          {toSignIn}
        </>
      ) : (
        <Form
          form={form}
          labels={{ password: t('accounts.new_password') }}
          submitLabel={t('accounts.reset.set')}
          actions={toSignIn}
        >
          <TextInput
            name="password"
            type="password"
            label={t('accounts.new_password')}
            help={t('accounts.password_help')}
            autoComplete="new-password"
            required
          />
        </Form>
      )}
    </SignInFrame>
  );
}
