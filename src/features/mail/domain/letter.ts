import type { Locale } from "@/i18n/locales";
import type { Brand } from "./brand";

/** What makes a link that opens something by itself. It is never stored as a link. */
export type SecretLink =
  | { kind: "invitation"; id: string; round: number }
  | { kind: "customer_link"; id: string; round: number }
  | { kind: "password_reset"; id: string; round: number };

/** Words of somebody else, set apart. */
export type Quote = { quote: string };

/** What a mail says, before it is set as text and as HTML. */
export type Letter = {
  subject: string;
  heading: string;
  paragraphs: readonly (string | Quote)[];
  /** `path`: within the installation. */
  button?: { label: string; path: string } | { label: string; secret: SecretLink };
};

/** A letter with what stands around it. `url`: where the button leads, or the mark of a secret link. */
export type Sheet = {
  language: Locale;
  letter: Letter;
  greeting: string;
  /** Who writes. */
  brand: Brand;
  /** The last lines: why one gets this mail, and whom to ask. */
  footer: readonly string[];
  url: string | null;
};

/** Stands in a stored mail where its secret link goes. */
export const LINK_MARK = "{{link}}";
