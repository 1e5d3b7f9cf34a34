import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { Facts } from '../layout/Facts.js';
import { Panel } from '../layout/Panel.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime, Day } from '../layout/Time.js';
import { useCountries } from '../layout/use-countries.js';
import { useCan, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { OwnEntryDecision, type EntryStep } from './OwnEntryDecision.js';
import type { OwnEntry } from './types.js';

/** One entry of the own list: what it says, who decided, and what may be done with it by whoever looks. */
export function OwnEntryCard({ entry }: { entry: OwnEntry }) {
  const steps = useSteps(entry);
  const t = useT();
  const [step, setStep] = useState<EntryStep | null>(null);
  return (
    <Panel title={entry.name} actions={<StateChip noun="own_entry" state={entry.state} />}>
      <Facts facts={useFacts(entry)} />
      {steps.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 3 }}>
          {steps.map((each) => (
            <Button
              key={each}
              {...(each === 'approval' ? { variant: 'contained', color: 'primary' } : {})}
              onClick={() => setStep(each)}
            >
              {t(
                each === 'approval' && entry.state === 'removing'
                  ? 'own_list.approval_removal'
                  : `own_list.${each}`,
              )}
            </Button>
          ))}
        </Box>
      )}
      {step && <OwnEntryDecision entry={entry} step={step} close={() => setStep(null)} />}
    </Panel>
  );
}

/** Nobody agrees with what they proposed, and only they take it back. */
function useSteps({ state, proposed_by, removal_by }: OwnEntry): EntryStep[] {
  const own = useProfile()?.id;
  const canPropose = useCan('compliance:propose_entries');
  const canDecide = useCan('compliance:decide');
  if (state === 'in_force') return canPropose ? ['removal'] : [];
  if (state !== 'proposed' && state !== 'removing') return [];
  if ((state === 'removing' ? removal_by : proposed_by) === own) return canPropose ? ['withdrawal'] : [];
  return canDecide ? ['approval', 'refusal'] : [];
}

function useFacts(entry: OwnEntry): { label: string; value: ReactNode }[] {
  const t = useT();
  const { nameOf } = useCountries();
  const known: [string, ReactNode][] = [
    [t('own_list.kind'), t(`own_list.kinds.${entry.kind}`)],
    [t('own_list.aliases'), entry.aliases.join(', ')],
    [t('own_list.born'), entry.born],
    [t('own_list.countries'), entry.countries.map(nameOf).join(', ')],
    [
      t('own_list.identifiers'),
      entry.identifiers
        .map(({ type, value, country }) =>
          [t(`compliance.identifiers.${type}`), value, country && `(${nameOf(country)})`]
            .filter(Boolean)
            .join(' '),
        )
        .join(', '),
    ],
    [t('own_list.reason'), entry.reason],
    [t('own_list.until'), entry.until ? <Day value={entry.until} /> : t('own_list.without_end')],
    [t('own_list.proposed_by'), <Who key="p" name={entry.proposed_by_name} at={entry.proposed_at} />],
    [
      t('own_list.decided_by'),
      entry.decided_at && <Who name={entry.decided_by_name} at={entry.decided_at} />,
    ],
    [t('own_list.note'), entry.note],
    [
      t('own_list.removal_by'),
      entry.removal_at && <Who name={entry.removal_by_name} at={entry.removal_at} />,
    ],
    [t('own_list.removal_reason'), entry.removal_reason],
    [
      t('own_list.ended_by'),
      entry.ended_at && (
        <Who name={entry.ended_by ? entry.ended_by_name : t('own_list.ended_by_day')} at={entry.ended_at} />
      ),
    ],
  ];
  return known.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function Who({ name, at }: { name: string | null; at: string }) {
  const t = useT();
  return (
    <>
      {name ?? t('layout.somebody')}, <DateTime value={at} />
    </>
  );
}
