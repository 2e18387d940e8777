type Company = { businessName: string; registrationNumber: string };

/** A page of PDF that says what a register would say of a company. */
export function registerExtract({ businessName, registrationNumber }: Company, at: Date): File {
  const lines = [
    "Extract from the company register",
    `Name: ${businessName}`,
    `Number: ${registrationNumber}`,
    `As of ${at.toISOString().slice(0, 10)}`,
  ];
  return new File([pdf(lines)], "register-extract.pdf", { type: "application/pdf" });
}

/** Lines of text on one A4 page: the objects of the file, and the table that says where each begins. */
function pdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const shown = lines.map((line) => `(${line.replaceAll(/[()\\]/g, "\\$&")}) Tj T*`).join("\n");
  const content = `BT /F1 14 Tf 24 TL 72 760 Td\n${shown}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  // Latin 1, which the page's font and the lengths above count in.
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
}
