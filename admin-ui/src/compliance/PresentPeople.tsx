import Avatar from '@mui/material/Avatar';
import AvatarGroup from '@mui/material/AvatarGroup';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useLive, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { peopleIn, type Person } from './presence.js';

interface PresentPeopleProps {
  topic: string;
  first: Person[];
}

/** Who else has this file open now. */
export function PresentPeople({ topic, first }: PresentPeopleProps) {
  const t = useT();
  const me = useProfile()?.id;
  const [people, setPeople] = useState(first);
  useLive(topic, ({ kind, payload }) => {
    const present = kind === 'presence' ? peopleIn(payload) : null;
    if (present) setPeople(present);
  });
  const others = people.filter(({ id }) => id !== me);
  if (others.length === 0) return null;
  const text = t('compliance.presence', { names: others.map(({ full_name }) => full_name).join(', ') });
  return (
    <Tooltip title={text}>
      <AvatarGroup
        max={4}
        role="img"
        aria-label={text}
        sx={{ '& .MuiAvatar-root': { width: 26, height: 26, fontSize: '0.6875rem' } }}
      >
        {others.map(({ id, full_name }) => (
          <Avatar
            key={id}
            sx={{
              backgroundColor: (theme) => theme.tokens.tones.working.soft,
              color: (theme) => theme.tokens.tones.working.ink,
            }}
          >
            {full_name
              .split(' ')
              .map((word) => word.charAt(0))
              .slice(0, 2)
              .join('')}
          </Avatar>
        ))}
      </AvatarGroup>
    </Tooltip>
  );
}
