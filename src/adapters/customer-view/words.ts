// next-intl without its React half: these pages are made without it, and without a line of script.
import { createTranslator } from "use-intl/core";
import { formatMoney, type Money } from "@/core/money";
import messages from "@/messages/en/customerView.json";

export const LANGUAGE = "en";

/** The words of the pages that a reseller's customers see. */
export const words = createTranslator({
  locale: LANGUAGE,
  timeZone: "UTC",
  messages: { customerView: messages },
  namespace: "customerView",
});

const days = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "24 November 2026", the day in UTC. */
export const day = (iso: string): string => days.format(new Date(iso));

export const money = ({ amount, currency }: Money): string => formatMoney(amount, currency, LANGUAGE);
