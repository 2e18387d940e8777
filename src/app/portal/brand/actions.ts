"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import {
  brandLogoInput,
  checkDomain,
  claimDomain,
  claimDomainInput,
  removeBrandLogo,
  removeDomain,
  setBrand,
  setBrandInput,
  setBrandLogo,
} from "@/features/brand";
import { resolveTxt } from "@/integrations/dns";

const nothing = z.strictObject({});

export const setBrandAction = defineAction({
  input: setBrandInput,
  run: (ctx, input) => setBrand(ctx, input),
  success: async () => ({ message: (await getTranslations("brand"))("saved") }),
});

export const setBrandLogoAction = defineAction({
  input: brandLogoInput,
  run: (ctx, input) => setBrandLogo(ctx, input),
  success: async () => ({ message: (await getTranslations("brand"))("logoSaved") }),
});

export const removeBrandLogoAction = defineAction({
  input: nothing,
  run: (ctx) => removeBrandLogo(ctx),
  success: async () => ({ message: (await getTranslations("brand"))("logoRemoved") }),
});

export const claimDomainAction = defineAction({
  input: claimDomainInput,
  run: (ctx, input) => claimDomain(ctx, input),
  success: async ({ domain }) => ({
    message: (await getTranslations("brand.domain"))("claimed", { domain }),
  }),
});

export const checkDomainAction = defineAction({
  input: nothing,
  run: (ctx) => checkDomain(ctx, resolveTxt),
  success: async ({ problem, domain }) => {
    const t = await getTranslations("brand.domain");
    return { message: problem ? t(`problems.${problem}`) : t("found", { domain }) };
  },
});

export const removeDomainAction = defineAction({
  input: nothing,
  run: (ctx) => removeDomain(ctx),
  success: async () => ({ message: (await getTranslations("brand.domain"))("removed") }),
});
