import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';

const SIZE_PX = 184;

/** A text as a QR code; always dark on white, because cameras expect it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    void import('qrcode').then(
      ({ toCanvas }) => canvas.current && toCanvas(canvas.current, text, { width: SIZE_PX, margin: 2 }),
    );
  }, [text]);
  return (
    <Box
      sx={{
        width: SIZE_PX,
        height: SIZE_PX,
        borderRadius: 1,
        overflow: 'hidden',
        border: 1,
        borderColor: 'divider',
        backgroundColor: 'common.white',
      }}
    >
      <canvas ref={canvas} role="img" aria-label={label} width={SIZE_PX} height={SIZE_PX} />
    </Box>
  );
}
