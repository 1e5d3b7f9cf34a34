import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { invitation } from '../../../domain/accounts/requests.js';
import { staffRoles } from '../../../domain/accounts/roles.js';
import { Form } from '../layout/Form.js';
import { ChoiceInput, TextInput } from '../layout/form-fields.js';
import { PageTitle } from '../layout/PageTitle.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { languages, useT, type MessageKey } from '../providers/i18n-provider.js';
import { refusalOf } from '../providers/problem.js';
import type { User } from './types.js';

/** Brings in a colleague: they get a mail and choose their password and second factor themselves. */
export function UserInvite() {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useZodForm({
    schema: invitation,
    defaults: { email: '', full_name: '', role: 'compliance_analyst', language: 'en' },
    draft: 'invitation',
    send: (values) =>
      refusalOf(
        http.json<User>('/accounts/users', { method: 'POST', body: values }).then(async ({ body }) => {
          await queries.invalidateQueries({ queryKey: ['users'] });
          const done: MessageKey = 'accounts.users.invited';
          notify(done, { type: 'success', messageArgs: { email: body.email } });
          await navigate(`/users/${body.id}`);
        }),
      ),
  });
  const labels = {
    email: t('accounts.email'),
    full_name: t('accounts.full_name'),
    role: t('accounts.role'),
    language: t('accounts.language'),
  };
  return (
    <>
      <PageTitle text={t('accounts.users.invite')} />
      <Form
        form={form}
        labels={labels}
        submitLabel={t('accounts.users.send_invitation')}
        actions={
          <Button component={Link} to="/users" variant="text">
            {t('layout.cancel')}
          </Button>
        }
      >
        <Alert severity="info">{t('accounts.users.invite_help')}</Alert>
        <TextInput name="email" type="email" label={labels.email} required />
        <TextInput name="full_name" label={labels.full_name} required />
        <ChoiceInput
          name="role"
          label={labels.role}
          required
          choices={staffRoles.map((id) => ({ id, name: t(`accounts.roles.${id}`) }))}
        />
        <ChoiceInput
          name="language"
          label={labels.language}
          required
          choices={languages.map(({ locale, name }) => ({ id: locale, name }))}
        />
      </Form>
    </>
  );
}
