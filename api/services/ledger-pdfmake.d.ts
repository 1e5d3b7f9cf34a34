/** What we use of pdfmake: the types that others publish for it bring the browser's types along. */
declare module 'pdfmake' {
  export type PdfContent =
    | string
    | {
        text?: string;
        table?: { widths: string[]; headerRows?: number; body: PdfContent[][] };
        layout?: 'noBorders' | 'lightHorizontalLines';
        alignment?: 'left' | 'right';
        bold?: boolean;
        fontSize?: number;
        margin?: [left: number, top: number, right: number, bottom: number];
      };

  export interface PdfDefinition {
    info: { title: string; creationDate: Date };
    pageSize: 'A4';
    pageMargins: [left: number, top: number, right: number, bottom: number];
    defaultStyle: { font: string; fontSize: number };
    footer: (page: number, pages: number) => PdfContent;
    content: PdfContent[];
  }

  interface PdfMaker {
    setFonts(fonts: Record<string, { normal: string; bold: string }>): void;
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    createPdf(definition: PdfDefinition): { getBuffer(): Promise<Buffer> };
  }

  const maker: PdfMaker;
  export default maker;
}
