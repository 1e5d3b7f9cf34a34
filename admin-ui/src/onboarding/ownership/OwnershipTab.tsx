import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded } from '../../layout/Loaded.js';
import { useFormat } from '../../layout/use-format.js';
import { useApi } from '../../providers/hooks.js';
import { useT } from '../../providers/i18n-provider.js';
import { HolderTable } from './HolderTable.js';
import { LinkTable } from './LinkTable.js';
import { OwnershipActions } from './OwnershipActions.js';
import { OwnershipChanges } from './OwnershipChanges.js';
import { OwnershipGraph } from './OwnershipGraph.js';
import type { Ownership } from './types.js';
import { useOwnershipText } from './use-ownership-text.js';
import { useRuleText } from './use-rule-text.js';

/** Who owns and controls the company on a day: the graph, what each has of it, and who counts under the rule. */
export function OwnershipTab({ clientId }: { clientId: string }) {
  const [search] = useSearchParams();
  const path = `/onboarding/clients/${clientId}/ownership`;
  const day = search.get('day') ?? undefined;
  const rule = search.get('rule') ?? undefined;
  const query = useApi<Ownership>(path, { day, rule });
  return (
    <Loaded query={query} skeleton={<Skeleton variant="rounded" height={360} />}>
      {(view) => <OwnershipOn view={view} path={path} query={{ day, rule }} />}
    </Loaded>
  );
}

interface OwnershipOnProps {
  view: Ownership;
  path: string;
  query: { day: string | undefined; rule: string | undefined };
}

function OwnershipOn({ view, path, query }: OwnershipOnProps) {
  const t = useT();
  const words = useOwnershipText();
  const [selected, setSelected] = useState<string | null>(null);
  const toggle = (id: string) => setSelected((before) => (before === id ? null : id));
  const nameOf = (id: string) => view.nodes.find((node) => node.id === id)?.name ?? id;
  const isNobody = !view.holders.some(({ verdict }) => verdict !== 'no');
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <Choices view={view} />
      <OwnershipActions path={path} view={view} />
      {isNobody && (
        <Typography>
          {words('nobody')}{' '}
          {view.officials.length > 0 && words('officials', { names: view.officials.map(nameOf).join(', ') })}
        </Typography>
      )}
      {view.links.length > 0 && <OwnershipGraph view={view} selected={selected} onSelect={toggle} />}
      {view.holders.length > 0 && <HolderTable view={view} selected={selected} onSelect={toggle} />}
      {view.source === 'package' && <OwnershipChanges path={path} query={query} />}
      {view.links.length > 0 && (
        <Part title={words('links')}>
          <LinkTable view={view} />
        </Part>
      )}
      {view.findings.length > 0 && (
        <Part title={t('onboarding.findings')}>
          <Box component="ul" sx={{ m: 0, pl: 4 }}>
            {view.findings.map(({ code, nodes }) => (
              <li key={`${code} ${nodes.join()}`}>
                {words(`findings.${code}`, { names: nodes.map(nameOf).join(', ') })}
              </li>
            ))}
          </Box>
        </Part>
      )}
      {!view.are_all_ways_shown && <Typography>{words('more_ways')}</Typography>}
    </Box>
  );
}

/** The day and the rule, both in the address; the days on which something changed are one choice away. */
function Choices({ view }: { view: Ownership }) {
  const words = useOwnershipText();
  const format = useFormat();
  const [, setSearch] = useSearchParams();
  const choose = (name: string, value: string) =>
    setSearch(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const { option } = useRuleText();
  const { rule } = view;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1.4fr' } }}>
        <TextField
          type="date"
          label={words('day')}
          value={view.day}
          onChange={({ target }) => choose('day', target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          select
          label={words('change')}
          value={view.days_of_change.includes(view.day) ? view.day : ''}
          onChange={({ target }) => choose('day', target.value)}
        >
          {view.days_of_change.map((day) => (
            <MenuItem key={day} value={day}>
              {format.day(day)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={words('rule')}
          value={rule.id}
          onChange={({ target }) => choose('rule', target.value)}
        >
          {view.rules.map((each) => (
            <MenuItem key={each.id} value={each.id}>
              {option(each)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <Typography variant="body2" color="text.secondary">
        {words(`sources.${view.source}`)} <span lang="en">{rule.source}</span>
      </Typography>
    </Box>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </section>
  );
}
