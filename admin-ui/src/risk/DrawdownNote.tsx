import Typography from '@mui/material/Typography';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import type { Limit, RiskBoard } from './types.js';
import { useWords } from './use-words.js';

/** How far all clients together were below their highest, what bounds that, and by what convention it is counted. */
export function DrawdownNote({ board: { drawdown, limits } }: { board: RiskBoard }) {
  const t = useT();
  const format = useFormat();
  const { level } = useWords();
  const { deepest, peak_day, closes } = drawdown;
  const limit = limits.find(isOfHouse);
  const facts = [
    closes === 0
      ? t('risk.drawdown.no_closes')
      : t('risk.drawdown.deepest', { share: format.share(deepest, 2) }),
    peak_day && t('risk.drawdown.peak', { day: format.dayShort(peak_day) }),
    limit &&
      t('risk.drawdown.bounds', {
        soft: level(limit.soft, limit.unit),
        hard: level(limit.hard, limit.unit),
      }),
  ];
  return (
    <Typography variant="caption" component="p" sx={{ mt: 2, color: 'text.secondary' }}>
      {`${facts.filter(Boolean).join(' · ')}. ${t('risk.drawdown.basis')}`}
    </Typography>
  );
}

const isOfHouse = ({ measure, state, scope }: Limit): boolean =>
  measure === 'drawdown' && state === 'in_force' && scope === 'house';
