import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import { useT } from '../providers/i18n-provider.js';
import { useIssueText } from './issue-text.js';

interface FieldProps {
  /** Path of the value, such as `address.city`. */
  name: string;
  label: string;
  help?: string;
  required?: boolean;
}

export interface Choice {
  id: string;
  name: string;
  /** Of the name, where it is not the page's own, such as a language's. */
  lang?: string;
}

/** One line of text, or a password, a number, a day. */
export function TextInput({
  name,
  label,
  help,
  ...more
}: FieldProps & Omit<TextFieldProps, 'name' | 'label' | 'onChange' | 'value'>) {
  const { field, error } = useField(name);
  return (
    <TextField
      {...more}
      id={`field-${name}`}
      label={label}
      name={name}
      inputRef={field.ref}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={Boolean(error)}
      helperText={error || help}
      slotProps={{ inputLabel: { shrink: more.type === 'date' ? true : undefined }, ...more.slotProps }}
    />
  );
}

/** Several lines of text, with how many signs are left once they become few. */
export function LongTextInput({ rows = 4, ...props }: FieldProps & { rows?: number }) {
  return <TextInput {...props} multiline minRows={rows} maxRows={16} />;
}

/** A day of the calendar, kept as `YYYY-MM-DD`. */
export function DayInput(props: FieldProps) {
  return <TextInput {...props} type="date" />;
}

/** One of a few. */
export function ChoiceInput({ name, label, help, required, choices }: FieldProps & { choices: Choice[] }) {
  const { field, error } = useField(name);
  return (
    <TextField
      select
      id={`field-${name}`}
      label={label}
      name={name}
      required={required}
      inputRef={field.ref}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={Boolean(error)}
      helperText={error || help}
    >
      {choices.map(({ id, name: text, lang }) => (
        <MenuItem key={id} value={id}>
          <span lang={lang}>{text}</span>
        </MenuItem>
      ))}
    </TextField>
  );
}

/** One of many, found by typing: countries, zones, people. */
export function SearchChoiceInput({
  name,
  label,
  help,
  required,
  choices,
}: FieldProps & { choices: Choice[] }) {
  const { field, error } = useField(name);
  const t = useT();
  return (
    <Autocomplete
      openText={t('layout.choices.open')}
      closeText={t('layout.choices.close')}
      clearText={t('layout.choices.clear')}
      noOptionsText={t('layout.choices.none')}
      id={`field-${name}`}
      options={choices}
      value={choices.find(({ id }) => id === field.value) ?? null}
      onChange={(_event, choice) => field.onChange(choice?.id ?? '')}
      onBlur={field.onBlur}
      getOptionLabel={(choice) => choice.name}
      getOptionKey={(choice) => choice.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={required}
          inputRef={field.ref}
          error={Boolean(error)}
          helperText={error || help}
        />
      )}
    />
  );
}

/** Yes or no. */
export function CheckInput({ name, label, help }: FieldProps) {
  const { field, error } = useField(name);
  return (
    <div>
      <FormControlLabel
        control={
          <Checkbox
            id={`field-${name}`}
            checked={field.value === true}
            onChange={(_event, checked) => field.onChange(checked)}
            onBlur={field.onBlur}
          />
        }
        label={label}
      />
      <FormHelperText error={Boolean(error)}>{error || help}</FormHelperText>
    </div>
  );
}

function useField(name: string) {
  const tell = useIssueText();
  const { field, fieldState } = useController({ name });
  return { field, error: tell(fieldState.error?.message) };
}
