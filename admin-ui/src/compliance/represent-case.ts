/** How the command palette names a case that its search found. */
export function representCase({ application, due_at }: Record<string, unknown>): {
  text: string;
  detail?: string;
} {
  const name =
    typeof application === 'object' && application !== null && 'display_name' in application
      ? String(application.display_name)
      : '';
  return { text: name, detail: typeof due_at === 'string' ? due_at.slice(0, 10) : undefined };
}
