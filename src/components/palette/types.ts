/** Kinds of things that the palette finds by what is typed. */
export const PALETTE_KINDS = [
  "resellers",
  "clients",
  "customers",
  "orders",
  "services",
  "invoices",
  "tickets",
] as const;
export type PaletteKind = (typeof PALETTE_KINDS)[number];

/** A place to go. */
export type PaletteLink = { href: string; label: string };

/** What one person can reach by the palette. */
export type PaletteContent = {
  area: "admin" | "portal";
  /** Which kinds of objects the person may see at all. */
  kinds: readonly PaletteKind[];
  actions: readonly PaletteLink[];
  pages: readonly PaletteLink[];
};

export type PaletteRow = PaletteLink & { key: string; hint?: string };
export type PaletteGroup = { name: "actions" | "pages" | "id" | PaletteKind; rows: PaletteRow[] };
