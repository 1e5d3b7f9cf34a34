import type { Components, Theme } from '@mui/material/styles';
import { rowParts } from './theme-rows.js';
import { HIT_AREA_PHONE_PX, HIT_AREA_PX, ROW_HEIGHT_PX, type Tokens, type Tone } from './tokens.js';

/** On phones fingers need more room than a mouse does. */
const PHONE = '@media (max-width: 599.95px)';

/** How MUI's parts look here: dense, flat, edges instead of shadows, focus always visible. */
export function components(tokens: Tokens): Components<Omit<Theme, 'components'>> {
  return { ...grounds(tokens), ...controls(tokens), ...tables(tokens), ...floating(tokens) };
}

function grounds(tokens: Tokens): Components<Omit<Theme, 'components'>> {
  return {
    MuiCssBaseline: {
      styleOverrides: {
        html: { colorScheme: tokens.mode },
        body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
        ...rowParts(tokens),
        '*:focus-visible': { outline: `2px solid ${tokens.accent}`, outlineOffset: 1 },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            transitionDuration: '0.01ms !important',
          },
        },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiDivider: { styleOverrides: { root: { borderColor: tokens.line } } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiSkeleton: {
      defaultProps: { animation: 'wave' },
      styleOverrides: { root: { backgroundColor: tokens.sunken } },
    },
    MuiAlert: {
      styleOverrides: {
        root: {
          padding: '4px 12px',
          alignItems: 'center',
          fontSize: '0.8125rem',
          '& .MuiAlert-icon': { fontSize: 20, color: 'inherit', opacity: 1 },
        },
        standardError: alert(tokens, 'refused'),
        standardWarning: alert(tokens, 'waiting'),
        standardSuccess: alert(tokens, 'done'),
        standardInfo: alert(tokens, 'working'),
      },
    },
  };
}

function alert(tokens: Tokens, tone: Tone) {
  return { color: tokens.tones[tone].ink, backgroundColor: tokens.tones[tone].soft };
}

function controls(tokens: Tokens): Components<Omit<Theme, 'components'>> {
  const hitArea = { minHeight: HIT_AREA_PX, [PHONE]: { minHeight: HIT_AREA_PHONE_PX } };
  return {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: {
          fontFamily: 'inherit',
          '&.Mui-focusVisible': { outline: `2px solid ${tokens.accent}`, outlineOffset: 1 },
        },
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'small', variant: 'outlined', color: 'inherit' },
      styleOverrides: {
        root: { ...hitArea, paddingInline: 12, whiteSpace: 'nowrap' },
        outlined: { borderColor: tokens.lineStrong },
      },
    },
    MuiIconButton: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: {
          minWidth: HIT_AREA_PX,
          ...hitArea,
          borderRadius: 6,
          [PHONE]: { minWidth: HIT_AREA_PHONE_PX, minHeight: HIT_AREA_PHONE_PX },
        },
      },
    },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: tokens.surface, fontSize: '0.875rem', [PHONE]: { fontSize: '1rem' } },
        notchedOutline: { borderColor: tokens.lineStrong },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 0 } } },
    MuiTabs: {
      styleOverrides: {
        root: { minHeight: ROW_HEIGHT_PX, [PHONE]: { minHeight: HIT_AREA_PHONE_PX } },
        indicator: { height: 2 },
      },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: ROW_HEIGHT_PX,
          minWidth: 0,
          padding: '8px 12px',
          [PHONE]: { minHeight: HIT_AREA_PHONE_PX },
        },
      },
    },
    MuiCheckbox: {
      defaultProps: { size: 'small' },
      styleOverrides: { root: { padding: 6, color: tokens.lineStrong } },
    },
    MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { color: tokens.lineStrong } } },
    MuiToggleButton: { styleOverrides: { root: { ...hitArea, padding: '2px 10px', textTransform: 'none' } } },
  };
}

function tables(tokens: Tokens): Components<Omit<Theme, 'components'>> {
  return {
    MuiTable: { defaultProps: { size: 'small' } },
    MuiTableRow: { styleOverrides: { root: { height: ROW_HEIGHT_PX } } },
    MuiTableCell: {
      styleOverrides: {
        root: { fontSize: '0.8125rem', lineHeight: 1.4, padding: '4px 8px', borderColor: tokens.line },
        head: {
          color: tokens.inkFaint,
          fontWeight: 560,
          whiteSpace: 'nowrap',
          backgroundColor: tokens.surface,
        },
        paddingCheckbox: { padding: '0 0 0 4px', width: 40 },
      },
    },
  };
}

function floating(tokens: Tokens): Components<Omit<Theme, 'components'>> {
  const float = {
    border: `1px solid ${tokens.line}`,
    boxShadow: `0 8px 28px ${tokens.shadow}`,
    backgroundColor: tokens.raised,
  };
  return {
    MuiMenu: { styleOverrides: { paper: float } },
    MuiPopover: { styleOverrides: { paper: float } },
    MuiAutocomplete: {
      styleOverrides: { paper: float, option: { fontSize: '0.8125rem', minHeight: HIT_AREA_PX } },
    },
    MuiDialog: { styleOverrides: { paper: float } },
    MuiDialogTitle: {
      styleOverrides: { root: { fontSize: '1rem', fontWeight: 620, padding: '16px 20px 8px' } },
    },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 20px 16px' } } },
    MuiMenuItem: {
      styleOverrides: {
        root: { fontSize: '0.8125rem', minHeight: HIT_AREA_PX, [PHONE]: { minHeight: HIT_AREA_PHONE_PX } },
      },
    },
    MuiTooltip: {
      defaultProps: { enterDelay: 400, disableInteractive: true },
      styleOverrides: { tooltip: { backgroundColor: tokens.ink, color: tokens.ground, fontSize: '0.75rem' } },
    },
    MuiDrawer: { styleOverrides: { paper: { backgroundColor: tokens.surface, borderColor: tokens.line } } },
  };
}
