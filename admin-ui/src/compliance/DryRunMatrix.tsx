import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { riskLevels, type RiskLevel } from '../../../domain/compliance/risk.js';
import { isHigher } from '../../../domain/compliance/risk-moves.js';
import { TableFrame } from '../layout/TableFrame.js';
import { useFormat } from '../layout/use-format.js';
import { tableStyle } from '../orders/table-style.js';
import { useT } from '../providers/i18n-provider.js';
import type { RiskDryRun } from './types.js';
import { useRiskWords } from './use-risk-words.js';

export interface MovePair {
  from: RiskLevel;
  to: RiskLevel;
}

interface DryRunMatrixProps {
  moves: RiskDryRun['moves'];
  pair: MovePair | null;
  choose: (pair: MovePair | null) => void;
}

/** The levels of now by the levels as they would be; a figure off the diagonal opens the list of those who move. */
export function DryRunMatrix({ moves, pair, choose }: DryRunMatrixProps) {
  const t = useT();
  const words = useRiskWords();
  const countOf = (from: RiskLevel, to: RiskLevel) =>
    moves.find((move) => move.from === from && move.to === to)?.count ?? 0;
  const isChosen = (from: RiskLevel, to: RiskLevel) => pair?.from === from && pair.to === to;
  return (
    <TableFrame label={t('risk_model.matrix')} sx={{ mb: 4 }}>
      <Box component="table" aria-label={t('risk_model.matrix')} sx={{ ...tableStyle, maxWidth: 640 }}>
        <thead>
          <tr>
            <th scope="col">{t('risk_model.now_then')}</th>
            {riskLevels.map((level) => (
              <th key={level} scope="col" className="figure">
                {words.level(level)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {riskLevels.map((from) => (
            <tr key={from}>
              <th scope="row">{words.level(from)}</th>
              {riskLevels.map((to) => (
                <td key={to} className="figure">
                  <Count
                    pair={{ from, to }}
                    count={countOf(from, to)}
                    isChosen={isChosen(from, to)}
                    choose={() => choose(isChosen(from, to) ? null : { from, to })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </TableFrame>
  );
}

interface CountProps {
  pair: MovePair;
  count: number;
  isChosen: boolean;
  choose: () => void;
}

function Count({ pair, count, isChosen, choose }: CountProps) {
  const t = useT();
  const words = useRiskWords();
  const format = useFormat();
  if (count === 0)
    return (
      <Box component="span" sx={{ color: 'text.disabled' }}>
        0
      </Box>
    );
  if (pair.from === pair.to) return <>{format.number(count)}</>;
  const [from, to] = [words.level(pair.from), words.level(pair.to)];
  return (
    <ButtonBase
      onClick={choose}
      aria-pressed={isChosen}
      aria-label={t('risk_model.pair', { from, to, count: format.number(count) })}
      sx={{
        font: 'inherit',
        minHeight: 32,
        minWidth: 44,
        borderRadius: 1,
        ...(isChosen ? { outline: '2px solid currentColor' } : {}),
      }}
    >
      <span className={`chip ${isHigher(pair) ? 'ink-refused soft-refused' : 'ink-done soft-done'}`}>
        {isHigher(pair) ? '↑' : '↓'} {format.number(count)}
      </span>
    </ButtonBase>
  );
}
