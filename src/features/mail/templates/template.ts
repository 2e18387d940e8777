// next-intl without its React half, which a worker has no use for.
import { createTranslator } from "use-intl/core";
import { z } from "zod";
import type { EventType } from "@/features/activity";
import messages from "@/messages/en/mail.json";
import { cleanLine } from "../domain/clean-text";
import type { Letter } from "../domain/letter";

/** The words of all mails: one language for now, as in the pages. */
export const words = createTranslator({
  locale: "en",
  timeZone: "UTC",
  messages: { mail: messages },
  namespace: "mail",
});
export type Words = typeof words;

/** Whom a mail goes to; the people are looked up when it is composed. */
export type Audience =
  | { kind: "provider" }
  /** The client's owners, and the person by this public id. */
  | { kind: "client"; userId?: string | null | undefined }
  | { kind: "person"; name: string; email: string };

export type Writer = { t: Words; company: string };

type Definition<S extends z.ZodType> = {
  event: EventType;
  /** What it needs of the event's object; the rest is left aside. */
  payload: S;
  /** Null: this one nobody gets. */
  to: (object: z.output<S>) => Audience | null;
  write: (object: z.output<S>, writer: Writer) => Letter;
};

export type Prepared = { to: Audience; letter: Letter };

export type Template = {
  event: EventType;
  /** @throws {z.ZodError} for an object that lacks what the mail says */
  prepare: (object: unknown, writer: Writer) => Prepared | null;
};

/** A template: no logic but what its event's object decides. */
export function template<S extends z.ZodType>({ event, payload, to, write }: Definition<S>): Template {
  return {
    event,
    prepare: (input, writer) => {
      const object = payload.parse(input);
      const audience = to(object);
      return audience && { to: audience, letter: write(object, writer) };
    },
  };
}

/** A name of somebody or something, on one line. */
export const line = z.string().transform((text) => cleanLine(text, 120));

/** The note, set apart after its introduction; nothing when there is none. */
export function withNote(introduction: string, note: string | null | undefined) {
  return note ? [introduction, { quote: note }] : [];
}
