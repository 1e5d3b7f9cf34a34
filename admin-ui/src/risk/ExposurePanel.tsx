import { Panel } from '../layout/Panel.js';
import { ExposureTable } from './ExposureTable.js';
import type { Exposures } from './types.js';

interface ExposurePanelProps {
  title: string;
  exposures: Exposures;
  /** Over both columns of the board. */
  isWide?: boolean;
}

export function ExposurePanel({ title, exposures, isWide = false }: ExposurePanelProps) {
  return (
    <Panel title={title} className={isWide ? 'wide' : undefined}>
      <ExposureTable label={title} exposures={exposures} />
    </Panel>
  );
}
