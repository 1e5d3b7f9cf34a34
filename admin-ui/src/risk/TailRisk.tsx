import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { useFormat } from '../layout/use-format.js';
import { tableStyle } from '../orders/table-style.js';
import { useT } from '../providers/i18n-provider.js';
import type { TailRisk as Tail } from './types.js';
import { useWords } from './use-words.js';

const methods = ['historical', 'parametric', 'cornish_fisher'] as const;
const levels = [0.95, 0.99];

/** What may be lost in one day, by three methods beside each other, and what the figures rest on. */
export function TailRisk({ tail }: { tail: Tail }) {
  const t = useT();
  return (
    <Panel title={t('risk.tail')}>{tail.reason ? <NoTail tail={tail} /> : <TailTable tail={tail} />}</Panel>
  );
}

function NoTail({ tail: { reason, returns, least_returns } }: { tail: Tail }) {
  const t = useT();
  return (
    <EmptyState
      isSmall
      title={t('risk.no_tail')}
      why={
        reason === 'too_little_history'
          ? t('risk.too_little_history_why', { returns, least: least_returns })
          : t('risk.no_exposure_why')
      }
    />
  );
}

function TailTable({ tail }: { tail: Tail }) {
  const t = useT();
  const format = useFormat();
  const { amount } = useWords();
  const figureOf = (method: string, level: number) =>
    tail.figures.find((each) => each.method === method && each.level === level);
  const isOut = tail.figures.some(({ is_in_domain }) => !is_in_domain);
  return (
    <>
      <Box tabIndex={0} role="group" aria-label={t('risk.tail')} sx={{ overflowX: 'auto', mx: -2 }}>
        <Box component="table" sx={tableStyle}>
          <thead>
            <tr>
              <th>{t('risk.method')}</th>
              {levels.map((level) => (
                <th key={`var${level}`} className="figure">
                  {t('risk.value_at_risk_at', { level: format.share(level, 0) })}
                </th>
              ))}
              {levels.map((level) => (
                <th key={`es${level}`} className="figure">
                  {t('risk.shortfall_at', { level: format.share(level, 0) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {methods.map((method) => (
              <tr key={method}>
                <td>{t(`risk.methods.${method}`)}</td>
                {levels.map((level) => {
                  const figure = figureOf(method, level);
                  return (
                    <td key={`var${level}`} className="figure">
                      {figure && !figure.is_in_domain && '* '}
                      {amount(figure?.value_at_risk ?? null)}
                    </td>
                  );
                })}
                {levels.map((level) => (
                  <td key={`es${level}`} className="figure">
                    {amount(figureOf(method, level)?.expected_shortfall ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
      <Basis tail={tail} isOut={isOut} />
    </>
  );
}

/** What the figures were counted from: without it they are only numbers. */
function Basis({ tail, isOut }: { tail: Tail; isOut: boolean }) {
  const t = useT();
  const format = useFormat();
  const { amount } = useWords();
  const { currency, returns, first_day, last_day, volatility } = tail;
  return (
    <Typography variant="caption" component="p" sx={{ mt: 3, color: 'text.secondary' }}>
      {t('risk.tail_basis', {
        currency,
        returns: format.number(returns),
        from: format.day(first_day ?? ''),
        to: format.day(last_day ?? ''),
      })}{' '}
      {volatility && t('risk.volatility', { amount: amount(volatility), currency })}
      {isOut && ` ${t('risk.out_of_domain')}`}
    </Typography>
  );
}
