/** One field that the server did not accept: `pointer` is a JSON pointer into the body that was sent. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

export interface ProblemDetails {
  detail?: string;
  traceId?: string;
  fields?: FieldProblem[];
  /** The record as it stands now, when a save came too late. */
  current?: unknown;
  params?: Record<string, string | number>;
  retryAfterS?: number;
}

/** An answer that is not a success, shaped so that react-admin takes it for its HttpError (`status`, `body.errors`). */
export class ApiProblem extends Error {
  readonly body: { errors: Record<string, string> };

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly details: ProblemDetails = {},
  ) {
    super(details.detail ?? title);
    this.name = 'ApiProblem';
    this.body = {
      errors: Object.fromEntries(this.fields.map((field) => [sourceOf(field.pointer), field.detail])),
    };
  }

  get fields(): FieldProblem[] {
    return this.details.fields ?? [];
  }
}

/** The request never reached the api, or its answer never reached us: nothing is known about its effect. */
export const UNREACHABLE = 'request.unreachable';

/** The person closed the dialog that asked for the second factor. */
export const CANCELLED = 'request.cancelled';

/** `/data/address/city` to the field name of a form, `data.address.city`. */
export function sourceOf(pointer: string): string {
  return pointer.replace(/^#?\//, '').split('/').map(unescapePointer).join('.');
}

/** Reads `application/problem+json`; whatever else answers with an error becomes `request.failed`. */
export async function readProblem(response: Response, traceId: string): Promise<ApiProblem> {
  const retryAfterS = Number(response.headers.get('retry-after')) || undefined;
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  const body: ProblemBody = isProblem ? await response.json().catch(() => ({})) : {};
  return new ApiProblem(response.status, body.code ?? 'request.failed', body.title ?? response.statusText, {
    detail: body.detail,
    traceId: body.trace_id ?? traceId,
    fields: body.errors,
    current: body.current,
    params: body.params,
    retryAfterS,
  });
}

export function isProblem(error: unknown, ...codes: string[]): error is ApiProblem {
  return error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code));
}

/** What the api refused of a piece of work, null when it took it; whatever else went wrong is thrown on. */
export async function refusalOf(work: Promise<unknown>): Promise<ApiProblem | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  trace_id?: string;
  errors?: FieldProblem[];
  current?: unknown;
  params?: Record<string, string | number>;
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
