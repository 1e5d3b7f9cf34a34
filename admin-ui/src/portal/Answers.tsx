import Stack from '@mui/material/Stack';
import { useTranslate } from 'react-admin';
import { CountryName } from '../layout/CountryName.js';
import { Facts } from '../layout/Facts.js';
import { Day } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { stepsOf, type StepField } from './steps.js';
import type { OwnApplication } from './types.js';

/** What was answered, group by group. */
export function Answers({ application }: { application: OwnApplication }) {
  const t = useT();
  return (
    <Stack spacing={4}>
      {stepsOf(application.kind).map((step) => (
        <Facts
          key={step.id}
          title={t(step.title)}
          facts={step.fields.map((field) => ({
            label: t(field.label),
            value: <AnswerTo field={field} value={valueAt(application.data, field.name)} />,
          }))}
        />
      ))}
    </Stack>
  );
}

function AnswerTo({ field, value }: { field: StepField; value: unknown }) {
  const t = useT();
  const translate = useTranslate();
  const text = (each: unknown) => (field.texts ? translate(`${field.texts}.${String(each)}`) : String(each));
  if (typeof value === 'boolean') return t(value ? 'layout.yes' : 'layout.no');
  if (Array.isArray(value)) return value.map(text).join(', ');
  if (typeof value !== 'string' && typeof value !== 'number') return '—';
  if (value === '') return '—';
  if (field.kind === 'country') return <CountryName code={String(value)} />;
  if (field.kind === 'day') return <Day value={String(value)} />;
  return text(value);
}

function valueAt(data: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((inside, key) => {
    if (typeof inside !== 'object' || inside === null) return undefined;
    return new Map<string, unknown>(Object.entries(inside)).get(key);
  }, data);
}
