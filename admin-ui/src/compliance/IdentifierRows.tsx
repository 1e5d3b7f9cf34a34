import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useFieldArray } from 'react-hook-form';
import { identifierTypes } from '../../../domain/compliance/lists.js';
import { identifiersAtMost } from '../../../domain/compliance/own-list.js';
import { ChoiceInput, SearchChoiceInput, TextInput } from '../layout/form-fields.js';
import { useCountries } from '../layout/use-countries.js';
import { useT } from '../providers/i18n-provider.js';

const emptyRow = { type: '', value: '', country: '' };

/** As many numbers as somebody has, each with its kind and the country that gave it. */
export function IdentifierRows() {
  const t = useT();
  const { all: countries } = useCountries();
  const { fields, append, remove } = useFieldArray({ name: 'identifiers' });
  const types = identifierTypes.map((id) => ({ id, name: t(`compliance.identifiers.${id}`) }));
  return (
    <Box role="group" aria-label={t('own_list.identifiers')} sx={{ display: 'grid', gap: 3 }}>
      {fields.map(({ id }, index) => {
        const title = t('own_list.number_row', { row: index + 1 });
        const path = `identifiers.${index}`;
        return (
          <Box key={id} role="group" aria-label={title} sx={rowLook}>
            <ChoiceInput name={`${path}.type`} label={t('own_list.identifier_type')} choices={types} />
            <TextInput name={`${path}.value`} label={t('own_list.identifier')} required autoComplete="off" />
            <SearchChoiceInput
              name={`${path}.country`}
              label={t('own_list.identifier_country')}
              choices={countries}
            />
            <IconButton aria-label={`${t('own_list.remove_number')}: ${title}`} onClick={() => remove(index)}>
              <DeleteOutlined fontSize="small" />
            </IconButton>
          </Box>
        );
      })}
      {fields.length < identifiersAtMost && (
        <Button
          variant="text"
          startIcon={<Add />}
          sx={{ justifySelf: 'start' }}
          onClick={() => append(emptyRow, { focusName: `identifiers.${fields.length}.value` })}
        >
          {t('own_list.add_number')}
        </Button>
      )}
    </Box>
  );
}

/** On a phone the fields of a row stand under each other, with the bin beside the first. */
const rowLook = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(0, 1fr) minmax(0, 1.1fr) minmax(0, 1.1fr) auto' },
  '& > .MuiFormControl-root, & > .MuiAutocomplete-root': { gridColumn: { xs: '1', sm: 'auto' } },
  '& > .MuiIconButton-root': { gridColumn: { xs: '2', sm: 'auto' }, gridRow: { xs: '1', sm: 'auto' } },
} as const;
