import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { RecordContextProvider, usePrevNextController } from 'react-admin';
import { useNavigate } from 'react-router';
import { useT } from '../providers/i18n-provider.js';
import { useKeys } from './keys.js';
import { useListStart } from './use-list-start.js';
import { useFormat } from './use-format.js';

interface FileNeighboursProps {
  resource: string;
  id: string;
}

/** The greatest page of a list that the api gives. */
const LOOK_AROUND = 200;

/** The previous and the next file of the list that the person came from, by button or by `[` and `]`. */
export function FileNeighbours(props: FileNeighboursProps) {
  return (
    <RecordContextProvider value={{ id: props.id }}>
      <Neighbours {...props} />
    </RecordContextProvider>
  );
}

function Neighbours({ resource }: FileNeighboursProps) {
  const { sort, filter } = useListStart(resource);
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { prevPath, nextPath, index, total } = usePrevNextController({
    resource,
    sort,
    filterDefaultValues: filter,
    limit: LOOK_AROUND,
  });
  const go = (path: string | undefined) => void (path && navigate(path));
  useKeys([
    { key: '[', label: 'layout.keys.previous_file', run: () => go(prevPath) },
    { key: ']', label: 'layout.keys.next_file', run: () => go(nextPath) },
  ]);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center' }}>
      <Tooltip title={t('layout.keys.previous_file')}>
        <span>
          <IconButton
            aria-label={t('layout.keys.previous_file')}
            disabled={!prevPath}
            onClick={() => go(prevPath)}
          >
            <ArrowBack fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
      <Box sx={{ fontSize: '0.75rem', color: 'text.disabled', whiteSpace: 'nowrap' }}>
        {index === undefined || total === undefined
          ? ''
          : t('layout.file.place', { at: format.number(index + 1), total: format.number(total) })}
      </Box>
      <Tooltip title={t('layout.keys.next_file')}>
        <span>
          <IconButton
            aria-label={t('layout.keys.next_file')}
            disabled={!nextPath}
            onClick={() => go(nextPath)}
          >
            <ArrowForward fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
    </Box>
  );
}
