import { useT } from '../providers/i18n-provider.js';
import type { Approval } from './types.js';

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The order as it was shown to who decides, in a line. */
export function ShownOrder({ approval: { shown } }: { approval: Approval }) {
  const t = useT();
  const side = shown['side'] === 'sell' ? 'sell' : 'buy';
  const price = text(shown['price']);
  return (
    <>
      {t('orders.file.name', {
        side: t(`orders.sides.${side}`),
        quantity: text(shown['quantity']),
        symbol: text(shown['symbol']),
      })}
      {price && ` · ${price}`}
    </>
  );
}
