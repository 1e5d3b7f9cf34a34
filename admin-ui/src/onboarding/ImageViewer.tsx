import Add from '@mui/icons-material/Add';
import Remove from '@mui/icons-material/Remove';
import RotateRight from '@mui/icons-material/RotateRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useFormat } from '../layout/use-format.js';
import { useT, type MessageKey } from '../providers/i18n-provider.js';

interface ImageViewerProps {
  address: string;
  name: string;
  height: number;
}

const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3, 4];

/** A picture that can be enlarged, turned and moved about in its frame. */
export function ImageViewer({ address, name, height }: ImageViewerProps) {
  const t = useT();
  const format = useFormat();
  const [zoomAt, setZoomAt] = useState(ZOOMS.indexOf(1));
  const [turns, setTurns] = useState(0);
  const [ratio, setRatio] = useState(1.5);
  const zoom = ZOOMS[zoomAt] ?? 1;
  const isLying = turns % 2 === 1;
  const tools: { label: MessageKey; icon: typeof Add; run: () => void; isOff: boolean }[] = [
    {
      label: 'onboarding.viewer.smaller',
      icon: Remove,
      run: () => setZoomAt(zoomAt - 1),
      isOff: zoomAt === 0,
    },
    {
      label: 'onboarding.viewer.larger',
      icon: Add,
      run: () => setZoomAt(zoomAt + 1),
      isOff: zoomAt === ZOOMS.length - 1,
    },
    {
      label: 'onboarding.viewer.turn',
      icon: RotateRight,
      run: () => setTurns((turns + 1) % 4),
      isOff: false,
    },
  ];
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        {tools.map(({ label, icon: Icon, run, isOff }) => (
          <Tooltip key={label} title={t(label)}>
            <span>
              <IconButton aria-label={t(label)} onClick={run} disabled={isOff}>
                <Icon fontSize="small" />
              </IconButton>
            </span>
          </Tooltip>
        ))}
        <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{format.share(zoom, 0)}</Box>
      </Box>
      <Box
        tabIndex={0}
        role="group"
        aria-label={name}
        sx={{ maxHeight: height, overflow: 'auto', backgroundColor: (theme) => theme.tokens.sunken }}
      >
        <Box sx={{ position: 'relative', width: `${zoom * 100}%`, aspectRatio: isLying ? 1 / ratio : ratio }}>
          <img
            src={address}
            alt={name}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setRatio(naturalWidth / Math.max(naturalHeight, 1))
            }
            style={{
              position: 'absolute',
              left: '50%',
              top: '50%',
              width: isLying ? `${ratio * 100}%` : '100%',
              transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
            }}
          />
        </Box>
      </Box>
    </Box>
  );
}
