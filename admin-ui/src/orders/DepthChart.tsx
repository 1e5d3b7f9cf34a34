import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useT } from '../providers/i18n-provider.js';
import { depthOf, type BookState, type Depth, type Level } from './book-state.js';

const WIDTH = 600;
const HEIGHT = 160;
/** Levels of each side that are drawn: those that the desk could still reach with one order. */
const LEVELS = 60;

/** What could be bought and sold up to each price, as two steps that meet at the spread. */
export function DepthChart({ book }: { book: BookState }) {
  const t = useT();
  const { tokens } = useTheme();
  const span = spanOf(book);
  const bids = within(depthOf(book.bids, LEVELS), span);
  const asks = within(depthOf(book.asks, LEVELS), span);
  const low = bids.at(-1)?.level.at ?? asks[0]?.level.at ?? 0;
  const high = asks.at(-1)?.level.at ?? bids[0]?.level.at ?? 1;
  const most = Math.max(bids.at(-1)?.total ?? 0, asks.at(-1)?.total ?? 0, Number.MIN_VALUE);
  const x = (price: number) => ((price - low) / Math.max(high - low, Number.MIN_VALUE)) * WIDTH;
  const y = (total: number) => HEIGHT - (total / most) * (HEIGHT - 8);
  const text = t('orders.depth.says', {
    bids: (bids.at(-1)?.total ?? 0).toFixed(2),
    asks: (asks.at(-1)?.total ?? 0).toFixed(2),
  });
  return (
    <Box sx={{ p: 1, height: '100%', display: 'flex', flexDirection: 'column' }}>
      <svg
        role="img"
        aria-label={text}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        style={{ width: '100%', flex: 1, minHeight: 0 }}
      >
        <Steps side={bids} x={x} y={y} colours={tokens.tones.done} />
        <Steps side={asks} x={x} y={y} colours={tokens.tones.refused} />
      </svg>
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          fontSize: '0.6875rem',
          color: 'text.disabled',
        }}
      >
        <span>{bids.at(-1)?.level.price}</span>
        <span>{text}</span>
        <span>{asks.at(-1)?.level.price}</span>
      </Box>
    </Box>
  );
}

/** As far on both sides as on the nearer one: a single far order does not push the market to the edge. */
function spanOf({ bids, asks }: BookState): number {
  const [bid, ask] = [bids[0], asks[0]];
  if (!bid || !ask) return Infinity;
  const reach = (side: Level[], best: number) =>
    Math.abs((side[Math.min(side.length, LEVELS) - 1]?.at ?? best) - best);
  return Math.min(reach(bids, bid.at), reach(asks, ask.at)) || Infinity;
}

function within(side: Depth[], span: number): Depth[] {
  const best = side[0]?.level.at ?? 0;
  return side.filter(({ level }) => Math.abs(level.at - best) <= span);
}

interface StepsProps {
  side: Depth[];
  x: (price: number) => number;
  y: (total: number) => number;
  colours: { solid: string; soft: string };
}

function Steps({ side, x, y, colours }: StepsProps) {
  const [first] = side;
  if (!first) return null;
  const steps = side.map(({ level, total }, index) => {
    const before = side[index - 1]?.total ?? 0;
    return `L ${x(level.at).toFixed(1)} ${y(before).toFixed(1)} L ${x(level.at).toFixed(1)} ${y(total).toFixed(1)}`;
  });
  const end = x(side.at(-1)?.level.at ?? first.level.at).toFixed(1);
  const path = `M ${x(first.level.at).toFixed(1)} ${HEIGHT} ${steps.join(' ')} L ${end} ${HEIGHT} Z`;
  return (
    <path
      d={path}
      fill={colours.soft}
      stroke={colours.solid}
      strokeWidth={1.5}
      vectorEffect="non-scaling-stroke"
    />
  );
}
