import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { visuallyHidden } from '@mui/utils';
import { useT } from '../providers/i18n-provider.js';
import { depthOf, type BookState, type Depth } from './book-state.js';

interface BookPaneProps {
  book: BookState;
  base: string;
  quote: string;
  /** Prices of the person's own live orders. */
  own: Set<string>;
  onPick: (price: string) => void;
}

const LEVELS = 11;
const ROW_PX = 20;

/** The best levels of both sides; a row keeps its place whatever the figures do. A click takes the price into the ticket. */
export function BookPane({ book, base, quote, own, onPick }: BookPaneProps) {
  const t = useT();
  const bids = depthOf(book.bids, LEVELS);
  const asks = depthOf(book.asks, LEVELS);
  const most = Math.max(bids.at(-1)?.total ?? 0, asks.at(-1)?.total ?? 0);
  const rows = (side: Depth[]) => Array.from({ length: LEVELS }, (_, index) => side[index] ?? null);
  const shared = { most, own, onPick };
  return (
    <Box sx={{ px: 1, py: 1 }}>
      <Box sx={headStyle}>
        <span>{t('orders.book.price', { quote })}</span>
        <span>{t('orders.book.quantity', { base })}</span>
        <span>{t('orders.book.total', { base })}</span>
      </Box>
      {rows(asks)
        .reverse()
        .map((depth, index) => (
          <BookRow key={`ask-${LEVELS - index}`} side="sell" depth={depth} {...shared} />
        ))}
      <Spread book={book} />
      {rows(bids).map((depth, index) => (
        <BookRow key={`bid-${index}`} side="buy" depth={depth} {...shared} />
      ))}
    </Box>
  );
}

interface BookRowProps {
  side: 'buy' | 'sell';
  depth: Depth | null;
  most: number;
  own: Set<string>;
  onPick: (price: string) => void;
}

function BookRow({ side, depth, most, own, onPick }: BookRowProps) {
  const t = useT();
  const { tokens } = useTheme();
  const tone = tokens.tones[side === 'buy' ? 'done' : 'refused'];
  if (!depth) return <Box sx={{ height: ROW_PX }} />;
  const { level, total } = depth;
  const share = most > 0 ? (total / most) * 100 : 0;
  const isOwn = own.has(level.price);
  return (
    <Box
      component="button"
      type="button"
      onClick={() => onPick(level.price)}
      sx={{
        ...rowStyle,
        background: `linear-gradient(to left, ${tone.soft} ${share}%, transparent ${share}%)`,
      }}
    >
      <Box component="span" sx={{ color: tone.ink, textAlign: 'left', fontWeight: isOwn ? 700 : 400 }}>
        <Box component="span" sx={visuallyHidden}>
          {t(side === 'buy' ? 'orders.book.bid' : 'orders.book.ask')}{' '}
        </Box>
        {level.price}
        {isOwn && <span aria-label={t('orders.book.own')}> ◂</span>}
      </Box>
      <span>{level.quantity}</span>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {total.toFixed(decimalsOf(level.quantity))}
      </Box>
    </Box>
  );
}

function Spread({ book }: { book: BookState }) {
  const t = useT();
  const [bid, ask] = [book.bids[0], book.asks[0]];
  const spread = bid && ask ? (ask.at - bid.at).toFixed(decimalsOf(ask.price)) : '–';
  return (
    <Box sx={{ ...headStyle, my: 0.5, borderTop: 1, borderBottom: 1, borderColor: 'divider' }}>
      <span>{t('orders.book.spread')}</span>
      <span>{spread}</span>
      <span />
    </Box>
  );
}

const decimalsOf = (figure: string): number => figure.split('.')[1]?.length ?? 0;

const columns = {
  display: 'grid',
  gridTemplateColumns: '1fr 1fr 1fr',
  columnGap: 2,
  height: ROW_PX,
  alignItems: 'center',
  fontSize: '0.75rem',
  textAlign: 'right',
  '& > :first-of-type': { textAlign: 'left' },
} as const;
const headStyle = { ...columns, color: 'text.disabled', px: 1 } as const;
const rowStyle = {
  ...columns,
  width: '100%',
  px: 1,
  border: 0,
  font: 'inherit',
  fontSize: '0.75rem',
  fontVariantNumeric: 'tabular-nums',
  color: 'text.primary',
  cursor: 'pointer',
  '&:hover, &:focus-visible': { outline: 1, outlineColor: 'primary.main', outlineOffset: -1 },
} as const;
