import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { Form } from '../layout/Form.js';
import { useZodForm } from '../layout/use-zod-form.js';
import { http } from '../providers/api.js';
import { useT } from '../providers/i18n-provider.js';
import { isProblem } from '../providers/problem.js';
import { StepInput } from './StepInput.js';
import { pagesOf, type Step } from './steps.js';
import type { OwnApplication } from './types.js';

interface StepPageProps {
  application: OwnApplication;
  step: Step;
  isReadOnly: boolean;
}

/** One group of questions: saved when it is right, then the next. */
export function StepPage({ application, step, isReadOnly }: StepPageProps) {
  const t = useT();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const path = `/onboarding/applications/${application.id}`;
  const pages = pagesOf(application.kind);
  const next = pages[pages.indexOf(step.id) + 1] ?? '';
  const form = useZodForm({
    schema: step.schema,
    defaults: { ...emptyOf(step), ...pick(application.data, step) },
    draft: isReadOnly ? undefined : `portal.${application.id}.${step.id}`,
    send: async (data) => {
      try {
        await http.json(path, { method: 'PATCH', body: { data }, version: application.version });
      } catch (error) {
        if (isProblem(error)) return error;
        throw error;
      }
      await queries.invalidateQueries({ queryKey: ['api', path] });
      await navigate(
        `/portal/applications/${application.id}/${next === 'send' && application.parent_id ? '' : next}`,
      );
      return null;
    },
  });
  const labels = Object.fromEntries(step.fields.map((field) => [field.name, t(field.label)]));
  return (
    <Stack spacing={5}>
      <Typography variant="h1">{t(step.title)}</Typography>
      <Form
        form={form}
        labels={labels}
        submitLabel={t('portal.save')}
        actions={
          <Button component={Link} to={`/portal/applications/${application.id}`} variant="text">
            {t('layout.cancel')}
          </Button>
        }
      >
        {step.fields.map((field) => (
          <StepInput key={field.name} field={field} />
        ))}
      </Form>
    </Stack>
  );
}

function pick(data: Record<string, unknown>, step: Step): Record<string, unknown> {
  const names = Object.keys(step.schema.shape);
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.includes(name)));
}

/** A check box that nobody touched means no. */
function emptyOf(step: Step): Record<string, unknown> {
  return Object.fromEntries(
    step.fields.filter(({ kind }) => kind === 'check').map(({ name }) => [name, false]),
  );
}
