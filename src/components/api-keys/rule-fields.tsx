"use client";

import { useTranslations } from "next-intl";
import { InputField, SelectField, TextareaField } from "@/components/ui/fields";
import type { ApiKeyDto } from "@/features/api-keys";
import { EXPIRIES } from "./expiry";
import { ScopeField } from "./scope-field";

export type KeyOffer = {
  scopes: readonly string[];
  /** Requests a minute that a key has at most. */
  maxRate: number;
};

type RuleFieldsProps = KeyOffer & {
  /** The key that is edited; absent for a new one. */
  apiKey?: ApiKeyDto;
};

/** What a key may do: name, scopes, expiry, from where, and how often. */
export function RuleFields({ scopes, maxRate, apiKey }: RuleFieldsProps) {
  const t = useTranslations("apiKeys");
  const expiries = apiKey ? (["keep", ...EXPIRIES] as const) : EXPIRIES;
  return (
    <>
      <InputField
        name="name"
        label={t("create.name")}
        help={t("create.nameHelp")}
        maxLength={80}
        autoComplete="off"
        defaultValue={apiKey?.name}
      />
      <ScopeField scopes={scopes} initial={apiKey?.scopes} />
      <SelectField
        name="expires"
        label={t("create.expires")}
        defaultValue={apiKey ? "keep" : "365"}
        options={expiries.map((value) => ({ value, label: t(`expiry.${value}`) }))}
      />
      <TextareaField
        name="ipAllowList"
        label={t("create.allowList")}
        help={t("create.allowListHelp")}
        optional
        rows={2}
        spellCheck={false}
        autoComplete="off"
        className="font-mono"
        defaultValue={apiKey?.ipAllowList.join("\n")}
      />
      <InputField
        name="rateLimit"
        label={t("create.rateLimit")}
        help={t("create.rateLimitHelp", { max: maxRate })}
        suffix={t("create.perMinute")}
        optional
        inputMode="numeric"
        autoComplete="off"
        defaultValue={apiKey?.rateLimit ?? undefined}
      />
    </>
  );
}
