import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat } from '../../layout/use-format.js';
import { boxHeight, boxWidth, layersOf, lineBetween, type Box as Place } from './layers.js';
import { rangeText } from './range-text.js';
import type { Ownership } from './types.js';
import { useOwnershipText } from './use-ownership-text.js';
import { useRuleText } from './use-rule-text.js';

interface GraphProps {
  view: Ownership;
  selected: string | null;
  onSelect: (id: string) => void;
}

/** The chains as a picture: owners above, the company at the foot. Each box is reached by keyboard and opens its ways. */
export function OwnershipGraph({ view, selected, onSelect }: GraphProps) {
  const words = useOwnershipText();
  const format = useFormat();
  const { sentence } = useRuleText();
  const { width, height, boxes } = layersOf(view);
  const placeOf = (id: string) => boxes.find((box) => box.id === id);
  const lines = view.links.flatMap(({ holder, subject, economic, types: [first = 'unknownInterest'] }) => {
    const [from, to] = [placeOf(holder), placeOf(subject)];
    if (!from || !to || from === to) return [];
    const isCounted = economic.max !== '0';
    const text = isCounted ? rangeText(economic, format.decimal) : words(`interests.${first}`);
    return [{ key: `${holder} ${subject}`, line: lineBetween(from, to), text }];
  });
  return (
    <Box
      tabIndex={0}
      role="group"
      aria-label={words('graph')}
      sx={{ overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: 1.5, maxHeight: 560 }}
    >
      <Typography variant="caption" component="p" sx={{ position: 'sticky', left: 0, m: 0, p: 2 }}>
        {sentence(view.rule, view.country)}
      </Typography>
      <Box
        component="svg"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        sx={({ palette }) => ({
          display: 'block',
          mx: 'auto',
          fontSize: 12,
          '& path': { fill: 'none', stroke: palette.text.secondary, strokeWidth: 1.25 },
          '& rect': { fill: palette.background.paper, stroke: palette.text.secondary, strokeWidth: 1 },
          '& text': { fill: palette.text.primary },
          '& .soft': { fill: palette.text.secondary, fontSize: 11 },
          '& .share': {
            fill: palette.text.secondary,
            stroke: palette.background.paper,
            strokeWidth: 4,
            paintOrder: 'stroke',
          },
          '& g[role=button]': { cursor: 'pointer', outline: 'none' },
          '& g[role=button]:focus-visible rect, & .selected rect': {
            stroke: palette.primary.main,
            strokeWidth: 3,
          },
          '& .owner rect': { stroke: palette.primary.main, strokeWidth: 2 },
          '& .possible rect': { stroke: palette.primary.main, strokeWidth: 2, strokeDasharray: '5 4' },
        })}
      >
        {lines.map(({ key, line }) => (
          <path key={key} d={line.path} />
        ))}
        {lines.map(({ key, line, text }) => (
          <text key={key} className="share" textAnchor="middle" {...line.label}>
            {shortened(text, 24)}
          </text>
        ))}
        {boxes.map((box) => (
          <NodeBox key={box.id} box={box} view={view} isSelected={selected === box.id} onSelect={onSelect} />
        ))}
      </Box>
    </Box>
  );
}

interface NodeBoxProps {
  box: Place;
  view: Ownership;
  isSelected: boolean;
  onSelect: (id: string) => void;
}

function NodeBox({ box, view, isSelected, onSelect }: NodeBoxProps) {
  const words = useOwnershipText();
  const node = view.nodes.find(({ id }) => id === box.id);
  const holder = view.holders.find(({ id }) => id === box.id);
  const name = node?.name ?? words('nameless');
  const form = words(`forms.${node?.form ?? 'unknown'}`);
  const mark = holder?.is_nominee ? words('marks.nominee') : form;
  const note = holder && holder.verdict !== 'no' ? words(`marks.${holder.verdict}`) : mark;
  const look = { yes: 'owner', possible: 'possible', no: '' }[holder?.verdict ?? 'no'];
  return (
    <g
      role="button"
      tabIndex={0}
      aria-pressed={isSelected}
      className={`${look} ${isSelected ? 'selected' : ''}`}
      transform={`translate(${box.x} ${box.y})`}
      onClick={() => onSelect(box.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect(box.id);
      }}
    >
      <title>{name}</title>
      <rect width={boxWidth} height={boxHeight} rx={node?.form === 'person' ? boxHeight / 2 : 6} />
      <text x={boxWidth / 2} y={22} textAnchor="middle">
        {shortened(name, 24)}
      </text>
      <text x={boxWidth / 2} y={39} textAnchor="middle" className="soft">
        {note}
      </text>
    </g>
  );
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
