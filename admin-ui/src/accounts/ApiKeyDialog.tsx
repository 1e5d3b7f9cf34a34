import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Form } from '../layout/Form.js';
import { CheckInput, ChoiceInput, LongTextInput, TextInput } from '../layout/form-fields.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { refusalOf } from '../providers/problem.js';
import { apiKeyForm, formOfKey, lifetimes, termsOfForm } from './api-key-terms.js';
import type { ApiKey, NewApiKey } from './types.js';

export const ownKeysPath = '/accounts/me/api-keys';

interface ApiKeyDialogProps {
  /** The key that is changed; null for a new one. */
  changed: ApiKey | null;
  done: (made: NewApiKey | null) => void;
  close: () => void;
}

/** Name and bounds of a key, new or changed. */
export function ApiKeyDialog({ changed, done, close }: ApiKeyDialogProps) {
  const t = useT();
  const accounts = useApi<{ id: string; name: string }[]>('/portfolio/accounts');
  const title = t(changed ? 'accounts.keys.change' : 'accounts.keys.create');
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="api-key-title">
      <DialogTitle id="api-key-title">{title}</DialogTitle>
      <DialogContent sx={{ '&&': { pt: 2 } }}>
        {accounts.data && (
          <KeyForm changed={changed} accounts={accounts.data} title={title} done={done} close={close} />
        )}
      </DialogContent>
    </Dialog>
  );
}

interface KeyFormProps extends ApiKeyDialogProps {
  accounts: { id: string; name: string }[];
  title: string;
}

function KeyForm({ changed, accounts, title, done, close }: KeyFormProps) {
  const t = useT();
  const start = { label: '', account_id: accounts[0]?.id ?? '', may_trade: false, addresses: '' };
  const form = useZodForm({
    schema: apiKeyForm,
    defaults: changed ? formOfKey(changed) : { ...start, lifetime: 'days_90' },
    send: (filled) => {
      const body = termsOfForm(filled, Date.now());
      const sent = changed
        ? http
            .json(`${ownKeysPath}/${changed.id}`, { method: 'PATCH', body, version: changed.version })
            .then(() => done(null))
        : http.json<NewApiKey>(ownKeysPath, { method: 'POST', body }).then((made) => done(made.body));
      return refusalOf(sent);
    },
  });
  const labels = {
    label: t('accounts.keys.label'),
    account_id: t('accounts.keys.account'),
    may_trade: t('accounts.keys.may_trade'),
    addresses: t('accounts.keys.addresses'),
    lifetime: t('accounts.keys.lifetime'),
  };
  return (
    <Form
      form={form}
      labels={labels}
      submitLabel={changed ? t('layout.save') : title}
      actions={
        <Button variant="text" onClick={close}>
          {t('layout.cancel')}
        </Button>
      }
    >
      <TextInput name="label" label={labels.label} help={t('accounts.keys.label_help')} required />
      <ChoiceInput name="account_id" label={labels.account_id} choices={accounts} required />
      <CheckInput name="may_trade" label={labels.may_trade} help={t('accounts.keys.may_trade_help')} />
      <LongTextInput
        name="addresses"
        label={labels.addresses}
        help={t('accounts.keys.addresses_help')}
        rows={2}
      />
      <ChoiceInput
        name="lifetime"
        label={labels.lifetime}
        choices={lifetimes
          .filter((each) => changed || each !== 'kept')
          .map((id) => ({ id, name: t(`accounts.keys.lifetimes.${id}`) }))}
        required
      />
    </Form>
  );
}
