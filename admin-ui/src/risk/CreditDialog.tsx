import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Form } from '../layout/Form.js';
import { ChoiceInput, DayInput, LongTextInput, SearchChoiceInput, TextInput } from '../layout/form-fields.js';
import type { Account, Instrument } from '../orders/types.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { assetsOf } from './credit-form.js';
import type { CreditUse } from './types.js';
import { useCreditForm } from './use-credit-form.js';

const figures = { slotProps: { htmlInput: { inputMode: 'decimal' } }, autoComplete: 'off' } as const;

interface CreditDialogProps {
  /** The line that is to be changed: its account and asset stay. */
  use?: CreditUse;
  close: () => void;
}

/** Proposes a line of credit, or another one in place of that in force; another person approves it. */
export function CreditDialog({ use, close }: CreditDialogProps) {
  const t = useT();
  const form = useCreditForm({ use, close });
  const labels = {
    account_id: t('risk.account'),
    asset: t('risk.asset'),
    amount: t('risk.credit_amount'),
    expires_on: t('risk.credit_until'),
    soft: t('risk.credit_soft'),
    reason: t('risk.why'),
  };
  const title = use
    ? t('risk.credit_change_title', { what: `${use.account_name ?? ''}, ${use.asset}` })
    : t('risk.credit_propose');
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="credit-title">
      <DialogTitle id="credit-title">{title}</DialogTitle>
      <DialogContent sx={{ '.MuiDialogTitle-root + &&': { pt: 2, pb: 5 } }}>
        <Form
          form={form}
          labels={labels}
          submitLabel={t('risk.credit_propose')}
          actions={
            <Button variant="text" onClick={close}>
              {t('layout.cancel')}
            </Button>
          }
        >
          {!use && <SubjectInputs labels={labels} />}
          <TextInput
            name="amount"
            label={labels.amount}
            help={t('risk.credit_amount_help')}
            required
            {...figures}
          />
          <TextInput
            name="soft"
            label={labels.soft}
            help={t('risk.credit_soft_help')}
            required
            {...figures}
          />
          <DayInput name="expires_on" label={labels.expires_on} help={t('risk.credit_until_help')} />
          <LongTextInput name="reason" label={labels.reason} rows={2} required />
        </Form>
      </DialogContent>
    </Dialog>
  );
}

/** Whose credit, and of what. */
function SubjectInputs({ labels }: { labels: Record<'account_id' | 'asset', string> }) {
  const { data: instruments = [] } = useApi<Instrument[]>('/market-data/instruments');
  const { data: accounts = [] } = useApi<Account[]>('/portfolio/accounts', { perPage: 200 });
  const assets = assetsOf(instruments);
  return (
    <>
      <SearchChoiceInput
        name="account_id"
        label={labels.account_id}
        choices={accounts.map(({ id, name }) => ({ id, name }))}
      />
      <ChoiceInput
        name="asset"
        label={labels.asset}
        choices={(assets.length > 0 ? assets : ['USDT']).map((id) => ({ id, name: id }))}
      />
    </>
  );
}
