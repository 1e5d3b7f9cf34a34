/** What one file may cost. */
export const fileLimits = {
  imageMegapixels: 40,
  /** Neither side of a picture may be longer; browsers and printers give up earlier. */
  imageSidePixels: 30_000,
  pdfPages: 300,
  pdfObjects: 200_000,
  /** One stream of a PDF, unpacked. */
  pdfStreamBytes: 256 * 1024 * 1024,
  /** All streams of a PDF together, unpacked. */
  pdfInflatedBytes: 1024 * 1024 * 1024,
  /** Streams that hold objects or the cross-reference table are kept while they are read. */
  pdfTableBytes: 16 * 1024 * 1024,
  /** Bytes behind the end of a file that writers leave there: zeros, line ends. */
  paddingBytes: 64,
  inspectionMs: 20_000,
  inspectionHeapMb: 256,
  /** Threads at work at once, and files that wait for one. */
  concurrent: 2,
  waiting: 32,
} as const;

export const acceptedTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type AcceptedType = (typeof acceptedTypes)[number];
