import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, type PDFImage, PDFName } from "@cantoo/pdf-lib";
import type { FontFile } from "../fonts/font-file";
import { Canvas } from "./canvas";
import { EmbeddedFont } from "./embedded-font";

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

export type FileFacts = {
  title: string;
  author: string;
  /** BCP 47. */
  language: string;
  /** The moment of the document, not of its rendering. */
  date: Date;
  /** What the file's id is made of: the same text, the same id. */
  identity: string;
};

/** A PDF under way. Nothing in it comes from a clock or from chance. */
export class PdfFile {
  private readonly fonts = new Map<string, EmbeddedFont>();
  private readonly pages: Canvas[] = [];
  private logo: PDFImage | null = null;

  private constructor(private readonly pdf: PDFDocument) {}

  static async create(facts: FileFacts): Promise<PdfFile> {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.setTitle(facts.title, { showInWindowTitleBar: true });
    pdf.setAuthor(facts.author);
    pdf.setLanguage(facts.language);
    pdf.setCreationDate(facts.date);
    pdf.setModificationDate(facts.date);
    const digest = createHash("sha256").update(facts.identity).digest("hex").slice(0, 32);
    const id = PDFHexString.of(digest);
    pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
    return new PdfFile(pdf);
  }

  /** The image that pages name "Logo"; its size in pixels. Throws for what is no PNG. */
  async setLogo(png: Uint8Array): Promise<{ width: number; height: number }> {
    this.logo = await this.pdf.embedPng(png);
    return { width: this.logo.width, height: this.logo.height };
  }

  addPage(): Canvas {
    const canvas = new Canvas({ embedded: ({ file }) => this.fontOf(file) }, PAGE.height);
    this.pages.push(canvas);
    return canvas;
  }

  private fontOf(file: FontFile): EmbeddedFont {
    const known = this.fonts.get(file.key);
    if (known) return known;
    const font = new EmbeddedFont(file, `F${this.fonts.size + 1}`, this.pdf.context.nextRef());
    this.fonts.set(file.key, font);
    return font;
  }

  /** The file's bytes; the pages are done. */
  async save(): Promise<Uint8Array> {
    const { context } = this.pdf;
    for (const font of this.fonts.values()) await font.embed(context);
    const fonts = Object.fromEntries([...this.fonts.values()].map((font) => [font.name, font.reference]));
    const resources = context.register(
      context.obj({ Font: fonts, ...(this.logo ? { XObject: { Logo: this.logo.ref } } : {}) }),
    );
    for (const canvas of this.pages) {
      const page = this.pdf.addPage([PAGE.width, PAGE.height]);
      page.node.set(PDFName.of("Resources"), resources);
      page.node.set(PDFName.of("Contents"), context.register(context.flateStream(canvas.content())));
    }
    return this.pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
  }
}
