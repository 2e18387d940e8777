import { describe, expect, it } from "vitest";
import { BAD_TEXT } from "@/testing/bad-text";
import { textOn } from "./brand";
import { cleanLine, cleanText } from "./clean-text";
import { LINK_MARK, type Sheet } from "./letter";
import { inTheme, renderHtml, withLinkInHtml } from "./render-html";
import { renderText, withLinkInText } from "./render-text";

const BRAND = {
  name: "Nordwolke",
  supportEmail: "help@nordwolke.test",
  senderEmail: "hello@nordwolke.test",
  url: "https://tierline.test",
  logoUrl: null,
  accent: null,
};

function sheet(text: string, url: string | null = "https://tierline.test/portal?a=1&b=2"): Sheet {
  return {
    language: "en",
    letter: {
      subject: text,
      heading: text,
      paragraphs: [text, { quote: text }],
      button: { label: text, path: "/portal" },
    },
    greeting: text,
    brand: { ...BRAND, name: text },
    footer: [text],
    url,
  };
}

describe.each(BAD_TEXT)("%s", (_name, text) => {
  it("is one short line in a header", () => {
    const line = cleanLine(text);
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u);
    expect([...line].length).toBeLessThanOrEqual(200);
  });

  it("stays text in HTML: no element, no attribute, no mark", () => {
    const html = renderHtml(sheet(text));
    const plain = renderHtml(sheet("plain"));
    const tags = (page: string) => page.replaceAll(/<br>/g, "").match(/<[^>]*>/g);
    expect(tags(html)).toEqual(tags(plain));
    expect(html).not.toMatch(/[^\P{Cc}\n]|\u202e|\p{Cs}/u);
    expect(html).not.toContain(LINK_MARK);
  });

  it("can be no line that is a link in the text", () => {
    const written = renderText(sheet(text));
    expect(written).not.toMatch(/[^\P{Cc}\t\n]|\u202e|\p{Cs}/u);
    const quoted = renderText({
      ...sheet("plain"),
      letter: { ...sheet("x").letter, paragraphs: [{ quote: text }] },
    });
    expect(withLinkInText(quoted, "https://secret.test")).not.toContain("secret");
  });
});

describe("a secret link", () => {
  const link = "https://tierline.test/invitation/a$&b";

  it("takes the place of the mark, and of nothing else", () => {
    const secret = sheet("Ada", LINK_MARK);
    const text = withLinkInText(renderText(secret), link);
    expect(text.split("\n").filter((line) => line === link)).toHaveLength(1);
    expect(text).not.toContain(LINK_MARK);
    const html = withLinkInHtml(renderHtml(secret), link);
    expect(html.match(/href="https:\/\/tierline\.test\/invitation\/a\$&amp;b"/g)).toHaveLength(2);
    expect(html).not.toContain(LINK_MARK);
  });
});

describe("the HTML", () => {
  it("loads nothing, and follows a dark theme", () => {
    const html = renderHtml(sheet("Ada"));
    expect(html).not.toMatch(/<(img|script|link|iframe)|src=|url\(|@import/i);
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html).toContain('href="https://tierline.test/portal?a=1&amp;b=2"');
  });
});

describe("lines", () => {
  it("are cut between characters, and texts keep their own breaks", () => {
    expect(cleanLine("🚀".repeat(5), 3)).toBe("🚀🚀…");
    expect(cleanText("a\r\nb\rc\n\nd")).toBe("a\nb\nc\n\nd");
    expect(cleanLine("a\r\nb\tc")).toBe("a b c");
  });
});

describe("a brand", () => {
  const branded = (more: object) => renderHtml({ ...sheet("plain"), brand: { ...BRAND, ...more } });

  it("shows its logo, with its name for those who see none, and nothing else is loaded", () => {
    const html = branded({ name: 'A "B" <c>', logoUrl: "https://brand.test/a.png?x=1&y=2" });
    expect(html.match(/<img[^>]*>/g)).toEqual([
      expect.stringContaining('src="https://brand.test/a.png?x=1&amp;y=2" alt="A &quot;B&quot; &lt;c&gt;"'),
    ]);
    expect(branded({})).not.toContain("<img");
  });

  it("has buttons in its colour, with words that can be read on it", () => {
    expect(branded({ accent: "#ffcc00" })).toContain("background:#ffcc00;color:#000000");
    expect(branded({ accent: "#003366" })).toContain("background:#003366;color:#ffffff");
    expect([textOn("#ffffff"), textOn("#000000"), textOn("#777777")]).toEqual([
      "#000000",
      "#ffffff",
      "#000000",
    ]);
  });
});

it("is shown in one theme where a preview asks for it", () => {
  const html = renderHtml(sheet("plain"));
  expect(inTheme(html, "dark")).toContain("@media all {");
  expect(inTheme(html, "light")).toContain("@media not all {");
  expect(inTheme(html, "dark")).not.toContain("prefers-color-scheme");
});
