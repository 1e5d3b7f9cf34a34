export const fileErrors = {
  'files.active_content': {
    status: 422,
    title: 'The PDF carries scripts, forms that send data, or attached files',
  },
  'files.busy': { status: 503, title: 'Too many files are being checked; try again in a moment' },
  'files.corrupt': { status: 422, title: 'The file is damaged and cannot be read' },
  'files.decompression_bomb': { status: 422, title: 'The file unpacks to far more than it should' },
  'files.empty': { status: 422, title: 'The file is empty' },
  'files.encrypted': { status: 422, title: 'The file is protected by a password' },
  'files.malware': { status: 422, title: 'The file is known to be harmful' },
  'files.no_pages': { status: 422, title: 'The document has no pages' },
  'files.polyglot': { status: 422, title: 'The file holds another file inside' },
  'files.timed_out': { status: 422, title: 'The file takes too long to check' },
  'files.too_complex': { status: 422, title: 'The file needs too much memory to check' },
  'files.too_large': { status: 413, title: 'The file is too large' },
  'files.too_many_pages': { status: 422, title: 'The document has too many pages' },
  'files.too_many_pixels': { status: 422, title: 'The picture is too large to be opened' },
  'files.type_mismatch': { status: 422, title: 'The file is not of the type that was declared' },
  'files.type_refused': { status: 415, title: 'Only JPEG, PNG and PDF files are accepted' },
  'files.unsupported_coding': { status: 422, title: 'The picture is coded in a way that cannot be shown' },
} as const;

export type FileErrorCode = keyof typeof fileErrors;
export type FileParams = Record<string, string | number>;

/** Thrown inside the inspection of a file and turned into data at its edge. */
export class FileRefusal extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly params: FileParams = {},
  ) {
    super(fileErrors[code].title);
    this.name = 'FileRefusal';
  }
}

/** `reason` is for the log and for support; the sentence for people comes from the code. */
export function corrupt(reason: string): FileRefusal {
  return new FileRefusal('files.corrupt', { reason });
}
