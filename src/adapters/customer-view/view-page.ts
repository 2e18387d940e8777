import type { Context } from "@/db";
import type { ViewInput } from "@/features/brand";
import type { Locale } from "@/i18n/locales";
import type { Html } from "./html";

/** What a page answers: markup for the frame of its brand, or a file as it is. */
export type Shown =
  | { kind: "page"; title: string; frame: Frame; body: Html }
  | { kind: "file"; file: ViewFile };

export type Frame = {
  brand: {
    name: string;
    accent: string;
    supportEmail: string;
    supportUrl: string | null;
    supportPhone: string | null;
    hasLogo: boolean;
  };
  customer: string;
  /** ISO 8601. */
  expiresAt: string;
  locale: Locale;
};

export type ViewFile = {
  name: string;
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
  /** Shown within a page rather than saved. */
  isInline?: boolean;
};

/** One page below a link. Every file of `pages/` is one. */
export type ViewPage = {
  /** After `/c/<token>`: "" for the first one. */
  path: string;
  /** Calls the verb, which looks whether the link opens. */
  show: (ctx: Context, input: ViewInput) => Promise<Shown>;
};
