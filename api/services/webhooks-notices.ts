import { GlobalUserModel } from '../../db/models/global-users.js';
import { permissions } from '../../domain/accounts/permissions.js';
import { staffRoles } from '../../domain/accounts/roles.js';
import { momentText } from '../../domain/notifications/moment-text.js';
import type { WebhookEndpoint } from '../../domain/webhooks/schema.js';
import type { Work } from '../work.js';
import { queueMail } from './mail.js';
import { notify } from './notify.js';

type Disabled = Pick<WebhookEndpoint, 'id' | 'user_id' | 'description' | 'version'> & { failing_since: Date };

const templates = { failures: 'webhook_disabled', gone: 'webhook_gone' } as const;

/** Tells whose endpoint it is that nothing is sent there any more: its owner, or who looks after the house's. */
export async function tellOfDisabled(
  work: Work,
  endpoint: Disabled,
  why: 'failures' | 'gone',
): Promise<void> {
  const { id, version, description } = endpoint;
  for (const { id: user_id, email: address, language } of await ownersOf(work, endpoint)) {
    const letter = {
      // Enabled and disabled again, it is told again.
      business_key: `webhooks/${id}/${version}/${user_id}`,
      template: templates[why],
      language,
      params: { description, since: momentText(endpoint.failing_since, { language, region: null }) },
      link: endpoint.user_id ? '/portal/webhooks' : '/webhooks',
    };
    await notify(work, { ...letter, user_id });
    await queueMail(work, { ...letter, user_id, address });
  }
}

async function ownersOf({ trx }: Work, { user_id }: Disabled): Promise<GlobalUserModel[]> {
  const active = GlobalUserModel.query(trx).where({ status: 'active' });
  if (user_id) return active.where({ id: user_id });
  const keepers = staffRoles.filter((role) => permissions['webhooks:change'].some((each) => each === role));
  return active.whereIn('role', keepers);
}
