import { Figure } from '../layout/Figure.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import type { Risk } from './types.js';
import { useScenarioName } from './use-scenario-name.js';
import { useWords } from './use-words.js';

const LEVEL = 0.99;

/** What is acted on: breaches first, then how much is out and what of it may be lost. */
export function RiskFigures({ risk }: { risk: Risk }) {
  const t = useT();
  const format = useFormat();
  const { amount, whole } = useWords();
  const { exposures, currency } = risk;
  const drawdown = t('risk.drawdown.short', { share: format.share(risk.drawdown.now, 2) });
  return (
    <>
      <OpenBreaches risk={risk} />
      <Figure
        label={t('accounts' in risk ? 'risk.equity' : 'risk.equity_of_account')}
        value={whole(exposures.equity)}
        note={`${t('risk.cash_note', { amount: amount(exposures.cash), currency })} · ${drawdown}`}
      />
      <Figure
        label={t('risk.gross')}
        value={whole(exposures.gross)}
        note={t('risk.net_note', { amount: amount(exposures.net), currency })}
      />
      <Concentration risk={risk} />
      <Tail risk={risk} />
      <Worst risk={risk} />
    </>
  );
}

function OpenBreaches({ risk: { breaches } }: { risk: Risk }) {
  const t = useT();
  const format = useFormat();
  const hard = breaches.filter(({ level }) => level === 'hard').length;
  const tone = hard > 0 ? 'refused' : breaches.length > 0 ? 'waiting' : 'done';
  return (
    <Figure
      label={t('risk.open_breaches')}
      value={format.number(breaches.length)}
      tone={tone}
      note={hard > 0 ? t('risk.hard_note', { smart_count: hard }) : t('risk.no_halt')}
    />
  );
}

function Concentration({ risk: { exposures } }: { risk: Risk }) {
  const t = useT();
  const format = useFormat();
  const { concentration } = exposures;
  return (
    <Figure
      label={t('risk.measures.concentration')}
      value={concentration ? format.share(concentration.share) : '—'}
      note={concentration ? t('risk.in_asset', { asset: concentration.asset }) : t('risk.no_exposure')}
    />
  );
}

/** By the method that assumes least. */
function Tail({ risk: { value_at_risk: tail } }: { risk: Risk }) {
  const t = useT();
  const { amount, whole } = useWords();
  const figure = tail.figures.find(({ method, level }) => method === 'historical' && level === LEVEL);
  return (
    <Figure
      label={t('risk.value_at_risk_99')}
      value={figure ? whole(figure.value_at_risk) : '—'}
      note={
        figure
          ? t('risk.shortfall_note', { amount: amount(figure.expected_shortfall) })
          : t(`risk.${tail.reason ?? 'no_exposure'}`)
      }
    />
  );
}

function Worst({ risk: { stress, exposures } }: { risk: Risk }) {
  const t = useT();
  const { whole } = useWords();
  const nameOf = useScenarioName();
  const [worst] = stress.scenarios;
  const isNothing = Number(exposures.gross) === 0;
  return (
    <Figure
      label={t('risk.worst_scenario')}
      value={worst && !isNothing ? whole(worst.profit) : '—'}
      note={worst && !isNothing ? nameOf(worst) : t(worst ? 'risk.no_exposure' : 'risk.no_scenarios')}
    />
  );
}
