import { getDocumentProxy } from "unpdf";

/** All that an answer says, in its head and in its body. */
export async function allOf(answer: Response): Promise<string> {
  const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPdf = answer.headers.get("content-type") === "application/pdf";
  const body = isPdf ? await pdfText(bytes) : Buffer.from(bytes).toString("utf8");
  return `${head}\n\n${body}\n${isPdf ? Buffer.from(bytes).toString("latin1") : ""}`;
}

/** The text of a PDF and what it says about itself. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info, metadata } = await pdf.getMetadata();
  const parts = [JSON.stringify(info), JSON.stringify(metadata?.getRaw() ?? "")];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    parts.push(items.map((one) => ("str" in one ? one.str : "")).join(" "));
  }
  return parts.join("\n");
}
