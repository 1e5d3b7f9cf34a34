import { mailStates } from './mail-states.js';
import { Queue } from '../layout/Queue.js';
import type { Column, FilterField } from '../layout/queue-types.js';
import { Say } from '../layout/Say.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { MailDetails } from './MailDetails.js';
import { TemplateName } from './TemplateName.js';
import type { Mail } from './types.js';

/** Every mail that left or would have left; the demonstration keeps them all here. */
export function MailList() {
  const t = useT();
  const filters: FilterField[] = [
    { kind: 'text', source: 'q', label: 'notifications.mail.search' },
    {
      kind: 'choice',
      source: 'state',
      label: 'layout.state',
      choices: mailStates.map((id) => ({ id, name: t(`states.mail.${id}`) })),
    },
  ];
  return (
    <Queue<Mail>
      resource="mail"
      title="notifications.mail.title"
      columns={columns}
      filters={filters}
      empty={{ title: 'notifications.mail.empty', why: 'notifications.mail.empty_why' }}
    />
  );
}

const columns: Column<Mail>[] = [
  {
    id: 'subject',
    label: 'notifications.mail.subject',
    card: 'title',
    render: (mail) => <MailDetails mail={mail} />,
  },
  {
    id: 'address',
    label: 'notifications.mail.address',
    card: 'line',
    render: ({ address }) => address ?? <Say text="notifications.mail.no_address" />,
  },
  {
    id: 'state',
    label: 'layout.state',
    card: 'state',
    render: ({ state }) => <StateChip noun="mail" state={state} />,
  },
  {
    id: 'template',
    label: 'notifications.mail.template',
    render: ({ template }) => <TemplateName template={template} />,
  },
  {
    id: 'attempts',
    label: 'notifications.mail.attempts',
    align: 'right',
    isOptional: true,
    render: ({ attempts }) => attempts,
  },
  {
    id: 'created',
    label: 'layout.created',
    sort: 'created_at',
    card: 'line',
    render: ({ created_at }) => <DateTime value={created_at} />,
  },
  {
    id: 'sent',
    label: 'notifications.mail.sent',
    isOptional: true,
    render: ({ sent_at }) => <DateTime value={sent_at} />,
  },
];
