import { join } from 'node:path';
import { z } from 'zod';
import type { Bars } from '../../quant/indicators/bars.js';
import { filesIn, readColumns, readJsonFile, recordedNumber } from './quant-files.js';
import { runIndicator, type Columns } from './quant-indicator-runs.js';
import type { Meter } from './quant-meter.js';

const recordedRows = z.array(
  z.looseObject({ timestamp: z.string() }).transform(({ timestamp: _, ...columns }) => columns),
);

/**
 * Files `<indicator>.<set>.json` hold what an indicator gives for the bars of `quotes_<set>.csv` (`standard` is the default
 * set). Periods are read from where each column begins. Bars without a movement or volume must break nothing.
 */
export async function checkIndicators(meter: Meter, folder: string): Promise<void> {
  for (const file of await filesIn(folder, '.json')) {
    const [indicator = '', set = 'standard'] = file.split('.');
    const bars = await readBars(folder, set === 'standard' ? 'default' : set);
    const recorded = columnsOf(recordedRows.parse(await readJsonFile(join(folder, file))));
    const ours = runIndicator(indicator, bars, recorded);
    if (!ours) meter.pass('unknown_files');
    else compareColumns(meter, { file, group: indicator, ours, recorded });
  }
  for (const file of await filesIn(folder, 'zeros.csv')) await checkFlat(meter, folder, file);
}

function compareColumns(
  meter: Meter,
  about: { file: string; group: string; ours: Columns; recorded: Columns },
): void {
  const { file, group, ours, recorded } = about;
  for (const [name, values] of Object.entries(recorded)) {
    const column = ours[name];
    if (!column) meter.pass('unknown_columns');
    else meter.column({ id: `${file} ${name}`, group, ours: column, recorded: values });
  }
}

/** Nothing moved: an average is the price, a deviation 0, a relative strength undecided. */
async function checkFlat(meter: Meter, folder: string, file: string): Promise<void> {
  const bars = await readBars(folder, file.replace(/^quotes_|\.csv$/g, ''));
  const still = bars.close.map(() => 0);
  for (const [indicator, column, value] of flatValues) {
    const ours = runIndicator(indicator, bars, {})?.[column]?.filter((each) => !Number.isNaN(each));
    const holds = Boolean(ours && ours.length > 0 && ours.every((each) => each === value));
    meter.check(
      `${file} ${indicator} ${column}`,
      holds && bars.close.every((each) => each === still[0]),
      `not ${value}`,
    );
  }
}

const flatValues = [
  ['sma', 'sma', 0],
  ['ema', 'ema', 0],
  ['rsi', 'rsi', 50],
  ['macd', 'histogram', 0],
  ['bb', 'upperBand', 0],
  ['atr', 'atr', 0],
  ['stdev', 'stdDev', 0],
  ['obv', 'obv', 0],
] as const;

async function readBars(folder: string, set: string): Promise<Bars> {
  const columns = await readColumns(join(folder, `quotes_${set}.csv`));
  const [high, low, close, volume] = ['high', 'low', 'close', 'volume'].map((name) => columns.get(name));
  if (!high || !low || !close || !volume) throw new Error(`quotes_${set}.csv lacks a column`);
  return { high, low, close, volume };
}

function columnsOf(rows: Record<string, unknown>[]): Columns {
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, Float64Array.from(rows, (row) => recordedNumber.parse(row[name] ?? null))]),
  );
}
