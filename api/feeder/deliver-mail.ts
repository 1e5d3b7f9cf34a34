import { createTransport, type Transporter } from 'nodemailer';
import { NotificationModel } from '../../db/models/notifications.js';
import { hasSecretLink } from '../../domain/notifications/templates.js';
import { inKeptTrace } from '../../lib/tracing.js';
import { houseContext, type ApiDeps } from '../context.js';
import { isDemonstration } from '../services/settings.js';
import { transact } from '../work.js';

const mailsATurn = 20;
const idleMs = 1_000;
const mostAttempts = 10;
const socketMs = 15_000;

type Outcome = 'sent' | 'captured' | 'refused' | 'deferred';

/**
 * Takes queued mail to the post: to the SMTP server when one is set, else it is captured and shown on the outbox page.
 * A crash between the server's yes and ours sends a mail twice, with the same Message-ID, rather than never.
 */
export function createPostman(deps: ApiDeps): () => Promise<number> {
  const { SMTP_URL } = deps.config;
  const post = SMTP_URL
    ? createTransport({ url: SMTP_URL, connectionTimeout: socketMs, socketTimeout: socketMs })
    : null;
  return async function turn(): Promise<number> {
    const due = await dueMail(deps);
    for (const mail of due) {
      const work = { name: `mail ${mail.template}`, traceparent: mail.traceparent };
      await inKeptTrace(work, async () =>
        settle(deps, mail, post ? await send(deps, post, mail) : 'captured'),
      );
    }
    return due.length === mailsATurn ? 0 : idleMs;
  };
}

/** Each refusal for now doubles the wait, from a minute to some hours. */
function dueMail(deps: ApiDeps): Promise<NotificationModel[]> {
  return transact(houseContext(deps, 'feeder'), async ({ trx, now }) =>
    NotificationModel.query(trx)
      .where({ channel: 'email', state: 'queued' })
      .whereRaw("created_at + (power(2, attempts) - 1) * interval '1 minute' <= ?", [now])
      .orderBy('created_at')
      .limit(mailsATurn),
  );
}

async function send(deps: ApiDeps, post: Transporter, mail: NotificationModel): Promise<Outcome> {
  const { MAIL_FROM, PURSER_PUBLIC_URL: publicUrl } = deps.config;
  try {
    await post.sendMail({
      from: MAIL_FROM,
      to: mail.address ?? '',
      subject: mail.subject,
      text: mail.link ? `${mail.body}\n\n${new URL(mail.link, publicUrl).href}\n` : `${mail.body}\n`,
      messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return 'sent';
  } catch (error) {
    const refusal = refusalOf(error);
    // Not about this mail: the server is away or does not know us, and so it is for every other mail.
    if (refusal === null) throw error;
    deps.log.warn({ notification_id: mail.id, template: mail.template, refusal }, 'mail_refused');
    return refusal;
  }
}

async function settle(deps: ApiDeps, mail: NotificationModel, outcome: Outcome): Promise<void> {
  await transact(houseContext(deps, 'feeder'), async ({ trx, now }) => {
    const attempts = mail.attempts + 1;
    const state =
      outcome === 'refused' || (outcome === 'deferred' && attempts >= mostAttempts) ? 'failed' : outcome;
    // A key that has left the house is not kept; a captured one only where people are meant to see it.
    const isShown = state === 'captured' && (await isDemonstration(trx, deps));
    const keepsLink = !hasSecretLink(mail.template) || state === 'deferred' || isShown;
    await NotificationModel.query(trx)
      .findById(mail.id)
      .patch({
        state: state === 'deferred' ? 'queued' : state,
        attempts,
        ...(outcome === 'sent' ? { sent_at: now } : {}),
        ...(keepsLink ? {} : { link: null }),
      });
  });
  deps.log.info({ notification_id: mail.id, template: mail.template, outcome }, 'mail_settled');
}

/** What the SMTP server said to this mail (RFC 5321): never, or not now; null when it said nothing to it. */
function refusalOf(error: unknown): 'refused' | 'deferred' | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('command' in error)) return null;
  const isAboutMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  if (!isAboutMail || error.command === 'MAIL FROM') return null;
  const answer = 'responseCode' in error ? error.responseCode : undefined;
  if (typeof answer !== 'number') return error.command === 'API' ? 'refused' : null;
  return answer >= 500 ? 'refused' : 'deferred';
}
