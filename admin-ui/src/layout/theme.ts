import type { ThemeOptions } from '@mui/material/styles';
import { components } from './theme-components.js';
import { GRID_PX, dark, fontFamily, light, type Tokens } from './tokens.js';

declare module '@mui/material/styles' {
  interface Theme {
    tokens: Tokens;
  }
  interface ThemeOptions {
    tokens?: Tokens;
  }
}

/** The one look, in light and in dark: staff side and client portal alike. */
export const lightTheme = themeOf(light);
export const darkTheme = themeOf(dark);

function themeOf(tokens: Tokens): ThemeOptions {
  return {
    tokens,
    spacing: GRID_PX,
    shape: { borderRadius: 6 },
    breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1200, xl: 1600 } },
    palette: {
      mode: tokens.mode,
      primary: { main: tokens.accent, contrastText: tokens.accentInk },
      secondary: { main: tokens.inkSoft, contrastText: tokens.surface },
      error: tone(tokens, 'refused'),
      warning: tone(tokens, 'waiting'),
      success: tone(tokens, 'done'),
      info: tone(tokens, 'working'),
      background: { default: tokens.ground, paper: tokens.surface },
      text: { primary: tokens.ink, secondary: tokens.inkSoft, disabled: tokens.inkFaint },
      divider: tokens.line,
      action: {
        active: tokens.inkSoft,
        disabled: tokens.inkFaint,
        hover: tokens.sunken,
        selected: tokens.accentSoft,
      },
    },
    typography: {
      fontFamily,
      h1: { fontSize: '1.25rem', lineHeight: 1.4, fontWeight: 620, letterSpacing: '-0.01em' },
      h2: { fontSize: '1rem', lineHeight: 1.5, fontWeight: 620 },
      h3: { fontSize: '0.875rem', lineHeight: 1.43, fontWeight: 620 },
      body1: { fontSize: '0.875rem', lineHeight: 1.43 },
      body2: { fontSize: '0.8125rem', lineHeight: 1.54 },
      subtitle2: { fontSize: '0.8125rem', lineHeight: 1.54, fontWeight: 560 },
      caption: { fontSize: '0.75rem', lineHeight: 1.34, color: tokens.inkFaint },
      button: { fontSize: '0.8125rem', fontWeight: 560, textTransform: 'none' },
    },
    components: components(tokens),
  };
}

function tone(tokens: Tokens, name: 'refused' | 'waiting' | 'done' | 'working') {
  const colours = tokens.tones[name];
  return { main: colours.ink, light: colours.soft, dark: colours.ink, contrastText: tokens.surface };
}
