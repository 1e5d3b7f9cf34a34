import type { NextTimer } from '../../domain/onboarding/progress.js';
import type { Desk } from './desk.js';
import { describe, move, records } from './steps.js';

const dayMs = 86_400_000;

/** Waits for the form: reminds on the days of the setting, and lets a draft expire that nobody finishes. */
export async function awaitApplication(desk: Desk): Promise<void> {
  const { application_id } = desk.input;
  const opened = Date.now();
  const file = await records.loadFile({ application_id });
  desk.state = file.state;
  describe({ application_id, country: file.country, priority: 'normal' });

  for (const day of file.settings.reminder_days) {
    if (await sentBefore(desk, { code: 'reminder', atMs: opened + day * dayMs })) return;
    await records.remindClient({ application_id, day });
  }
  if (await sentBefore(desk, { code: 'expiry', atMs: opened + file.settings.expiry_days * dayMs })) return;
  await move(desk, 'expire', { reason: 'not_submitted' });
}

/** True when the client submitted or withdrew before the moment. */
async function sentBefore(desk: Desk, next: NextTimer): Promise<boolean> {
  desk.waits('submission', { next });
  return (await desk.take(['submitted', 'withdrawn'], next.atMs - Date.now())) !== null;
}
