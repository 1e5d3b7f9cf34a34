import Block from '@mui/icons-material/Block';
import Check from '@mui/icons-material/Check';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import Remove from '@mui/icons-material/Remove';
import Timelapse from '@mui/icons-material/Timelapse';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { toneOf, type StateNoun, type StateOf } from './states.js';
import type { Tone } from './tokens.js';

interface StateChipProps<N extends StateNoun> {
  noun: N;
  state: StateOf<N>;
}

/** The one way a state is shown: colour, sign and word together. */
export function StateChip<N extends StateNoun>({ noun, state }: StateChipProps<N>) {
  const translate = useTranslate();
  return <ToneChip tone={toneOf(noun, state)}>{translate(`states.${noun}.${state}`, { _: state })}</ToneChip>;
}

interface ToneChipProps {
  tone: Tone;
  children: ReactNode;
}

export function ToneChip({ tone, children }: ToneChipProps) {
  const Sign = signs[tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1,
        height: 22,
        pl: 1,
        pr: 2,
        borderRadius: 1,
        fontSize: '0.75rem',
        fontWeight: 560,
        whiteSpace: 'nowrap',
        color: (theme) => theme.tokens.tones[tone].ink,
        backgroundColor: (theme) => theme.tokens.tones[tone].soft,
      }}
    >
      <Sign aria-hidden sx={{ fontSize: 14 }} />
      {children}
    </Box>
  );
}

const signs = {
  refused: Block,
  waiting: HourglassEmpty,
  done: Check,
  working: Timelapse,
  closed: Remove,
} as const;
