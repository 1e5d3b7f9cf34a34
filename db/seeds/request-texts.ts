import type { Knex } from 'knex';
import type { RequestTemplate } from '../../domain/compliance/request-templates.js';
import { idFromKey } from '../../lib/ids.js';

type Texts = RequestTemplate['texts'];

/**
 * What a desk asks clients most, so that the first case already has something to ask with. None of them says that somebody
 * was compared with a list: that would be tipping off.
 */
const texts: Record<string, Texts> = {
  missing_documents: {
    en: {
      name: 'Missing documents',
      body: 'Dear {{client_name}},\n\nto go on with your application we still need: {{missing_documents}}.\n\nPlease upload it as a clear photo or a PDF on which all four corners can be seen.',
    },
    ru: {
      name: 'Недостающие документы',
      body: 'Здравствуйте, {{client_name}}!\n\nЧтобы продолжить рассмотрение заявления, нам нужны: {{missing_documents}}.\n\nЗагрузите, пожалуйста, чёткую фотографию или PDF, на котором видны все четыре угла.',
    },
  },
  proof_of_address: {
    en: {
      name: 'Newer proof of address',
      body: 'Dear {{client_name}},\n\nthe proof of address that you gave us is older than three months or names another address than your application.\n\nPlease send us a bill, a bank statement or a letter of an authority of the last three months.',
    },
    ru: {
      name: 'Более новое подтверждение адреса',
      body: 'Здравствуйте, {{client_name}}!\n\nВашему подтверждению адреса больше трёх месяцев, или в нём указан не тот адрес, что в заявлении.\n\nПришлите, пожалуйста, счёт за услуги, выписку банка или письмо ведомства за последние три месяца.',
    },
  },
  source_of_funds: {
    en: {
      name: 'Where the money comes from',
      body: 'Dear {{client_name}},\n\nplease tell us where the money comes from that you want to bring in, and show it: by pay slips, a contract of sale, a tax return or a statement of the account from which it comes.\n\nNumbers of accounts that have nothing to do with it may be blacked out.',
    },
    ru: {
      name: 'Происхождение средств',
      body: 'Здравствуйте, {{client_name}}!\n\nРасскажите, пожалуйста, откуда средства, которые вы хотите внести, и подтвердите это: справкой о зарплате, договором продажи, налоговой декларацией или выпиской со счёта, с которого они поступят.\n\nНомера счетов, которые к этому не относятся, можно закрыть.',
    },
  },
  owners: {
    en: {
      name: 'Who owns the company',
      body: 'Dear {{client_name}},\n\nplease send us a chart, signed by a director and not older than three months, of everybody who owns a quarter of the company or more, directly or through others, and of who controls it otherwise.',
    },
    ru: {
      name: 'Владельцы компании',
      body: 'Здравствуйте, {{client_name}}!\n\nПришлите, пожалуйста, подписанную директором схему не старше трёх месяцев: кто прямо или через других владеет четвертью компании и более и кто контролирует её иначе.',
    },
  },
};

/** Texts for clients, by the demonstration's officer. One that is there, or was changed since, stays as it is. */
export async function seedRequestTexts(
  trx: Knex.Transaction,
  { email, now }: { email: string; now: Date },
): Promise<void> {
  const officer: { id: string } = await trx('global_users').where({ email }).first('id');
  for (const [name, text] of Object.entries(texts)) {
    const row = {
      template_id: idFromKey(`demonstration/request-text/${name}`),
      version: 1,
      texts: JSON.stringify(text),
      is_retired: false,
      changed_by: officer.id,
      changed_at: now,
    };
    await trx('request_templates').insert(row).onConflict(['template_id', 'version']).ignore();
  }
}
