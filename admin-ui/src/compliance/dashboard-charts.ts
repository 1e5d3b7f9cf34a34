import { useTranslate } from 'react-admin';
import {
  caseDecisions,
  caseStates,
  isLiveCase,
  type CaseDecision,
} from '../../../domain/compliance/case-rules.js';
import { hitStates } from '../../../domain/compliance/rules.js';
import { applicationStates } from '../../../domain/onboarding/rules.js';
import type { ChartData } from '../layout/chart-data.js';
import type { Tone } from '../layout/tokens.js';
import { toneOf } from '../layout/states.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { casesAddress, clientsAddress } from './cases-address.js';
import { lastDays } from './last-days.js';
import type { Dashboard } from './types.js';

/** Beside each other in one bar the decisions must differ, which as chips they need not. */
const decisionTones: Record<CaseDecision, Tone> = {
  approve: 'done',
  reject: 'refused',
  suspend: 'waiting',
  exit: 'closed',
};

interface Shown {
  /** How many days the figures are about. */
  days: number;
  canReadCases: boolean;
}

/** The figures of the dashboard as charts, in words, each bar leading to the list behind it. */
export function useDashboardCharts(view: Dashboard, { days, canReadCases }: Shown) {
  const t = useT();
  const translate = useTranslate();
  const format = useFormat();
  const linked = (filter: Record<string, string>) => (canReadCases ? casesAddress(filter) : undefined);

  function casesByState(): ChartData {
    const states = caseStates.filter(isLiveCase);
    const values = states.map((state) => sum(view.cases_by_state, (row) => row.state === state));
    return {
      kind: 'lying_bars',
      axis: t('layout.state'),
      categories: states.map((state) => ({ name: t(`states.case.${state}`), to: linked({ state }) })),
      series: [{ name: t('compliance.cases.title'), values, tone: 'accent' }],
    };
  }

  function casesByAge(): ChartData {
    return {
      kind: 'bars',
      axis: t('compliance.dashboard.age'),
      categories: view.cases_by_age.map(({ bucket }) => ({
        name: translate(`compliance.age_buckets.${bucket}`, { _: bucket }),
        to: linked({ state: 'live' }),
      })),
      series: [
        {
          name: t('compliance.cases.title'),
          values: view.cases_by_age.map(({ count }) => count),
          tone: 'accent',
        },
      ],
    };
  }

  function decisionsByDay(): ChartData {
    const shown = view.decisions_by_day.length === 0 ? [] : lastDays(days, new Date());
    const used = caseDecisions.filter((decision) =>
      view.decisions_by_day.some((row) => row.decision === decision),
    );
    return {
      kind: 'bars',
      isStacked: true,
      axis: t('compliance.dashboard.day'),
      categories: shown.map((day) => ({ name: format.dayShort(day) })),
      series: used.map((decision) => ({
        name: t(`states.decision.${decision}`),
        tone: decisionTones[decision],
        values: shown.map((day) =>
          sum(view.decisions_by_day, (row) => row.day === day && row.decision === decision),
        ),
      })),
    };
  }

  function hitsByList(): ChartData {
    const lists = [...new Set(view.hits_by_list.map(({ list }) => list))];
    return {
      kind: 'lying_bars',
      isStacked: true,
      axis: t('compliance.lists.list'),
      categories: lists.map((list) => ({ name: t(`compliance.list_names.${list}`) })),
      series: hitStates.map((state) => ({
        name: t(`states.hit.${state}`),
        tone: toneOf('hit', state),
        values: lists.map((list) =>
          sum(view.hits_by_list, (row) => row.list === list && row.state === state),
        ),
      })),
    };
  }

  function applicationsByState(): ChartData {
    const states = applicationStates.filter((state) =>
      view.applications_by_state.some((row) => row.state === state),
    );
    return {
      kind: 'lying_bars',
      axis: t('layout.state'),
      categories: states.map((state) => ({
        name: t(`states.application.${state}`),
        to: clientsAddress({ state }),
      })),
      series: [
        {
          name: t('onboarding.clients.title'),
          values: states.map((state) => sum(view.applications_by_state, (row) => row.state === state)),
          tone: 'accent',
        },
      ],
    };
  }

  return {
    casesByState: casesByState(),
    casesByAge: casesByAge(),
    decisionsByDay: decisionsByDay(),
    hitsByList: hitsByList(),
    applicationsByState: applicationsByState(),
  };
}

function sum<Row extends { count: number }>(rows: Row[], isWanted: (row: Row) => boolean): number {
  return rows.filter(isWanted).reduce((total, { count }) => total + count, 0);
}
