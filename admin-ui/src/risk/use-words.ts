import { useFormat } from '../layout/use-format.js';
import { trimmed } from '../portfolios/amounts.js';
import { useT } from '../providers/i18n-provider.js';
import type { Limit } from './types.js';

type About = Pick<Limit, 'scope' | 'symbol' | 'account_name'>;
type Unit = Limit['unit'];

/** How this page writes what a limit or a breach is about, and its figures. */
export function useWords() {
  const t = useT();
  const format = useFormat();
  return {
    subject: ({ scope, symbol, account_name }: About): string => {
      if (scope === 'house') return t('risk.of_house');
      return (scope === 'instrument' ? symbol : account_name) ?? t(`risk.limit_scopes.${scope}`);
    },
    /** What somebody wrote: every digit of it. */
    level: (value: string | null, unit: Unit): string => {
      if (value === null) return '—';
      return unit === 'share' ? format.share(Number(value), 4) : format.decimal(trimmed(value));
    },
    /** What was counted: its cents say nothing more. */
    measured: (value: string | null, unit: Unit): string => {
      if (value === null) return '—';
      return unit === 'share' ? format.share(Number(value), 2) : format.cents(Number(value));
    },
    amount: (value: string | null): string => (value === null ? '—' : format.cents(Number(value))),
    /** For the few figures on top, which are read from afar. */
    whole: (value: string): string => format.number(Number(value), 0),
    signed: (value: string): string => {
      const amount = Number(value);
      return `${amount > 0 ? '+' : ''}${format.cents(amount)}`;
    },
  };
}
