import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import {
  CheckInput,
  ChoiceInput,
  DayInput,
  LongTextInput,
  SearchChoiceInput,
  TextInput,
} from '../layout/form-fields.js';
import { useIssueText } from '../layout/issue-text.js';
import { useCountries } from '../layout/use-countries.js';
import { useT } from '../providers/i18n-provider.js';
import type { StepField } from './steps.js';

/** The input that asks for a field. */
export function StepInput({ field }: { field: StepField }) {
  const t = useT();
  const choices = useChoices(field);
  const label = field.optional ? `${t(field.label)} ${t('portal.optional')}` : t(field.label);
  const props = { name: field.name, label, help: field.help && t(field.help) };
  switch (field.kind) {
    case 'text':
      return <TextInput {...props} />;
    case 'long':
      return <LongTextInput {...props} rows={3} />;
    case 'day':
      return <DayInput {...props} />;
    case 'country':
      return <CountryInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} choices={choices} />;
    case 'several':
      return <SeveralInput {...props} choices={choices} />;
    case 'check':
      return <CheckInput {...props} />;
    default:
      return field.kind satisfies never;
  }
}

function useChoices({ values = [], texts }: StepField) {
  const translate = useTranslate();
  return values.map((id) => ({ id, name: translate(`${texts}.${id}`) }));
}

interface InputProps {
  name: string;
  label: string;
  help?: string;
}

function CountryInput(props: InputProps) {
  const { all } = useCountries();
  return <SearchChoiceInput {...props} choices={all} />;
}

/** Any number of a few. */
function SeveralInput({
  name,
  label,
  help,
  choices,
}: InputProps & { choices: { id: string; name: string }[] }) {
  const tell = useIssueText();
  const { field, fieldState } = useController({ name });
  const chosen: string[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (id: string, isOn: boolean) =>
    field.onChange(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  const error = tell(fieldState.error?.message);
  return (
    <FormControl component="fieldset" error={Boolean(error)} id={`field-${name}`} tabIndex={-1}>
      <FormLabel component="legend">{label}</FormLabel>
      <FormGroup>
        {choices.map(({ id, name: text }) => (
          <FormControlLabel
            key={id}
            label={text}
            control={<Checkbox checked={chosen.includes(id)} onChange={(_event, isOn) => toggle(id, isOn)} />}
          />
        ))}
      </FormGroup>
      <FormHelperText>{error || help}</FormHelperText>
    </FormControl>
  );
}
