import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQueryClient } from '@tanstack/react-query';
import { entryKinds } from '../../../domain/compliance/lists.js';
import { identifiersAtMost } from '../../../domain/compliance/own-list.js';
import { Form } from '../layout/Form.js';
import { ChoiceInput, DayInput, LongTextInput, SearchChoiceInput, TextInput } from '../layout/form-fields.js';
import { useCountries } from '../layout/use-countries.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { refusalOf } from '../providers/problem.js';
import { IdentifierRows } from './IdentifierRows.js';
import { inputOfEntry, ownEntryForm } from './own-entry-form.js';

const path = '/compliance/own-entries';
const fields = ['kind', 'name', 'aliases', 'born', 'country', 'second_country', 'reason', 'until'] as const;

const rows = [...Array(identifiersAtMost).keys()];

/** Proposes an entry of the own list; what is not known is left empty. */
export function OwnEntryDialog({ close }: { close: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const { all: countries } = useCountries();
  const send = async (filled: Parameters<typeof inputOfEntry>[0]) => {
    await http.json(path, {
      method: 'POST',
      body: inputOfEntry(filled),
      idempotencyKey: crypto.randomUUID(),
    });
    void queries.invalidateQueries({ queryKey: ['api', path] });
    close();
  };
  const form = useZodForm({
    schema: ownEntryForm,
    defaults: {
      ...Object.fromEntries(fields.map((field) => [field, ''])),
      kind: 'person',
      identifiers: [],
    },
    send: (filled) => refusalOf(send(filled)),
  });
  const labels = {
    ...Object.fromEntries(fields.map((field) => [field, t(`own_list.${field}`)])),
    ...Object.fromEntries(
      rows.map((row) => [`identifiers.${row}.value`, t('own_list.number_row', { row: row + 1 })]),
    ),
  };
  const named = (name: (typeof fields)[number]) => ({ name, label: t(`own_list.${name}`) });
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="own-entry-title">
      <DialogTitle id="own-entry-title">{t('own_list.propose')}</DialogTitle>
      <DialogContent sx={{ '.MuiDialogTitle-root + &&': { pt: 2, pb: 5 } }}>
        <Form
          form={form}
          labels={labels}
          submitLabel={t('own_list.propose')}
          actions={
            <Button variant="text" onClick={close}>
              {t('layout.cancel')}
            </Button>
          }
        >
          <ChoiceInput
            {...named('kind')}
            required
            choices={entryKinds.map((id) => ({ id, name: t(`own_list.kinds.${id}`) }))}
          />
          <TextInput {...named('name')} required autoComplete="off" />
          <LongTextInput {...named('aliases')} rows={2} help={t('own_list.aliases_help')} />
          <TextInput {...named('born')} help={t('own_list.born_help')} autoComplete="off" />
          <SearchChoiceInput {...named('country')} choices={countries} />
          <SearchChoiceInput {...named('second_country')} choices={countries} />
          <IdentifierRows />
          <LongTextInput {...named('reason')} rows={2} required />
          <DayInput {...named('until')} help={t('own_list.until_help')} />
        </Form>
      </DialogContent>
    </Dialog>
  );
}
