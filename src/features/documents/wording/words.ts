// next-intl without its React half, which a job has no use for.
import { createTranslator } from "use-intl/core";
import messages from "@/messages/en/documents.json";

/** Of the words and formats: one language for now, as in the pages. */
export const LANGUAGE = "en";

/** The words of all documents. */
export const words = createTranslator({
  locale: LANGUAGE,
  timeZone: "UTC",
  messages: { documents: messages },
  namespace: "documents",
});
