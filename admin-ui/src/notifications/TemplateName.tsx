import { useTranslate } from 'react-admin';

/** What a mail was about, in words; a template that has none yet is shown by its name. */
export function TemplateName({ template }: { template: string }) {
  return useTranslate()(`notifications.templates.${template}`, { _: template });
}
