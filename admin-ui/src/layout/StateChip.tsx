import Block from '@mui/icons-material/Block';
import Check from '@mui/icons-material/Check';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import Remove from '@mui/icons-material/Remove';
import Timelapse from '@mui/icons-material/Timelapse';
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
    <span className={`chip ink-${tone} soft-${tone}`}>
      <Sign aria-hidden fontSize="inherit" />
      {children}
    </span>
  );
}

const signs = {
  refused: Block,
  waiting: HourglassEmpty,
  done: Check,
  working: Timelapse,
  closed: Remove,
} as const;
