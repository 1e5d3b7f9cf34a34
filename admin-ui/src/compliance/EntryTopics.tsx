import AccountBalanceOutlined from '@mui/icons-material/AccountBalanceOutlined';
import Block from '@mui/icons-material/Block';
import GppMaybeOutlined from '@mui/icons-material/GppMaybeOutlined';
import HomeWorkOutlined from '@mui/icons-material/HomeWorkOutlined';
import NewspaperOutlined from '@mui/icons-material/NewspaperOutlined';
import Box from '@mui/material/Box';
import { useT } from '../providers/i18n-provider.js';
import type { ListedFor } from './listed-for.js';

/** Why somebody is listed: a word and a sign for each reason, so that an office or a report is not taken for a sanction. */
export function EntryTopics({ listedFor }: { listedFor: readonly ListedFor[] }) {
  const t = useT();
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1 }}>
      {listedFor.map(({ topic, programmes }) => {
        const { Sign, tone } = signs[topic];
        const word = t(`compliance.casework.topics.${topic}`);
        return (
          <span key={topic} className={`chip ink-${tone} soft-${tone}`}>
            <Sign aria-hidden fontSize="inherit" />
            {programmes.length > 0 ? `${word}: ${programmes.join(', ')}` : word}
          </span>
        );
      })}
    </Box>
  );
}

/** Red where nothing but a refusal can follow once it is confirmed; amber where somebody has to weigh it. */
const signs = {
  sanction: { Sign: Block, tone: 'refused' },
  own: { Sign: HomeWorkOutlined, tone: 'refused' },
  pep: { Sign: AccountBalanceOutlined, tone: 'waiting' },
  crime: { Sign: GppMaybeOutlined, tone: 'waiting' },
  adverse: { Sign: NewspaperOutlined, tone: 'waiting' },
} as const;
