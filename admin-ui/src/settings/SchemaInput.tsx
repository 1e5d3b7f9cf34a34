import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { JsonSchema } from './json-schema.js';
import { ListInput } from './ListInput.js';
import { RecordInput } from './RecordInput.js';
import { useSettingText } from './use-setting-text.js';
import { useT } from '../providers/i18n-provider.js';

export type Path = (string | number)[];

export interface SchemaInputProps {
  schema: JsonSchema;
  value: unknown;
  path: Path;
  label: string;
  unit?: string | null;
  issueAt: (path: Path) => string | undefined;
  change: (path: Path, leaf: unknown) => void;
}

/** A field, or fields within fields, for whatever a schema describes. */
export function SchemaInput(props: SchemaInputProps) {
  const { schema } = props;
  if (schema.enum) return <EnumInput {...props} />;
  switch (schema.type) {
    case 'boolean':
      return <YesNoInput {...props} />;
    case 'integer':
    case 'number':
      return <NumberInput {...props} />;
    case 'array':
      return <ListInput {...props} />;
    case 'object':
      return <RecordInput {...props} />;
    default:
      return <WordInput {...props} />;
  }
}

function YesNoInput({ value, path, label, change }: SchemaInputProps) {
  return (
    <FormControlLabel
      control={<Switch checked={value === true} onChange={(_event, checked) => change(path, checked)} />}
      label={label}
    />
  );
}

function NumberInput({ schema, value, path, label, unit, issueAt, change }: SchemaInputProps) {
  const t = useT();
  const text = useSettingText();
  const issue = issueAt(path);
  const shown = typeof value === 'number' ? value : '';
  const bounds =
    schema.minimum !== undefined && schema.maximum !== undefined
      ? t('settings.between', { minimum: schema.minimum, maximum: schema.maximum })
      : undefined;
  return (
    <TextField
      type="number"
      label={unit ? `${label}, ${text.field(unit)}` : label}
      value={shown}
      error={Boolean(issue)}
      helperText={issue ?? bounds}
      onChange={({ target }) => change(path, target.value === '' ? null : Number(target.value))}
      slotProps={{
        htmlInput: { min: schema.minimum, max: schema.maximum, step: schema.type === 'integer' ? 1 : 0.01 },
      }}
    />
  );
}

function WordInput({ schema, value, path, label, issueAt, change }: SchemaInputProps) {
  const issue = issueAt(path);
  const isDay = schema.format === 'date';
  const isZone = path.at(-1) === 'zone';
  return (
    <>
      <TextField
        type={isDay ? 'date' : 'text'}
        label={label}
        value={typeof value === 'string' ? value : ''}
        error={Boolean(issue)}
        helperText={issue}
        onChange={({ target }) => change(path, target.value)}
        slotProps={{ htmlInput: isZone ? { list: 'time-zones' } : undefined }}
      />
      {isZone && (
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      )}
    </>
  );
}

function EnumInput({ schema, value, path, label, issueAt, change }: SchemaInputProps) {
  const text = useSettingText();
  const issue = issueAt(path);
  return (
    <TextField
      select
      label={label}
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
      error={Boolean(issue)}
      helperText={issue}
      onChange={({ target }) => change(path, target.value)}
    >
      {(schema.enum ?? []).map((option) => (
        <MenuItem key={option} value={String(option)}>
          {text.field(String(option))}
        </MenuItem>
      ))}
    </TextField>
  );
}
