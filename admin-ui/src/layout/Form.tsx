import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';
import { FormProvider, type FieldErrors } from 'react-hook-form';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useIssueText } from './issue-text.js';
import type { ZodForm } from './use-zod-form.js';

interface FormProps {
  form: ZodForm;
  /** Name of each field as its label says it, for the summary of what is wrong. */
  labels: Record<string, string>;
  submitLabel: string;
  children: ReactNode;
  /** Beside the submit button: back, cancel. */
  actions?: ReactNode;
}

/** Fields under each other, what is wrong summed up on top and beside each field, one main button. */
export function Form({ form, labels, submitLabel, children, actions }: FormProps) {
  const { formState } = form.form;
  return (
    <FormProvider {...form.form}>
      <Box
        component="form"
        noValidate
        onSubmit={form.submit}
        sx={{ display: 'flex', flexDirection: 'column', gap: 4, maxWidth: 560 }}
      >
        <ErrorSummary
          errors={formState.errors}
          labels={labels}
          count={formState.submitCount}
          problem={form.problem}
        />
        {children}
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button type="submit" variant="contained" color="primary" disabled={form.isSending}>
            {submitLabel}
          </Button>
          {actions}
        </Box>
      </Box>
    </FormProvider>
  );
}

interface ErrorSummaryProps {
  errors: FieldErrors;
  labels: Record<string, string>;
  /** How often the form was submitted: each time the summary takes the focus. */
  count: number;
  problem: ZodForm['problem'];
}

function ErrorSummary({ errors, labels, count, problem }: ErrorSummaryProps) {
  const t = useT();
  const say = useProblemText();
  const tell = useIssueText();
  const box = useRef<HTMLDivElement>(null);
  const wrong = flatten(errors);
  const isShown = count > 0 && (wrong.length > 0 || problem !== null);
  useEffect(() => {
    if (isShown) box.current?.focus();
    // The focus moves once for each submit, not while the errors are being mended.
  }, [count, problem]);
  if (!isShown) return null;
  return (
    <Alert ref={box} severity="error" tabIndex={-1} sx={{ alignItems: 'flex-start' }}>
      <Typography variant="subtitle2">
        {problem ? say(problem) : t('layout.form.wrong', { smart_count: wrong.length })}
      </Typography>
      {wrong.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 4 }}>
          {wrong.map(({ name, message }) => (
            <li key={name}>
              <Box component="a" href={`#field-${name}`} sx={{ color: 'inherit' }}>
                {labels[name] ?? labels[name.split('.')[0] ?? ''] ?? name}: {tell(message)}
              </Box>
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}

function flatten(errors: object, prefix = ''): { name: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const name = `${prefix}${key}`;
    if (typeof error !== 'object' || error === null || key === 'ref') return [];
    if ('message' in error && typeof error.message === 'string') return [{ name, message: error.message }];
    return flatten(error, `${name}.`);
  });
}
