import { GlobalUserModel } from '../../db/models/global-users.js';
import type { TemplateName, TemplateParams } from '../../domain/notifications/templates.js';
import type { Application } from '../../domain/onboarding/schema.js';
import type { Work } from '../work.js';
import { queueMail } from './mail.js';
import { notify } from './notify.js';

/** What a client is told about where they stand; none of these texts has parameters. */
type ClientTemplate = Extract<
  TemplateName,
  | 'application_approved'
  | 'application_expired'
  | 'application_received'
  | 'application_rejected'
  | 'client_exited'
  | 'client_reinstated'
  | 'client_suspended'
  | 'information_requested'
>;

const portalPath = '/portal';

/**
 * Tells the client in the portal and by mail, once for each version of the application. Owners and directors have no
 * news of their own but questions: whoever applied for the company answers for them.
 */
export async function notifyClient(
  work: Work,
  application: Application,
  template: ClientTemplate,
): Promise<void> {
  if (application.parent_id && template !== 'information_requested') return;
  await tell(work, application, { template, params: {}, about: String(application.version) });
}

/** Reminds a client of a draft that lies still, or of a question that is not answered. */
export async function remindOf(
  work: Work,
  application: Application,
  reminder: { about: string; expires_on: string },
): Promise<void> {
  const { about, expires_on } = reminder;
  const template = application.state === 'draft' ? 'application_reminder' : 'information_reminder';
  await tell(work, application, { template, params: { expires_on }, about });
}

/** Asks for a new document before the one in the file expires. */
export async function remindOfDocument(
  work: Work,
  application: Application,
  reminder: { about: string; expires_on: string },
): Promise<void> {
  const { about, expires_on } = reminder;
  await tell(work, application, { template: 'document_expiring', params: { expires_on }, about });
}

interface News<T extends TemplateName> {
  template: T;
  params: TemplateParams<T>;
  about: string;
}

async function tell<T extends TemplateName>(
  work: Work,
  application: Application,
  { about, ...news }: News<T>,
): Promise<void> {
  const user = await GlobalUserModel.query(work.trx).findById(application.user_id);
  if (!user) return;
  const business_key = `${application.id}/${news.template}/${about}`;
  const letter = { ...news, business_key, language: user.language, link: portalPath };
  await notify(work, { ...letter, user_id: user.id });
  await queueMail(work, { ...letter, user_id: user.id, address: user.email });
}
