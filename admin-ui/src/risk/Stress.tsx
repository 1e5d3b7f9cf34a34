import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Fragment, useState } from 'react';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { useFormat } from '../layout/use-format.js';
import { tableStyle } from '../orders/table-style.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { Stress as StressOf } from './types.js';
import { useScenarioName } from './use-scenario-name.js';
import { useWords } from './use-words.js';

type Scenario = StressOf['scenarios'][number];

/** What each scenario of the settings would do to what is held, the worst first, with what each asset adds. */
export function Stress({ stress }: { stress: StressOf }) {
  const t = useT();
  const canChange = useCan('settings:read');
  const [open, setOpen] = useState(stress.scenarios[0]?.key ?? null);
  const { scenarios, currency, version } = stress;
  if (scenarios.length === 0)
    return (
      <Panel title={t('risk.stress')}>
        <EmptyState
          isSmall
          title={t('risk.no_scenarios')}
          why={t('risk.no_scenarios_why')}
          action={canChange ? { label: t('risk.to_settings'), to: '/settings' } : undefined}
        />
      </Panel>
    );
  return (
    <Panel title={t('risk.stress')}>
      <Box tabIndex={0} role="group" aria-label={t('risk.stress')} sx={{ overflowX: 'auto', mx: -2 }}>
        <Box component="table" sx={tableStyle}>
          <thead>
            <tr>
              <th>{t('risk.scenario')}</th>
              <th className="figure">{t('risk.shock')}</th>
              <th className="figure">{t('risk.profit_in', { currency })}</th>
            </tr>
          </thead>
          <tbody>
            {scenarios.map((scenario) => (
              <ScenarioRows
                key={scenario.key}
                scenario={scenario}
                isOpen={open === scenario.key}
                toggle={() => setOpen(open === scenario.key ? null : scenario.key)}
              />
            ))}
          </tbody>
        </Box>
      </Box>
      <Box component="p" sx={{ m: 0, mt: 3, fontSize: '0.75rem', color: 'text.secondary' }}>
        {version === 0 ? t('risk.scenarios_delivered') : t('risk.scenarios_version', { version })}
      </Box>
    </Panel>
  );
}

interface ScenarioRowsProps {
  scenario: Scenario;
  isOpen: boolean;
  toggle: () => void;
}

function ScenarioRows({ scenario, isOpen, toggle }: ScenarioRowsProps) {
  const t = useT();
  const format = useFormat();
  const { signed } = useWords();
  const nameOf = useScenarioName();
  const name = nameOf(scenario);
  return (
    <Fragment>
      <tr>
        <td>
          {scenario.items.length > 0 && (
            <IconButton
              size="small"
              aria-expanded={isOpen}
              aria-label={t('risk.contributions', { scenario: name })}
              onClick={toggle}
            >
              {isOpen ? <ExpandLess fontSize="inherit" /> : <ExpandMore fontSize="inherit" />}
            </IconButton>
          )}{' '}
          {name}
        </td>
        <td />
        <td className="figure">
          <strong className={inkOf(scenario.profit)}>{signed(scenario.profit)}</strong>
        </td>
      </tr>
      {isOpen &&
        scenario.items.map(({ asset, shock, profit }) => (
          <tr key={asset}>
            <td style={{ paddingLeft: 48 }}>{asset}</td>
            <td className="figure">{format.share(shock)}</td>
            <td className="figure">{signed(profit)}</td>
          </tr>
        ))}
    </Fragment>
  );
}

function inkOf(profit: string): string | undefined {
  if (Number(profit) === 0) return undefined;
  return profit.startsWith('-') ? 'ink-refused' : 'ink-done';
}
