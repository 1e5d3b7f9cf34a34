/** A dense table inside a pane of the desk; class `figure` is for what lines up on the right. */
export const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.75rem',
  fontVariantNumeric: 'tabular-nums',
  '& th': {
    fontWeight: 400,
    textAlign: 'left',
    color: 'text.disabled',
    px: 1.5,
    height: 24,
    position: 'sticky',
    top: 0,
    backgroundColor: 'background.paper',
    whiteSpace: 'nowrap',
  },
  '& td': { px: 1.5, height: 32, borderTop: 1, borderColor: 'divider', whiteSpace: 'nowrap' },
  '& .figure': { textAlign: 'right' },
} as const;
