import { expect, it } from "vitest";
import { fileResponse } from "./file-response";

it("gives a file to be saved, never to be shown, run or cached", async () => {
  const content = new TextEncoder().encode("%PDF-1.7 <script>alert(1)</script>");
  const response = fileResponse({ name: "Zoë.pdf", contentType: "application/pdf", content });
  expect(Object.fromEntries(response.headers)).toEqual({
    "content-type": "application/pdf",
    "content-length": String(content.byteLength),
    "content-disposition": `attachment; filename="Zo_.pdf"; filename*=UTF-8''Zo%C3%AB.pdf`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, no-store",
  });
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(content);
});
