"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { InputField } from "@/components/ui/fields";
import { formatPercent, parsePercent } from "@/core/percent";
import { RateEffect } from "./rate-effect";

type RateFieldProps = { resellerId: string; rateBps: number; label: string; help: string };

/** A discount in percent with what it does to the reseller's renewals, as it is typed (R56). */
export function RateField({ resellerId, rateBps, label, help }: RateFieldProps) {
  const t = useTranslations("tiers.effect");
  const trpc = useTRPC();
  const [text, setText] = useState(formatPercent(rateBps));
  const typed = useDeferredValue(parsePercent(text));
  const preview = useQuery(
    trpc.admin.resellers.previewRate.queryOptions(
      { id: resellerId, rateBps: typed },
      { enabled: typed !== null && typed !== rateBps, placeholderData: keepPreviousData },
    ),
  );
  return (
    <div className="grid gap-3">
      <InputField
        name="rate"
        label={label}
        help={help}
        suffix="%"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={20}
      />
      <div aria-live="polite" className="min-h-16 rounded-lg bg-sunken p-3 text-sm">
        {typed === null || typed === rateBps ? (
          <p className="text-muted">{t("none")}</p>
        ) : (
          preview.data && <RateEffect effect={preview.data} />
        )}
      </div>
    </div>
  );
}
