/**
 * What a document shows, in the words and figures that it shows: a letter with one table. Whoever makes it has done
 * the wording, the sums and the formats; whoever renders it adds nothing but the places on the page.
 */
export type Sheet = {
  /** BCP 47. */
  language: string;
  /** "Invoice INV-000123": the heading, and the title of the file. */
  title: string;
  /** The moment of the document, which is its file's date too. */
  date: Date;
  letterhead: Letterhead;
  recipient: { label: string; name: string; lines: readonly string[] };
  /** Number, dates and the like, beside the recipient. */
  facts: readonly Pair[];
  /** Sentences between the heading and the table. */
  introduction: readonly string[];
  table: Table;
  totals: readonly Total[];
  notes: readonly Note[];
  /** "Page 2 of 3". */
  pageLabel: (page: number, pages: number) => string;
};

export type Letterhead = {
  name: string;
  /** Address, tax id and whatever else stands beside the name. */
  lines: readonly string[];
  /** A PNG; the name stands in its place when there is none. */
  logo: Uint8Array | null;
  /** "#0f766e": the only colour of the page, never that of text. */
  accent: string;
  footer: readonly string[];
};

export type Pair = { label: string; value: string };

/** The first column takes the width that the others leave, and its text runs from the left; theirs ends on the right. */
export type Table = {
  columns: readonly string[];
  rows: readonly Row[];
  /** In place of rows, when there are none. */
  empty: string;
};

export type Row = {
  /** One for each column. */
  cells: readonly string[];
  /** Smaller, below the first cell: the period, the discount. */
  details: readonly string[];
};

/** `weight`: a sum that people look for stands out, the one to pay most. */
export type Total = Pair & { weight: "plain" | "strong" | "due" };

export type Note = {
  heading: string | null;
  lines: readonly string[];
  pairs: readonly Pair[];
  boxed: boolean;
};
