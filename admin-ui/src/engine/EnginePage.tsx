import { Board } from '../layout/Board.js';
import { Loaded } from '../layout/Loaded.js';
import { BoardSkeleton } from '../layout/Skeletons.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { ConnectionsPanel } from './ConnectionsPanel.js';
import { ConsumersPanel } from './ConsumersPanel.js';
import { EngineCharts } from './EngineCharts.js';
import { EngineFigures } from './EngineFigures.js';
import { FollowerPanel } from './FollowerPanel.js';
import type { Health } from './types.js';
import { Worries } from './Worries.js';

const LOOK_EVERY_MS = 3_000;

/** How the engine and those who follow it are, every few seconds. */
export function EnginePage() {
  const query = useApi<Health>('/engine/health', {}, { refetchIntervalMs: LOOK_EVERY_MS });
  return (
    <Loaded query={query} skeleton={<BoardSkeleton />}>
      {(health) => <EngineBoard health={health} />}
    </Loaded>
  );
}

function EngineBoard({ health }: { health: Health }) {
  const t = useT();
  return (
    <>
      <Worries health={health} />
      <Board
        title={t('engine.title')}
        asOf={health.as_of}
        figures={<EngineFigures health={health} />}
        charts={
          <>
            <FollowerPanel health={health} />
            <ConsumersPanel health={health} />
            <ConnectionsPanel health={health} />
            <EngineCharts health={health} />
          </>
        }
      />
    </>
  );
}
