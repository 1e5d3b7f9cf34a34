import { createCanvas, fillBox } from './canvas.js';
import { companyExtract, proofOfAddress, type Letter, type Resident } from './letters.js';
import { textWidth, writeText } from './lettering.js';
import type { SpecimenCompany } from './person.js';
import { black, drawEmblem, grey, markSpecimen, paletteOf } from './security-print.js';
import { toPng } from './to-png.js';

/** An A4 page at a hundred dots an inch. */
const WIDTH = 827;
const HEIGHT = 1169;
const MARGIN = 84;

/** A bill as a scanned page (PNG), marked as a specimen. */
export const drawProofOfAddress = (resident: Resident): Buffer => drawLetter(proofOfAddress(resident));

/** An extract of a company register as a scanned page (PNG), marked as a specimen. */
export const drawCompanyExtract = (company: SpecimenCompany): Buffer => drawLetter(companyExtract(company));

function drawLetter(letter: Letter): Buffer {
  const canvas = createCanvas(WIDTH, HEIGHT, [253, 252, 249]);
  const { ink, tint } = paletteOf(letter.sender);
  drawEmblem(canvas, [MARGIN + 26, 92], 28, ink);
  writeFitted(letter.sender, 92, 20);
  writeText(canvas, letter.senderLine, { x: MARGIN + 74, y: 116, size: 11, colour: grey });
  fillBox(canvas, { left: MARGIN, top: 142, right: WIDTH - MARGIN, bottom: 145 }, ink);
  letter.recipient.forEach((line, index) =>
    writeText(canvas, line, { x: MARGIN, y: 208 + index * 26, size: 14, colour: black }),
  );
  writeText(canvas, letter.title, { x: MARGIN, y: 362, size: 24, colour: ink, weight: 0.13 });
  letter.rows.forEach(([label, value], index) => {
    const y = 420 + index * 44;
    if (index % 2 === 0)
      fillBox(canvas, { left: MARGIN - 12, top: y - 26, right: WIDTH - MARGIN + 12, bottom: y + 18 }, tint, {
        alpha: 0.35,
      });
    writeText(canvas, label, { x: MARGIN, y, size: 13, colour: grey });
    const size = Math.min(14, (14 * 400) / textWidth(value, { size: 14 }));
    writeText(canvas, value, { x: MARGIN + 260, y, size, colour: black, weight: 0.11 });
  });
  writeText(canvas, letter.remark, { x: MARGIN, y: HEIGHT - 90, size: 10, colour: grey });
  markSpecimen(canvas, { left: 60, top: 300, right: WIDTH - 60, bottom: 900 });
  return toPng(canvas);

  function writeFitted(text: string, y: number, size: number): void {
    const room = WIDTH - MARGIN * 2 - 74;
    const fitted = Math.min(size, (size * room) / textWidth(text, { size }));
    writeText(canvas, text, { x: MARGIN + 74, y, size: fitted, colour: ink, weight: 0.13 });
  }
}
