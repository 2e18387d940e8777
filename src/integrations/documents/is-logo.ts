import { PDFDocument } from "@cantoo/pdf-lib";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Of the header: signature, length and name of its chunk, width and height. */
const HEADER_BYTES = 24;
const MAX_PIXELS = 2_000;

/** Whether a letterhead can bear these bytes: a PNG that can be read, at most 2 000 pixels on each side. */
export async function isLogo(bytes: Uint8Array): Promise<boolean> {
  if (bytes.byteLength < HEADER_BYTES || SIGNATURE.some((byte, index) => bytes[index] !== byte)) return false;
  // Before anything is unpacked: a small file may claim to be a vast image.
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const sides = [header.getUint32(16), header.getUint32(20)];
  if (sides.some((side) => side === 0 || side > MAX_PIXELS)) return false;
  try {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    await (await pdf.embedPng(bytes)).embed();
    return true;
  } catch {
    return false;
  }
}
