/** The beginning of a PDF, filled up to `size` bytes. */
export function samplePdf(size = 64, name = "extract.pdf"): File {
  const content = new Uint8Array(size).fill(0x20);
  content.set(new TextEncoder().encode("%PDF-1.7\n"));
  return new File([content], name, { type: "application/pdf" });
}

export function samplePng(name = "seal.png"): File {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const bytes = [...head, 0, 0, 0, 13, ...Buffer.from("IHDR"), ...new Array<number>(17).fill(1)];
  return new File([new Uint8Array([...bytes, 0, 0, 0, 0, ...Buffer.from("IDAT")])], name);
}
