import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormLabel from '@mui/material/FormLabel';
import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { Form } from '../layout/Form.js';
import { CheckInput, TextInput } from '../layout/form-fields.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { refusalOf } from '../providers/problem.js';
import { endpointForm, eventFieldsFor, formOfEndpoint, termsOfForm } from './endpoint-form.js';
import { endpointsPath } from './paths.js';
import type { Endpoint, NewSecret } from './types.js';

interface EndpointDialogProps {
  /** The endpoint that is changed; null for a new one. */
  changed: Endpoint | null;
  done: (made: NewSecret | null) => void;
  close: () => void;
}

/** Address, name and events of an endpoint, new or changed. */
export function EndpointDialog({ changed, done, close }: EndpointDialogProps) {
  const t = useT();
  const title = t(changed ? 'webhooks.change' : 'webhooks.add');
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="endpoint-title">
      <DialogTitle id="endpoint-title">{title}</DialogTitle>
      <DialogContent sx={{ '&&': { pt: 2 } }}>
        <EndpointFields changed={changed} title={title} done={done} close={close} />
      </DialogContent>
    </Dialog>
  );
}

function EndpointFields({ changed, title, done, close }: EndpointDialogProps & { title: string }) {
  const t = useT();
  const queries = useQueryClient();
  const profile = useProfile();
  const fields = profile ? eventFieldsFor(profile.role) : [];
  const settle = async (made: NewSecret | null) => {
    await queries.invalidateQueries();
    done(made);
  };
  const form = useZodForm({
    schema: endpointForm,
    defaults: formOfEndpoint(changed),
    send: (filled) => {
      const body = termsOfForm(filled);
      const sent = changed
        ? http
            .json(`${endpointsPath}/${changed.id}`, { method: 'PATCH', body, version: changed.version })
            .then(() => settle(null))
        : http.json<NewSecret>(endpointsPath, { method: 'POST', body }).then((made) => settle(made.body));
      return refusalOf(sent);
    },
  });
  const labels = {
    url: t('webhooks.url'),
    description: t('webhooks.description'),
    decided: t('webhooks.types.decided'),
    hit_found: t('webhooks.types.hit_found'),
    hit_reopened: t('webhooks.types.hit_reopened'),
    hit_decided: t('webhooks.types.hit_decided'),
  };
  return (
    <Form
      form={form}
      labels={labels}
      submitLabel={changed ? t('layout.save') : title}
      actions={
        <Button variant="text" onClick={close}>
          {t('layout.cancel')}
        </Button>
      }
    >
      <TextInput name="url" label={labels.url} help={t('webhooks.url_help')} type="url" required />
      <TextInput
        name="description"
        label={labels.description}
        help={t('webhooks.description_help')}
        required
      />
      <Box role="group" aria-labelledby="endpoint-events">
        <FormLabel id="endpoint-events">{t('webhooks.events')}</FormLabel>
        {fields.map((name) => (
          <CheckInput key={name} name={name} label={labels[name]} help={t(`webhooks.helps.${name}`)} />
        ))}
      </Box>
    </Form>
  );
}
