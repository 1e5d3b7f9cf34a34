/** An error as ClickHouse tells it: a number, a name, a text, and the HTTP status that belongs to the number. */
export class ClickhouseError extends Error {
  readonly code: number;
  readonly type: string;

  constructor(code: number, type: string, detail: string) {
    super(`Code: ${code}. DB::Exception: ${detail} (${type})`);
    this.code = code;
    this.type = type;
  }

  get status(): number {
    return statusOf.get(this.code) ?? 500;
  }
}

export const syntaxError = (detail: string) => new ClickhouseError(62, 'SYNTAX_ERROR', detail);

/** Turns what the engine throws ("Code: 60. DB::Exception: … (UNKNOWN_TABLE)") into an error with its parts. */
export function toClickhouseError(thrown: unknown): ClickhouseError {
  if (thrown instanceof ClickhouseError) return thrown;
  const message = thrown instanceof Error || hasMessage(thrown) ? thrown.message : String(thrown);
  const parts = /^Code: (\d+)\. DB::Exception: ([^]*?)(?:\s*\((\w+)\))?\s*$/.exec(message);
  if (!parts) return new ClickhouseError(1002, 'UNKNOWN_EXCEPTION', message);
  return new ClickhouseError(Number(parts[1]), parts[3] ?? 'UNKNOWN_EXCEPTION', parts[2] ?? message);
}

function hasMessage(thrown: unknown): thrown is { message: string } {
  return (
    typeof thrown === 'object' && thrown !== null && 'message' in thrown && typeof thrown.message === 'string'
  );
}

/** As in ClickHouse's exceptionCodeToHTTPStatus (src/Server/HTTP/exceptionCodeToHTTPStatus.cpp). */
const codesByStatus: Record<number, number[]> = {
  400: [6, 15, 25, 26, 27, 38, 41, 44, 53, 62, 69, 72, 117, 167, 168, 223, 321, 376, 441, 456, 457, 675, 676],
  401: [194],
  403: [192, 193, 511, 516],
  404: [46, 47, 50, 55, 56, 60, 63, 73, 78, 81, 115, 336],
  408: [159],
  411: [381],
  413: [346, 593],
  501: [48],
  503: [74, 76, 202, 209, 210, 439],
};
const statusOf = new Map(
  Object.entries(codesByStatus).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)])),
);
