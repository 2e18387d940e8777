"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { getFormats } from "@/components/ui/get-formats";
import { fieldError } from "@/core/errors";
import { formatRate, parseRate } from "@/core/exchange-rate-text";
import type { Context } from "@/db";
import { importExchangeRates, importRatesInput, setExchangeRate, setRateInput } from "@/features/catalog";
import { getCompanySettings } from "@/features/settings";
import { personLocale } from "@/i18n/person-locale";
import { problemsIn } from "@/i18n/sentences";

/** How many problems of a file are named at its field. */
const NAMED = 5;

export const setRateAction = defineAction({
  input: z.strictObject({ currency: z.string(), rate: z.string(), validFrom: z.string() }),
  run: async (ctx, { currency, rate, validFrom }) => {
    const t = await getTranslations("rates");
    const rateMillionths = parseRate(rate);
    if (rateMillionths === null) throw fieldError(["rate"], "invalid_rate", t("invalidRate"));
    const input = setRateInput.parse({ currency: currency.trim().toUpperCase(), validFrom, rateMillionths });
    await setExchangeRate(ctx, input);
    return { ...input, base: (await getCompanySettings(ctx)).currency };
  },
  success: async ({ currency, rateMillionths, validFrom, base }) => {
    const formats = await getFormats();
    return {
      message: (await getTranslations("rates"))("saved", {
        currency,
        base,
        rate: formats.decimal(formatRate(rateMillionths)),
        date: formats.date(`${validFrom}T00:00:00Z`),
      }),
    };
  },
});

export const importRatesAction = defineAction({
  input: z.strictObject({ text: importRatesInput.shape.text, mode: z.enum(["check", "take"]) }),
  run: importOrRefuse,
  success: async (done) => ({
    message: (await getTranslations("rates"))(done.imported ? "imported" : "checked", {
      added: done.added,
      changed: done.changed,
      unchanged: done.unchanged,
    }),
  }),
});

async function importOrRefuse(ctx: Context, { text, mode }: { text: string; mode: "check" | "take" }) {
  const done = await importExchangeRates(ctx, { text, dryRun: mode === "check" });
  const { problems } = done;
  if (problems.length === 0) return done;
  const t = await getTranslations("rates");
  const named = problemsIn(await personLocale(), problems)
    .slice(0, NAMED)
    .map(({ line, column, detail }) => t("problem", { line, column: column || "none", detail }));
  const more = problems.length > NAMED ? [t("more", { count: problems.length - NAMED })] : [];
  throw fieldError(["text"], "invalid_file", [...named, ...more].join("; "));
}
