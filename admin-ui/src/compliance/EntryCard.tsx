import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Evidence } from '../../../domain/compliance/evidence.js';
import type { ListCode, ListEntry, Party } from '../../../domain/compliance/lists.js';
import { CopyableId } from '../layout/CopyableId.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { EntryTopics } from './EntryTopics.js';
import { EvidenceTable } from './EvidenceTable.js';
import { listedFor } from './listed-for.js';
import { SideBySide } from './SideBySide.js';

interface EntryCardProps {
  entryId: string;
  list: ListCode;
  entry: Partial<ListEntry>;
  party: Partial<Party>;
  partyName?: string;
  score: number;
  evidence: Evidence[];
  /** Beside the name, such as the state of a review. */
  mark?: ReactNode;
  children?: ReactNode;
}

/** An entry of a list that somebody may be: how likely, the two sides, what speaks for and against. */
export function EntryCard(props: EntryCardProps) {
  const { entryId, list, entry, party, partyName, score, evidence, mark, children } = props;
  const t = useT();
  const name =
    entry.names?.find(({ quality }) => quality === 'primary')?.text ?? entry.names?.[0]?.text ?? entryId;
  return (
    <Box
      component="article"
      aria-label={name}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
        backgroundColor: 'background.paper',
        overflow: 'hidden',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          px: 3,
          py: 2,
          backgroundColor: (theme) => theme.tokens.sunken,
        }}
      >
        <Typography variant="h3" component="h2" sx={{ overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <EntryTopics listedFor={listedFor(list, entry)} />
        {mark}
        <Box sx={{ flex: 1 }} />
        <Score value={score} />
      </Box>
      <Box sx={{ px: 3, py: 3 }}>
        <SideBySide
          party={party}
          entry={entry}
          listName={t(`compliance.list_names.${list}`)}
          ourName={partyName}
        />
        <EvidenceTable evidence={evidence} />
        {children}
        <Typography variant="caption" component="div" sx={{ mt: 2 }}>
          {t('compliance.hits.entry')} <CopyableId value={entryId} whole />
        </Typography>
      </Box>
    </Box>
  );
}

function Score({ value }: { value: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: '0.8125rem' }}>
      <span>{t('compliance.hits.score', { score: format.share(value) })}</span>
      <Box
        aria-hidden
        sx={{ width: 72, height: 6, borderRadius: 1, overflow: 'hidden', backgroundColor: 'divider' }}
      >
        <Box sx={{ height: 1, width: `${value * 100}%`, backgroundColor: 'text.secondary' }} />
      </Box>
    </Box>
  );
}
