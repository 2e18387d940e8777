import type { Sheet } from "../sheet/model";

/** One name in each script that documents have to set. */
export const NAMES: Readonly<Record<string, string>> = {
  polish: "Gżegżółka Łódź Sp. z o.o.",
  vietnamese: "Công ty Lưu trữ Việt Nam",
  greek: "Ελληνική Φιλοξενία Α.Ε.",
  cyrillic: "ООО «Хостинг Ёлка» Їжак",
  chinese: "北京云计算有限公司",
  traditional: "臺灣雲端股份有限公司",
  japanese: "株式会社ホスティング日本",
  korean: "한국호스팅주식회사",
  arabic: "شركة الاستضافة العربية",
  hebrew: "חברת אירוח בישראל",
  thai: "บริษัทโฮสติ้งไทยจำกัด",
  devanagari: "होस्टिंग क्षेत्र लिमिटेड",
  bengali: "বাংলা হোস্টিং",
  tamil: "தமிழ் ஹோஸ்டிங்",
  georgian: "თბილისი ჰოსტინგი",
  armenian: "Հայկական Հոսթինգ",
  ethiopic: "የኢትዮጵያ አገልግሎት",
  emoji: "🚀 Rocket 👩‍💻 Hosting",
};

/** A sheet with `count` rows, its other parts replaced by `parts`. */
export function sampleSheet(count: number, parts: Partial<Sheet> = {}): Sheet {
  return {
    language: "en",
    title: "Invoice INV-000001",
    date: new Date("2026-11-24T10:00:00Z"),
    letterhead: {
      name: "Nordhost",
      lines: ["Speicherstraße 12", "20457 Hamburg"],
      logo: null,
      accent: "#0f766e",
      footer: ["Nordhost, Hamburg"],
    },
    recipient: { label: "Billed to", name: "Acme", lines: ["Street 1", "Town"] },
    facts: [{ label: "Issued", value: "24 November 2026" }],
    introduction: [],
    table: {
      columns: ["Description", "Quantity", "Amount"],
      rows: Array.from({ length: count }, (_, index) => ({
        cells: [`Line ${index + 1}`, "1", "€10.00"],
        details: ["24 Nov to 23 Dec"],
      })),
      empty: "Nothing",
    },
    totals: [
      { label: "Net", value: "€10.00", weight: "plain" },
      { label: "Total", value: "€11.90", weight: "due" },
    ],
    notes: [
      { heading: "How to pay", lines: ["Soon."], pairs: [{ label: "IBAN", value: "DE02" }], boxed: true },
    ],
    pageLabel: (page, pages) => `Page ${page} of ${pages}`,
    ...parts,
  };
}
