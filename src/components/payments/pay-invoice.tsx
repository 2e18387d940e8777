"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Card } from "@/components/ui/card";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import type { Way } from "./first-way";

type PayInvoiceProps = {
  /** What can be chosen, in this order, each with what it takes to pay so and a word about it. */
  ways: readonly { way: Way; note: string; content: ReactNode }[];
  /** The one that is open at first. */
  first: Way;
};

/** The ways to pay an invoice, one of them open. A choice of one is none. */
export function PayInvoice({ ways, first }: PayInvoiceProps) {
  const t = useTranslations("payments.ways");
  const [wanted, setWanted] = useState(first);
  const open = ways.find(({ way }) => way === wanted) ?? ways[0];
  if (!open) return null;
  return (
    <Card title={ways.length === 1 ? t(open.way) : t("title")}>
      <div className="grid gap-5">
        {ways.length > 1 && (
          <RadioGroupField
            name="way"
            label={t("choose")}
            value={open.way}
            onValueChange={(value) => setWanted(value as Way)}
            options={ways.map(({ way, note }) => ({ value: way, label: t(way), description: note }))}
          />
        )}
        {open.content}
      </div>
    </Card>
  );
}
