import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { Facts } from '../layout/Facts.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import type { Venue } from './types.js';
import { venuesPath } from './VenueFile.js';

/** Lets orders go to a venue, or no more of them. */
export function SwitchDialog({ venue, close }: { venue: Venue; close: () => void }) {
  const t = useT();
  const say = useProblemText();
  const act = useAction({ quiet: true, refresh: [venuesPath, 'venues'] });
  const word = t(venue.is_enabled ? 'venues.disable' : 'venues.enable');
  const confirm = async () => {
    const way = venue.is_enabled ? 'disabling' : 'enabling';
    if (await act.run(`${venuesPath}/${venue.id}/${way}`)) close();
  };
  return (
    <ConfirmDialog
      title={`${word}: ${venue.name}`}
      reversible={t(venue.is_enabled ? 'venues.disable_reversible' : 'venues.enable_reversible')}
      confirmLabel={word}
      isDangerous={venue.is_enabled}
      isRunning={act.isRunning}
      problem={act.problem && say(act.problem)}
      confirm={() => void confirm()}
      close={close}
    >
      <Facts
        facts={[
          { label: t('venues.orders_out'), value: venue.orders_out },
          { label: t('venues.taker_fee'), value: `${Number(venue.taker_fee) * 100} %` },
        ]}
      />
    </ConfirmDialog>
  );
}
