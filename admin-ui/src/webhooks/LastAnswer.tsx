import type { MessageKey } from '../providers/i18n-provider.js';
import { useT } from '../providers/i18n-provider.js';
import type { Delivery } from './types.js';

const errors: Record<NonNullable<Delivery['last_error']>, MessageKey> = {
  address_refused: 'webhooks.errors.address_refused',
  connection_failed: 'webhooks.errors.connection_failed',
  name_not_found: 'webhooks.errors.name_not_found',
  timed_out: 'webhooks.errors.timed_out',
  tls_failed: 'webhooks.errors.tls_failed',
};

/** What a receiver said, or why nothing was heard. */
export function AnswerText({ status, error }: { status: number | null; error: Delivery['last_error'] }) {
  const t = useT();
  if (error) return t(errors[error]);
  return status === null ? '—' : String(status);
}

export function LastAnswer({ delivery }: { delivery: Delivery }) {
  return <AnswerText status={delivery.last_status} error={delivery.last_error} />;
}
