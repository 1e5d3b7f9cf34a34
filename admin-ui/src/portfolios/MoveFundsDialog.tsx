import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { moveFundsInput, type MoveFundsInput } from '../../../domain/portfolios/inputs.js';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { Facts } from '../layout/Facts.js';
import { Form } from '../layout/Form.js';
import { ChoiceInput, TextInput } from '../layout/form-fields.js';
import { Money } from '../layout/Money.js';
import { useFormat } from '../layout/use-format.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { trimmed } from './amounts.js';
import type { Account, Balance } from './types.js';

interface MoveFundsProps {
  account: Account;
  balances: Balance[];
  close: () => void;
}

/** Asks what to move where, then shows it once more before it is done. */
export function MoveFundsDialog({ account, balances, close }: MoveFundsProps) {
  const [typed, setTyped] = useState<MoveFundsInput>({
    asset: balances[0]?.asset ?? '',
    direction: 'in',
    amount: '',
  });
  const [isSure, setIsSure] = useState(false);
  const onTyped = (input: MoveFundsInput) => {
    setTyped(input);
    setIsSure(true);
  };
  if (isSure) return <Summary account={account} input={typed} back={() => setIsSure(false)} close={close} />;
  return <Ask balances={balances} typed={typed} onTyped={onTyped} close={close} />;
}

interface AskProps {
  balances: Balance[];
  typed: MoveFundsInput;
  onTyped: (input: MoveFundsInput) => void;
  close: () => void;
}

function Ask({ balances, typed, onTyped, close }: AskProps) {
  const t = useT();
  const format = useFormat();
  const form = useZodForm<MoveFundsInput>({
    schema: moveFundsInput,
    defaults: typed,
    send: (input) => {
      onTyped(input);
      return Promise.resolve(null);
    },
  });
  const [asset, direction] = form.form.watch(['asset', 'direction']);
  const balance = balances.find((each) => each.asset === asset);
  const there = balance && (direction === 'in' ? balance.funds : balance.trading);
  const labels = {
    direction: t('portfolios.direction'),
    asset: t('portfolios.asset'),
    amount: t('portfolios.amount'),
  };
  const directions = (['in', 'out'] as const).map((id) => ({ id, name: t(`portfolios.directions.${id}`) }));
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="move-funds">
      <DialogTitle id="move-funds">{t('portfolios.move')}</DialogTitle>
      <DialogContent sx={{ '.MuiDialogTitle-root + &&': { pt: 2, pb: 5 } }}>
        <Form
          form={form}
          labels={labels}
          submitLabel={t('portfolios.go_on')}
          actions={
            <Button variant="text" onClick={close}>
              {t('layout.cancel')}
            </Button>
          }
        >
          <ChoiceInput name="direction" label={labels.direction} choices={directions} />
          <ChoiceInput
            name="asset"
            label={labels.asset}
            choices={balances.map(({ asset: id }) => ({ id, name: id }))}
          />
          <TextInput
            name="amount"
            label={labels.amount}
            autoComplete="off"
            help={there && t('portfolios.there', { amount: format.money(trimmed(there), String(asset)) })}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
        </Form>
      </DialogContent>
    </Dialog>
  );
}

interface SummaryProps {
  account: Account;
  input: MoveFundsInput;
  back: () => void;
  close: () => void;
}

function Summary({ account, input, back, close }: SummaryProps) {
  const t = useT();
  const say = useProblemText();
  const act = useAction({ quiet: true, done: 'portfolios.move_done', refresh: ['/portfolio'] });
  const confirm = async () => {
    if (await act.run(`/portfolio/accounts/${account.id}/funds`, { body: input })) close();
  };
  const { direction, amount, asset } = input;
  return (
    <ConfirmDialog
      title={t('portfolios.move_title')}
      reversible={t(`portfolios.reversible.${direction}`)}
      confirmLabel={t('portfolios.move')}
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void confirm()}
      close={back}
    >
      <Facts
        facts={[
          { label: t('portfolios.account'), value: account.name },
          { label: t('portfolios.direction'), value: t(`portfolios.directions.${direction}`) },
          { label: t('portfolios.amount'), value: <Money amount={amount} asset={asset} /> },
        ]}
      />
    </ConfirmDialog>
  );
}
