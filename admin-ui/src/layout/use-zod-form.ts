import { useEffect, useState } from 'react';
import { useForm, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { ZodType } from 'zod';
import { sourceOf, type ApiProblem } from '../providers/problem.js';
import { dropDraft, keepDraft, readDraft } from './form-draft.js';
import { packIssue, withoutEmpty, zodResolver } from './zod-resolver.js';

export interface ZodFormOptions<T> {
  schema: ZodType<T>;
  defaults: FieldValues;
  /** Under this name what was typed survives a reload of the page. */
  draft?: string;
  /** Sends what was entered; answers what the server refused, or null when it took it. */
  send: (values: T) => Promise<ApiProblem | null>;
}

export interface ZodForm {
  form: UseFormReturn<FieldValues>;
  submit: (event: React.FormEvent) => void;
  isSending: boolean;
  /** What was refused and belongs to no field of this form. */
  problem: ApiProblem | null;
}

/** A form whose fields are checked as they are left, then as they are typed, by the schema of the server. */
export function useZodForm<T>({ schema, defaults, draft, send }: ZodFormOptions<T>): ZodForm {
  const [start] = useState(() => ({ ...defaults, ...(draft ? readDraft(sessionStorage, draft) : null) }));
  const form = useForm({ resolver: zodResolver(schema), defaultValues: start, mode: 'onTouched' });
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { watch } = form;

  useEffect(() => {
    if (!draft) return undefined;
    const subscription = watch((values) => keepDraft(sessionStorage, draft, values));
    return () => subscription.unsubscribe();
  }, [draft, watch]);

  async function sendChecked(values: FieldValues) {
    setProblem(null);
    const refused = await send(schema.parse(withoutEmpty(values)));
    if (!refused && draft) dropDraft(sessionStorage, draft);
    if (refused && !markFields(form, refused)) setProblem(refused);
  }
  return {
    form,
    submit: (event) => void form.handleSubmit(sendChecked)(event),
    isSending: form.formState.isSubmitting,
    problem,
  };
}

/** Puts what was refused at its fields; false when something was refused that no field here shows. */
function markFields(form: UseFormReturn<FieldValues>, problem: ApiProblem): boolean {
  const names = Object.keys(form.getValues());
  const marked = problem.fields.map(({ pointer, code, detail }) => {
    const source = sourceOf(pointer);
    if (!names.some((name) => source === name || source.startsWith(`${name}.`))) return false;
    form.setError(source, {
      type: code,
      message: packIssue({ code, message: detail, params: problem.details.params ?? {} }),
    });
    return true;
  });
  return marked.length > 0 && marked.every(Boolean);
}
