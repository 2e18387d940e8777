"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { SelectField } from "@/components/ui/fields";
import type { SelectOption } from "@/components/ui/select";
import { RateEffect } from "./rate-effect";

type TierFieldProps = {
  resellerId: string;
  label: string;
  /** The tiers by id, and with an empty value the program. */
  options: readonly SelectOption[];
  defaultValue: string;
};

/** A tier to choose, with what it does to the reseller's rate and renewals (R56). */
export function TierField({ resellerId, label, options, defaultValue }: TierFieldProps) {
  const t = useTranslations("tiers");
  const trpc = useTRPC();
  const [value, setValue] = useState(defaultValue);
  const preview = useQuery(
    trpc.admin.resellers.previewTier.queryOptions(
      { id: resellerId, tierId: value || null },
      { placeholderData: keepPreviousData },
    ),
  );
  const effect = preview.data;
  return (
    <div className="grid gap-3">
      <SelectField
        name="tierId"
        label={label}
        options={options}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <div aria-live="polite" className="min-h-16 rounded-lg bg-sunken p-3 text-sm">
        {effect && (
          <>
            <p className="font-medium">
              {effect.fromTier === effect.toTier
                ? t("set.stays", { tier: effect.toTier })
                : t("set.move", { from: effect.fromTier, to: effect.toTier })}
            </p>
            {effect.fromRateBps === effect.toRateBps ? (
              <p className="text-muted">{t("set.sameRate")}</p>
            ) : (
              <RateEffect effect={effect} />
            )}
          </>
        )}
      </div>
    </div>
  );
}
