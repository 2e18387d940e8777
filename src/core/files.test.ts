import { describe, expect, it } from "vitest";
import { attachment, cleanFileName } from "./files";

const PDF = "application/pdf";

describe("the name of a file", () => {
  it.each([
    ["extract.pdf", "extract.pdf"],
    ["Extract.PDF", "Extract.PDF"],
    ["C:\\fakepath\\extract.pdf", "extract.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["letter.hta", "letter.hta.pdf"],
    ["letter.pdf.", "letter.pdf"],
    ["fdp.exe\u202e.pdf", "fdp.exe.pdf"],
    ["a\u0000b\r\n.pdf", "ab.pdf"],
    ["a\ud800b.pdf", "ab.pdf"],
    ["Zoe\u0308.pdf", "Zoë.pdf"],
    ["", "file.pdf"],
    [".pdf", "pdf.pdf"],
    ["..", "file.pdf"],
    ["東京 🚀.pdf", "東京 🚀.pdf"],
  ])("%j is kept as %j", (given, kept) => expect(cleanFileName(given, PDF)).toBe(kept));

  it("may have any ending of its type, and is at most 200 characters long", () => {
    expect(cleanFileName("photo.jpeg", "image/jpeg")).toBe("photo.jpeg");
    expect(cleanFileName("photo.png", "image/jpeg")).toBe("photo.png.jpg");
    const long = cleanFileName(`${"🚀".repeat(1_000)}.pdf`, PDF);
    expect([...long].length).toBeLessThanOrEqual(200);
    expect(long.endsWith(".pdf")).toBe(true);
  });
});

describe("the header of a download", () => {
  it("says the name in plain letters, and in its own", () => {
    expect(attachment(`Zoë's "x" (1)%.pdf`)).toBe(
      `attachment; filename="Zo_'s _x_ (1)_.pdf"; filename*=UTF-8''Zo%C3%AB%27s%20%22x%22%20%281%29%25.pdf`,
    );
  });
});
