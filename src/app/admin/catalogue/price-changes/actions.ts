"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { takeBackPrices, takeBackPricesInput } from "@/features/pricing";

const { prices, ...fields } = takeBackPricesInput.shape;

/** R28a: announced prices do not begin. A form sends which as one field of JSON. */
export const takeBackPricesAction = defineAction({
  input: z.strictObject({
    ...fields,
    prices: z
      .string()
      .max(500_000)
      .transform((text, check): unknown => {
        try {
          return JSON.parse(text);
        } catch {
          check.addIssue({ code: "custom", message: "Name at least one price" });
          return z.NEVER;
        }
      })
      .pipe(prices),
  }),
  run: takeBackPrices,
  success: async ({ takenBack }) => ({
    message: (await getTranslations("catalog.announced"))("done", { count: takenBack }),
  }),
});
