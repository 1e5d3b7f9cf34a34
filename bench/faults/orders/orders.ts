import { existsSync, readFileSync } from 'node:fs';
import { openHome } from '../../../stack/home.js';
import { describeMachine } from '../../machine.js';
import { openStores } from '../stores.js';
import { openTradingDesk } from './desk.js';
import { judgeTrading } from './judge.js';
import { countBooks, countTold, type TradingReport } from './report.js';
import { runTrading } from './run-orders.js';
import { openToldLog } from './told.js';

export interface OrderFaults {
  homeDir: string;
  seed: number;
  minutes: number;
  /** Where what programs were told is kept. */
  file: string;
  note: (line: string) => void;
}

const minuteMs = 60_000;

/** Trades on a running instance while its processes die, and says what became of it. */
export async function orderFaults(about: OrderFaults): Promise<TradingReport> {
  const { homeDir, seed, minutes, file, note } = about;
  const machine = describeMachine();
  const stores = await openStores(homeDir);
  const { database } = stores;
  const log = openToldLog(file);
  try {
    const desk = await openTradingDesk(homeDir, database);
    const run = { homeDir, desk, seed, log, note, runMs: minutes * minuteMs };
    const { outages, broken } = await runTrading(run);
    note('Waiting until all has settled');
    const { facts, ...judgement } = await judgeTrading({ homeDir, database, desk, log: log.read(), broken });
    const counts = { ...countTold(log.read()), ...countBooks(facts) };
    return {
      faults: 'orders',
      seed,
      machine,
      minutes,
      ...counts,
      outages,
      ...judgement,
      ended: endsOf(homeDir),
    };
  } finally {
    log.close();
    await stores.close();
  }
}

/** What the supervisor saw end that nobody had killed. */
function endsOf(homeDir: string): string[] {
  const logFile = openHome(homeDir).logFile('start');
  if (!existsSync(logFile)) return [];
  const lines = readFileSync(logFile, 'utf8').split('\n');
  return lines.filter((line) => line.includes(' ended (') && !line.includes('(SIGKILL)'));
}
