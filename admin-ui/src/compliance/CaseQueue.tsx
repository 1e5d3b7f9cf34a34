import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { caseReasons, caseStates } from '../../../domain/compliance/case-rules.js';
import { riskLevels } from '../../../domain/compliance/risk.js';
import { Queue } from '../layout/Queue.js';
import type { FilterField } from '../layout/queue-types.js';
import { useCountries } from '../layout/use-countries.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { AssignDialog } from './AssignDialog.js';
import { GiveOut } from './GiveOut.js';
import { caseColumns } from './case-columns.js';
import { caseViews } from './case-views.js';
import type { CaseCounts, CaseRow } from './types.js';

/** The desk's work: what waits, whose it is, how soon it is due. */
export function CaseQueue() {
  const { data: counts } = useApi<CaseCounts>('/compliance/case-counts');
  const filters = useCaseFilters();
  return (
    <Queue<CaseRow>
      resource="cases"
      title="compliance.cases.title"
      columns={caseColumns}
      views={caseViews}
      counts={counts && { ...counts }}
      filters={filters}
      bulk={[
        {
          id: 'assign',
          label: 'compliance.assign.action',
          icon: PersonAddAltOutlined,
          permission: 'compliance:work_cases',
          dialog: AssignDialog,
        },
      ]}
      addressOf={({ id }) => `/cases/${id}`}
      topic="cases"
      actions={<GiveOut />}
      empty={{
        title: 'compliance.cases.empty',
        why: 'compliance.cases.empty_why',
        action: { label: 'compliance.cases.empty_to', to: '/clients' },
      }}
    />
  );
}

function useCaseFilters(): FilterField[] {
  const t = useT();
  const countries = useCountries();
  return [
    { kind: 'text', source: 'q', label: 'compliance.cases.search' },
    {
      kind: 'choice',
      source: 'state',
      label: 'layout.state',
      choices: caseStates.map((id) => ({ id, name: t(`states.case.${id}`) })),
    },
    {
      kind: 'choice',
      source: 'reason',
      label: 'compliance.case.reason',
      choices: caseReasons.map((id) => ({ id, name: t(`compliance.reasons.${id}`) })),
    },
    {
      kind: 'choice',
      source: 'risk_level',
      label: 'compliance.risk.title',
      choices: riskLevels.map((id) => ({ id, name: t(`states.risk.${id}`) })),
    },
    { kind: 'choice', source: 'country', label: 'layout.country', choices: countries.all },
  ];
}
