import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQueryClient } from '@tanstack/react-query';
import { Form } from '../layout/Form.js';
import { LongTextInput, TextInput } from '../layout/form-fields.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { trimmed } from '../portfolios/amounts.js';
import { http } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { refusalOf } from '../providers/problem.js';
import { boundsForm, inputOfBounds } from './bounds-form.js';
import { boundsPath, isOrdered } from './OrderBounds.js';
import type { OrderBounds } from './types.js';

interface BoundsDialogProps {
  accountId: string;
  assets: string[];
  /** What the form begins with. */
  inForce: OrderBounds | null;
  close: () => void;
}

const inputs = { slotProps: { htmlInput: { inputMode: 'decimal' } }, autoComplete: 'off' } as const;

/** Proposes all bounds of an account at once; what is left empty is not bounded. */
export function BoundsDialog({ accountId, assets, inForce, close }: BoundsDialogProps) {
  const t = useT();
  const queries = useQueryClient();
  const path = boundsPath(accountId);
  const form = useZodForm({
    schema: boundsForm,
    defaults: startOf(inForce, assets),
    send: (filled) =>
      refusalOf(
        http
          .json(path, {
            method: 'POST',
            body: inputOfBounds(filled),
            idempotencyKey: crypto.randomUUID(),
          })
          .then(() => {
            void queries.invalidateQueries({ queryKey: ['api', path] });
            close();
          }),
      ),
  });
  const ofAssets = [
    ...assets.map((asset) => [`position_limits.${asset}`, t('orders.bounds.position', { asset })] as const),
    ...assets
      .filter(isOrdered)
      .map((asset) => [`max_quantities.${asset}`, t('orders.bounds.max_quantity', { asset })] as const),
  ];
  const labels = {
    max_open_orders: t('orders.bounds.max_open_orders'),
    orders_per_second: t('orders.bounds.orders_per_second'),
    max_notional: t('orders.bounds.max_notional'),
    approval_notional: t('orders.bounds.approval_notional'),
    ...Object.fromEntries(ofAssets),
    reason: t('orders.bounds.reason'),
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="bounds-title">
      <DialogTitle id="bounds-title">{t('orders.bounds.propose')}</DialogTitle>
      <DialogContent sx={{ '.MuiDialogTitle-root + &&': { pt: 2, pb: 5 } }}>
        <Form
          form={form}
          labels={labels}
          submitLabel={t('orders.bounds.propose')}
          actions={
            <Button variant="text" onClick={close}>
              {t('layout.cancel')}
            </Button>
          }
        >
          <TextInput name="max_open_orders" label={labels.max_open_orders} {...inputs} />
          <TextInput name="orders_per_second" label={labels.orders_per_second} {...inputs} />
          <TextInput name="max_notional" label={labels.max_notional} {...inputs} />
          <TextInput
            name="approval_notional"
            label={labels.approval_notional}
            help={t('orders.bounds.approval_help')}
            {...inputs}
          />
          {ofAssets.map(([name, label]) => (
            <TextInput key={name} name={name} label={label} {...inputs} />
          ))}
          <LongTextInput name="reason" label={labels.reason} rows={2} required />
        </Form>
      </DialogContent>
    </Dialog>
  );
}

function startOf(bounds: OrderBounds | null, assets: string[]) {
  const shown = (value: string | number | null | undefined) =>
    value === null || value === undefined || Number(value) === 0 ? '' : trimmed(String(value));
  return {
    max_open_orders: shown(bounds?.max_open_orders),
    orders_per_second: shown(bounds?.orders_per_second),
    max_notional: shown(bounds?.max_notional),
    approval_notional: bounds?.approval_notional ? trimmed(bounds.approval_notional) : '',
    position_limits: Object.fromEntries(
      assets.map((asset) => [asset, shown(bounds?.position_limits[asset])]),
    ),
    max_quantities: Object.fromEntries(
      assets.filter(isOrdered).map((asset) => [asset, shown(bounds?.max_quantities[asset])]),
    ),
    reason: '',
  };
}
