import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { limitScopes, measuresOf, unitOf } from '../../../domain/risk/rules.js';
import { Form } from '../layout/Form.js';
import { ChoiceInput, LongTextInput, SearchChoiceInput, TextInput } from '../layout/form-fields.js';
import type { Account, Instrument } from '../orders/types.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { limitForm } from './limit-form.js';
import type { Limit } from './types.js';
import { useLimitForm } from './use-limit-form.js';
import { useWords } from './use-words.js';

interface ProposeDialogProps {
  /** The one that is to be changed: what it is about stays. */
  limit?: Limit;
  /** For an account alone. */
  accountId?: string;
  close: () => void;
}

const figures = { slotProps: { htmlInput: { inputMode: 'decimal' } }, autoComplete: 'off' } as const;

/** Proposes a limit, or the next one of what is limited already; another person puts it in force. */
export function ProposeDialog({ limit, accountId, close }: ProposeDialogProps) {
  const t = useT();
  const { subject } = useWords();
  const form = useLimitForm({ limit, accountId, close });
  const title = limit
    ? t('risk.change_title', { what: `${subject(limit)}, ${t(`risk.measures.${limit.measure}`)}` })
    : t('risk.propose_title');
  const measure = limitForm.shape.measure.catch('gross_exposure').parse(form.form.watch('measure'));
  const unit = t(unitOf(measure) === 'share' ? 'risk.in_percent' : 'risk.in_currency');
  const labels = {
    scope: t('risk.scope'),
    symbol: t('risk.limit_scopes.instrument'),
    account_id: t('risk.limit_scopes.account'),
    measure: t('risk.measure'),
    soft: `${t('risk.soft')}, ${unit}`,
    hard: `${t('risk.hard')}, ${unit}`,
    reason: t('risk.why'),
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="propose-title">
      <DialogTitle id="propose-title">{title}</DialogTitle>
      <DialogContent sx={{ '.MuiDialogTitle-root + &&': { pt: 2, pb: 5 } }}>
        <Form
          form={form}
          labels={labels}
          submitLabel={t('risk.propose')}
          actions={
            <Button variant="text" onClick={close}>
              {t('layout.cancel')}
            </Button>
          }
        >
          {!limit && (
            <SubjectInputs labels={labels} scope={form.form.watch('scope')} isOfAccount={!!accountId} />
          )}
          <TextInput name="soft" label={labels.soft} help={t('risk.soft_help')} {...figures} />
          <TextInput name="hard" label={labels.hard} help={t('risk.hard_help')} {...figures} />
          <LongTextInput name="reason" label={labels.reason} rows={2} required />
        </Form>
      </DialogContent>
    </Dialog>
  );
}

interface SubjectInputsProps {
  labels: Record<'scope' | 'symbol' | 'account_id' | 'measure', string>;
  scope: unknown;
  isOfAccount: boolean;
}

/** What is limited, and by which measure; only what can be measured of it is offered. */
function SubjectInputs({ labels, scope, isOfAccount }: SubjectInputsProps) {
  const t = useT();
  const { data: instruments = [] } = useApi<Instrument[]>('/market-data/instruments');
  const { data: accounts = [] } = useApi<Account[]>('/portfolio/accounts', { perPage: 200 });
  const chosen = limitScopes.find((each) => each === scope) ?? 'house';
  return (
    <>
      {!isOfAccount && (
        <ChoiceInput
          name="scope"
          label={labels.scope}
          choices={limitScopes.map((id) => ({ id, name: t(`risk.limit_scopes.${id}`) }))}
        />
      )}
      {chosen === 'instrument' && (
        <ChoiceInput
          name="symbol"
          label={labels.symbol}
          choices={instruments.map(({ symbol }) => ({ id: symbol, name: symbol }))}
        />
      )}
      {chosen === 'account' && !isOfAccount && (
        <SearchChoiceInput
          name="account_id"
          label={labels.account_id}
          choices={accounts.map(({ id, name }) => ({ id, name }))}
        />
      )}
      <ChoiceInput
        name="measure"
        label={labels.measure}
        choices={measuresOf[chosen].map((id) => ({ id, name: t(`risk.measures.${id}`) }))}
      />
    </>
  );
}
