import { entryKinds } from '../../../domain/compliance/lists.js';
import { Form } from '../layout/Form.js';
import { ChoiceInput, LongTextInput, SearchChoiceInput, TextInput } from '../layout/form-fields.js';
import { useCountries } from '../layout/use-countries.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { refusalOf } from '../providers/problem.js';
import { partyOf, questionOf, searchForm, type SearchForm } from './search-form.js';
import type { Found } from './SearchResult.js';
import type { SearchAnswer } from './types.js';

/** Who is looked for. */
export function SearchFields({ onFound }: { onFound: (found: Found) => void }) {
  const t = useT();
  const countries = useCountries();
  const form = useZodForm({
    schema: searchForm,
    defaults: { names: '', kind: 'person', date_of_birth: '', country: '' },
    send: (values) => refusalOf(ask(values)),
  });
  async function ask(values: SearchForm): Promise<void> {
    const question = questionOf(values);
    const { body } = await http.json<SearchAnswer>('/screening/search', { method: 'POST', body: question });
    onFound({ answer: body, party: partyOf(question) });
  }
  const labels = {
    names: t('compliance.search.names'),
    kind: t('compliance.search.kind'),
    date_of_birth: t('compliance.search.date_of_birth'),
    country: t('layout.country'),
  };
  return (
    <Form form={form} labels={labels} submitLabel={t('compliance.search.action')}>
      <LongTextInput
        name="names"
        label={labels.names}
        help={t('compliance.search.names_help')}
        rows={2}
        required
      />
      <ChoiceInput
        name="kind"
        label={labels.kind}
        choices={entryKinds.map((id) => ({ id, name: t(`compliance.search.kinds.${id}`) }))}
      />
      <TextInput
        name="date_of_birth"
        label={labels.date_of_birth}
        help={t('compliance.search.date_of_birth_help')}
      />
      <SearchChoiceInput name="country" label={labels.country} choices={countries.all} />
    </Form>
  );
}
