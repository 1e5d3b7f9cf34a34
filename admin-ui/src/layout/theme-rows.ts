import { HIT_AREA_PHONE_PX, ROW_HEIGHT_PX, monospaced, tones, type Tokens, type Tone } from './tokens.js';

/**
 * How the parts look that stand on every row of a list. They are plain elements under class names, because a list draws
 * hundreds of them at once and a styled component costs many times what an element does.
 */
export function rowParts(tokens: Tokens) {
  return { ...ofTones(tokens), ...ofTable(tokens), ...ofCells(tokens) };
}

function ofTones(tokens: Tokens) {
  const each = (look: (tone: Tone) => object, name: string) =>
    Object.fromEntries(tones.map((tone) => [`.${name}-${tone}`, look(tone)]));
  return {
    ...each((tone) => ({ color: tokens.tones[tone].ink }), 'ink'),
    ...each((tone) => ({ backgroundColor: tokens.tones[tone].soft }), 'soft'),
    ...each((tone) => ({ backgroundColor: tokens.tones[tone].solid }), 'solid'),
  };
}

function ofTable(tokens: Tokens) {
  return {
    '.row-to-come': {
      display: 'flex',
      gap: 16,
      height: ROW_HEIGHT_PX,
      alignItems: 'center',
      padding: '0 12px',
      borderBottom: `1px solid ${tokens.line}`,
    },
    '.row-to-come > span': { height: 12, borderRadius: 6, backgroundColor: tokens.sunken },
    '.rows > tr': { height: ROW_HEIGHT_PX },
    '.rows > tr:hover': { backgroundColor: tokens.sunken },
    '.rows > tr.selected': { backgroundColor: tokens.accentSoft },
    '.rows > tr.changed': { backgroundColor: tokens.changed },
    '.rows > tr.linked': { cursor: 'pointer' },
    '.rows > tr.at-cursor': { boxShadow: `inset 3px 0 0 ${tokens.accent}` },
    '.rows > tr.gone': { filter: 'grayscale(1)' },
    '.rows > tr.gone > td': { color: tokens.inkFaint, textDecoration: 'line-through' },
    // One line a row: what does not fit is cut, and whole in its file.
    '.rows > tr > td': {
      padding: '4px 8px',
      borderBottom: `1px solid ${tokens.line}`,
      fontSize: '0.8125rem',
      lineHeight: 1.4,
      verticalAlign: 'middle',
      maxWidth: 260,
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    '.rows > tr:last-child > td': { borderBottom: 0 },
    '.rows > tr > td.grows': { width: '99%', minWidth: 160, maxWidth: 0 },
    '.rows > tr > td.right': { textAlign: 'right' },
    '.rows > tr > td.mark': { padding: '0 0 0 4px', width: 40 },
  };
}

function ofCells(tokens: Tokens) {
  return {
    '.row-link': { color: tokens.ink, fontWeight: 560, textDecoration: 'none' },
    '.row-link:hover': { textDecoration: 'underline' },
    '.row-mark': { width: 17, height: 17, margin: 8, display: 'block', accentColor: tokens.accent },
    '.chip': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      height: 22,
      padding: '0 8px 0 4px',
      borderRadius: 6,
      fontSize: '0.75rem',
      fontWeight: 560,
      whiteSpace: 'nowrap',
    },
    '.chip > svg': { fontSize: 14 },
    '.copyable': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      minHeight: 24,
      padding: '0 4px',
      margin: '0 -4px',
      border: 0,
      borderRadius: 6,
      background: 'none',
      font: 'inherit',
      fontFamily: monospaced,
      fontSize: '0.75rem',
      whiteSpace: 'nowrap',
      color: tokens.inkSoft,
      cursor: 'pointer',
      // Room for a finger, without pushing the lines apart.
      '@media (max-width: 599.95px)': { minHeight: HIT_AREA_PHONE_PX, marginBlock: -12 },
    },
    '.copyable:hover': { backgroundColor: tokens.sunken },
    '.copyable > svg': { fontSize: 13, opacity: 0.7 },
    '.deadline': { minWidth: 104, maxWidth: 160 },
    '.deadline-words': { fontSize: '0.75rem', whiteSpace: 'nowrap' },
    '.deadline-bar': {
      height: 4,
      marginTop: 2,
      borderRadius: 6,
      overflow: 'hidden',
      backgroundColor: tokens.line,
    },
    '.deadline-bar > div': { height: '100%' },
    '.faint': { color: tokens.inkFaint },
    '.nowrap': { whiteSpace: 'nowrap' },
    '.unseen': { position: 'absolute', clipPath: 'inset(50%)' },
  } as const;
}
