import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { countryRoles, type CountryList, type RiskModelContent } from '../../../domain/compliance/risk.js';
import { useCountries } from '../layout/use-countries.js';
import { useT } from '../providers/i18n-provider.js';
import type { Change } from './risk-model-draft.js';
import { RiskNumber } from './RiskNumber.js';
import { RiskSection } from './RiskSection.js';
import { useRiskWords } from './use-risk-words.js';

interface RiskModelCountriesProps {
  content: RiskModelContent;
  change?: Change;
}

/** What countries weigh, by which tie somebody has to them and by who warns of them. */
export function RiskModelCountries({ content, change }: RiskModelCountriesProps) {
  const t = useT();
  const words = useRiskWords();
  const { weight, role_percent, lists } = content.country;
  return (
    <>
      <RiskNumber
        label={t('risk_model.weight_percent')}
        value={weight}
        onChange={change && ((value) => change({ kind: 'country_weight', value }))}
      />
      <RiskSection title={t('risk_model.roles')} detail={t('risk_model.roles_why')}>
        {countryRoles.map((role) => (
          <RiskNumber
            key={role}
            label={words.role(role)}
            value={role_percent[role]}
            onChange={change && ((value) => change({ kind: 'role_percent', role, value }))}
          />
        ))}
      </RiskSection>
      {lists.map((list) => (
        <List key={list.id} list={list} change={change} />
      ))}
    </>
  );
}

function List({ list, change }: { list: CountryList; change?: Change }) {
  const t = useT();
  const words = useRiskWords();
  const { id, points, countries, as_of, source } = list;
  return (
    <RiskSection
      title={words.value('country', id)}
      detail={t('risk_model.list_detail', { smart_count: countries.length, day: as_of })}
    >
      <Box lang="en" sx={{ fontSize: '0.75rem', color: 'text.secondary', mb: 2 }}>
        {source}
      </Box>
      <RiskNumber
        label={t('risk_model.points')}
        value={points}
        onChange={change && ((value) => change({ kind: 'list_points', list: id, value }))}
      />
      <ListCountries list={list} change={change} />
    </RiskSection>
  );
}

function ListCountries({ list: { id, countries, as_of }, change }: { list: CountryList; change?: Change }) {
  const t = useT();
  const { all, nameOf } = useCountries();
  if (!change) return <Box sx={{ fontSize: '0.8125rem', mt: 2 }}>{countries.map(nameOf).join(', ')}</Box>;
  return (
    <>
      <TextField
        type="date"
        size="small"
        label={t('risk_model.as_of')}
        value={as_of}
        onChange={({ target }) => change({ kind: 'list_day', list: id, day: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ my: 3 }}
      />
      <Autocomplete
        multiple
        disableCloseOnSelect
        size="small"
        options={all.map((each) => each.id)}
        value={countries}
        getOptionLabel={nameOf}
        onChange={(_event, chosen) => change({ kind: 'list_countries', list: id, countries: chosen })}
        renderInput={(params) => <TextField {...params} label={t('risk_model.countries')} />}
      />
    </>
  );
}
