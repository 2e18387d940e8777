"use client";

import { useTranslations } from "next-intl";
import { parseTyped } from "@/core/money";
import { Card } from "../ui/card";
import { InputField } from "../ui/fields";
import type { Configuration } from "./configuration";
import { CustomerPicker } from "./customer-picker";
import { MarginText } from "./margin-text";
import type { CreateCustomer, PickedCustomer } from "./new-customer-dialog";

type AssignmentFieldsProps = {
  configuration: Configuration;
  /** The price is what the reseller's own list says. */
  isListed: boolean;
  currency: string;
  isReseller: boolean;
  customer: PickedCustomer | null;
  /** Null for a person who may not make customers. */
  createCustomer: CreateCustomer | null;
  /** Of one unit and cycle; null while that cannot be told. */
  costMinor: number | null;
  onChange: (changes: Partial<Configuration>) => void;
};

/** Who the service is for, and, for a reseller, what it will charge for it (R22, R37). */
export function AssignmentFields(props: AssignmentFieldsProps) {
  const { configuration, currency, isReseller, costMinor, onChange } = props;
  const t = useTranslations("portal.configure");
  const resaleMinor = parseTyped(configuration.resale, currency);
  return (
    <Card title={isReseller ? t("assignment") : t("details")}>
      <div className="grid gap-5">
        {isReseller && (
          <CustomerPicker
            picked={props.customer}
            createCustomer={props.createCustomer}
            onPick={(id) => onChange({ customer: id ?? "" })}
          />
        )}
        <InputField
          name="label"
          label={t("label")}
          help={t("labelHelp")}
          optional
          maxLength={120}
          autoComplete="off"
          value={configuration.label}
          onChange={(event) => onChange({ label: event.target.value })}
        />
        {isReseller && (
          <InputField
            name="resale"
            label={t("resale")}
            help={
              <>
                {t(`resaleHelp.${configuration.cycle === "one_time" ? "once" : "cycle"}`)}
                {props.isListed && ` ${t("resaleListed")}`}
                {resaleMinor !== null && costMinor !== null && (
                  <span className="mt-0.5 block" aria-live="polite">
                    <MarginText resaleMinor={resaleMinor} costMinor={costMinor} currency={currency} />
                  </span>
                )}
              </>
            }
            optional
            inputMode="decimal"
            autoComplete="off"
            suffix={currency}
            value={configuration.resale}
            onChange={(event) => onChange({ resale: event.target.value })}
            className="max-w-72"
          />
        )}
      </div>
    </Card>
  );
}
