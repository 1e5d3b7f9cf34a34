import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useActionText } from './action-text.js';
import { Panel } from '../layout/Panel.js';
import { ToneChip } from '../layout/StateChip.js';
import { toneOf } from '../layout/states.js';
import { Relative } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { ApiProblem } from '../providers/problem.js';
import type { TimelineEntry } from '../compliance/types.js';
import { storyOf, type Told } from './timeline-story.js';

const SHOWN_AT_FIRST = 12;

/** Who did what when, from the audit; the newest first. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const t = useT();
  const [isWhole, setIsWhole] = useState(false);
  const story = storyOf(entries, useActionText());
  const shown = isWhole ? story : story.slice(0, SHOWN_AT_FIRST);
  return (
    <Panel title={t('layout.timeline.title')}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown.map((entry, index) => (
          <TimelineLine key={`${entry.at}${index}`} entry={entry} />
        ))}
      </Box>
      {entries.length === 0 && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('layout.timeline.empty')}</Box>
      )}
      {shown.length < story.length && (
        <Button variant="text" onClick={() => setIsWhole(true)} sx={{ mt: 2 }}>
          {t('layout.timeline.whole', { smart_count: story.length - shown.length })}
        </Button>
      )}
    </Panel>
  );
}

function TimelineLine({ entry }: { entry: Told }) {
  const actionText = useActionText();
  const t = useT();
  const say = useProblemText();
  const translate = useTranslate();
  // A case is opened for a reason that has a name; every other detail is somebody's own words.
  const detail =
    entry.action === 'compliance.open_case'
      ? translate(`compliance.reasons.${entry.detail}`, { _: entry.detail })
      : entry.detail;
  const who =
    entry.actor.full_name ?? (entry.actor.role === 'service' ? t('layout.service') : t('layout.somebody'));
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        pl: 4,
        pb: 3,
        fontSize: '0.8125rem',
        '&::before': {
          content: '""',
          position: 'absolute',
          left: 3,
          top: 6,
          width: 7,
          height: 7,
          borderRadius: '50%',
          backgroundColor: (theme) => theme.tokens.lineStrong,
        },
        '&:not(:last-child)::after': {
          content: '""',
          position: 'absolute',
          left: 6,
          top: 16,
          bottom: -4,
          width: '1px',
          backgroundColor: 'divider',
        },
        '&:last-child': { pb: 0 },
      }}
    >
      <Box>{actionText(entry.action)}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {entry.states.map(({ noun, to }) => (
          <ToneChip key={to} tone={toneOf(noun, to)}>
            {translate(`states.${noun}.${to}`, { _: to })}
          </ToneChip>
        ))}
      </Box>
      {entry.outcome === 'refused' && (
        <ToneChip tone="refused">
          {entry.code ? say(new ApiProblem(0, entry.code, entry.code)) : t('states.outcome.refused')}
        </ToneChip>
      )}
      {entry.hit && <HitWords hit={entry.hit} />}
      {detail && <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{detail}</Box>}
      <Box sx={{ fontSize: '0.75rem', color: 'text.disabled' }}>
        {who} · <Relative value={entry.at} />
      </Box>
    </Box>
  );
}

/** Which hit it is about, and of one that opened again by itself what had changed. */
function HitWords({ hit: { list, entry_id, changed } }: { hit: NonNullable<TimelineEntry['hit']> }) {
  const t = useT();
  const translate = useTranslate();
  const fields = changed.map((field) => translate(`compliance.casework.compared.${field}`, { _: field }));
  return (
    <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
      <Box>
        {translate(`compliance.list_names.${list}`, { _: list })} {entry_id}
      </Box>
      {fields.length > 0 && t('compliance.casework.has_changed', { fields: fields.join(', ') })}
    </Box>
  );
}
