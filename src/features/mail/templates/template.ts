import { z } from "zod";
import type { MemberArea } from "@/core/actor";
import type { EventType } from "@/features/activity";
import { DEFAULT_LOCALE, type Locale } from "@/i18n/locales";
import type { Brand } from "../domain/brand";
import { cleanLine } from "../domain/clean-text";
import type { Letter, SecretLink } from "../domain/letter";
import type { MailType } from "../domain/mail-types";
import { fill, paragraphsOf, type Values, type Wording } from "../domain/wording";
import { type Language, languageOf, WORDINGS } from "./language";

export type { Language, Words } from "./language";

/** Whom a mail goes to; the people are looked up when it is composed. */
export type Audience =
  /** The support address. */
  | { kind: "provider" }
  /** Every admin who can sign in. */
  | { kind: "admins" }
  /** The client's owners, its members with the area, and the person by this public id. */
  | { kind: "client"; userId?: string | null | undefined; area?: MemberArea }
  | { kind: "person"; name: string; email: string };

/** Whether it is read by the provider's own people. */
export const isForProvider = ({ kind }: Audience): boolean => kind === "provider" || kind === "admins";

/** `locale`: the reader's. `wording`: in place of the one that the product has for this mail in that language. */
export type Writer = { locale: Locale; brand: Brand; wording?: Wording | undefined };

type Link = { path: string } | { secret: SecretLink };

type Definition<S extends z.ZodType> = {
  type: MailType;
  /** Null: its verb writes it itself (write-mail.ts). */
  event: EventType | null;
  /** What it needs of the event's object; the rest is left aside. */
  payload: S;
  /** It also says what the invoice is, which the event only names: `invoice` is added to the object. */
  withInvoice?: true;
  /** Null: this one nobody gets. */
  to: (object: z.output<S>) => Audience | null;
  /** What its variables stand for; `company` and `support_email` are every mail's. */
  values: (object: z.output<S>, writer: Language & { brand: Brand }) => Values;
  /** Which of them are somebody else's words. */
  quotes?: readonly string[];
  link: (object: z.output<S>) => Link;
  /** An object as its event could have it, for previews. */
  sample: z.input<S>;
};

export type Prepared = { to: Audience; locale: Locale; letter: Letter };

export type Template = {
  event: EventType | null;
  withInvoice: boolean;
  sample: unknown;
  /** What an override may name. */
  variables: readonly string[];
  /**
   * Whom it goes to; null: nobody.
   *
   * @throws {z.ZodError} as `prepare`
   */
  audience: (object: unknown) => Audience | null;
  /** @throws {z.ZodError} for an object that lacks what the mail says */
  prepare: (object: unknown, writer: Writer) => Prepared | null;
};

/** The product's own wording of a mail in a language. */
export function defaultWording(type: MailType, locale: Locale): Wording {
  const { subject, heading, body } = WORDINGS[locale][type];
  return { subject, heading, body: body.join("\n\n") };
}

/** A template: its wording has no logic, and what depends on the event's object is in its variables. */
export function template<S extends z.ZodType>(definition: Definition<S>): Template {
  const { type, event, payload, to, link, quotes = [], sample, withInvoice = false } = definition;
  const valuesOf = (object: z.output<S>, { locale, brand }: Writer): Values => ({
    company: brand.name,
    support_email: brand.supportEmail,
    ...definition.values(object, { ...languageOf(locale), brand }),
  });
  const write = (object: z.output<S>, writer: Writer): Letter => {
    const { subject, heading, body } = writer.wording ?? defaultWording(type, writer.locale);
    const values = valuesOf(object, writer);
    return {
      subject: fill(subject, values),
      heading: fill(heading, values),
      paragraphs: paragraphsOf(body, values, quotes),
      button: { label: WORDINGS[writer.locale][type].button, ...link(object) },
    };
  };
  return {
    event,
    withInvoice,
    sample,
    variables: Object.keys(valuesOf(payload.parse(sample), { locale: DEFAULT_LOCALE, brand: NOBODY })),
    audience: (input) => to(payload.parse(input)),
    prepare: (input, writer) => {
      const object = payload.parse(input);
      const audience = to(object);
      return audience && { to: audience, locale: writer.locale, letter: write(object, writer) };
    },
  };
}

/** In whose name nothing is sent. */
export const NOBODY: Brand = {
  name: "",
  supportEmail: "",
  senderEmail: "",
  url: "",
  logoUrl: null,
  accent: null,
};

/** A name of somebody or something, on one line. */
export const line = z.string().transform((text) => cleanLine(text, 120));
