/** The id of a workflow, and where its history is read step by step. */
export function workflowLinkOf(id: string, namespace: string): { id: string; url: string } {
  return { id, url: `/temporal/namespaces/${namespace}/workflows/${encodeURIComponent(id)}` };
}
