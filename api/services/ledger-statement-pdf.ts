import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfContent, PdfDefinition } from 'pdfmake';
import {
  statementTexts,
  type Statement,
  type StatementLanguage,
  type StatementLine,
} from '../../domain/ledger/statement.js';

// Roboto ships with the package and has Cyrillic.
const fontDir = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
);

/** Loaded with the first document: it is large, and few processes make one. */
async function loadPdfmake() {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts({
    Roboto: { normal: join(fontDir, 'Roboto-Regular.ttf'), bold: join(fontDir, 'Roboto-Medium.ttf') },
  });
  // A document is made of what is in the ledger: it reads the fonts and nothing else.
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontDir));
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake;
}

/** A4, each page with the head of the table and its number. */
export async function pdfStatement(statement: Statement, language: StatementLanguage): Promise<Buffer> {
  const pdfmake = await loadPdfmake();
  return pdfmake.createPdf(definitionOf(statement, language)).getBuffer();
}

function definitionOf(statement: Statement, language: StatementLanguage): PdfDefinition {
  const texts = statementTexts[language];
  return {
    info: { title: `${texts.title} ${statement.id}`, creationDate: statement.made_at },
    pageSize: 'A4',
    pageMargins: [40, 40, 40, 50],
    defaultStyle: { font: 'Roboto', fontSize: 8 },
    footer: (page, pages) => ({ text: texts.page(page, pages), alignment: 'right', margin: [0, 20, 40, 0] }),
    content: [
      { text: texts.title, fontSize: 16, bold: true, margin: [0, 0, 0, 8] },
      headOf(statement, language),
      statement.lines.length > 0 ? linesOf(statement, language) : { text: texts.none },
    ],
  };
}

function headOf(statement: Statement, language: StatementLanguage): PdfContent {
  const texts = statementTexts[language];
  const { asset } = statement;
  const facts: [string, string][] = [
    [texts.account, `${texts.accounts[statement.account_code]}, ${asset}`],
    ['', statement.account_id],
    [texts.period, `${minute(statement.from)} – ${minute(statement.to)}`],
    [texts.made, minute(statement.made_at)],
    [texts.opening, `${statement.opening} ${asset}`],
    [texts.closing, `${statement.closing} ${asset}`],
  ];
  return {
    table: { widths: ['auto', '*'], body: facts },
    layout: 'noBorders',
    fontSize: 9,
    margin: [0, 0, 0, 12],
  };
}

function linesOf({ lines }: Statement, language: StatementLanguage): PdfContent {
  const texts = statementTexts[language];
  const head = [texts.booked, texts.reason, texts.debit, texts.credit, texts.balance];
  return {
    table: {
      headerRows: 1,
      widths: ['auto', '*', 'auto', 'auto', 'auto'],
      body: [
        head.map((text, index) => ({ text, bold: true, alignment: index > 1 ? 'right' : 'left' })),
        ...lines.map(rowOf),
      ],
    },
    layout: 'lightHorizontalLines',
  };
}

function rowOf({ booked_at, code, business_key, side, amount, balance }: StatementLine): PdfContent[] {
  const figure = (text: string): PdfContent => ({ text, alignment: 'right' });
  const about = business_key ? `${code}\n${business_key}` : code;
  const [debit, credit] = side === 'debit' ? [amount, ''] : ['', amount];
  return [second(booked_at), about, figure(debit), figure(credit), figure(balance)];
}

const minute = (at: Date) => at.toISOString().slice(0, 16).replace('T', ' ');
const second = (at: Date) => at.toISOString().slice(0, 19).replace('T', ' ');
