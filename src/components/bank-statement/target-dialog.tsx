"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBuyers, usePickerTexts } from "@/components/admin-order/use-pickers";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { InputField } from "@/components/ui/fields";
import { SearchPicker } from "@/components/ui/search-picker";
import type { StatementRowDto, StatementTargetDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { useInvoiceNumbers } from "./use-invoice-numbers";

type Props = {
  row: StatementRowDto;
  /** Whether something is chosen already. */
  isChange: boolean;
  onPick: (target: StatementTargetDto) => void;
};

/** Sends a transfer somewhere else: to invoices by their numbers, or to a client's balance. */
export function TargetDialog({ row, isChange, onPick }: Props) {
  const t = useTranslations("bankStatement");
  const [open, setOpen] = useState(false);
  const formats = useFormats();
  const { line, amount, payer, purpose } = row;
  const verb = isChange ? "change" : "assign";
  function pick(target: StatementTargetDto) {
    onPick(target);
    setOpen(false);
  }
  return (
    <>
      <Button
        size="sm"
        aria-label={t(`review.${verb}For`, { line })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t(`review.${verb}`)}
      </Button>
      <Dialog
        title={t("target.title", { amount: formats.money(amount.amount, amount.currency) })}
        description={
          <bdi>{[payer, purpose].filter((text) => text !== "").join(": ") || t("review.noPayer")}</bdi>
        }
        open={open}
        onOpenChange={setOpen}
      >
        <PickTarget currency={amount.currency} onPick={pick} />
      </Dialog>
    </>
  );
}

function PickTarget({ currency, onPick }: { currency: string; onPick: Props["onPick"] }) {
  const t = useTranslations("bankStatement.target");
  const [typed, setTyped] = useState("");
  const [clientError, setClientError] = useState<string>();
  const { find, pending, error } = useInvoiceNumbers(currency);
  async function submit() {
    const target = await find(typed);
    if (target) onPick(target);
  }
  return (
    <div className="grid gap-6">
      <form
        className="grid gap-3"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <InputField
          name="invoices"
          label={t("invoices")}
          help={t("invoicesHelp")}
          error={error}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
          {t("useInvoices")}
        </Button>
      </form>
      <div className="grid min-h-44 content-start gap-1.5 border-t border-line pt-5">
        <SearchPicker
          name="client"
          label={t("client")}
          help={t("clientHelp")}
          picked={null}
          onPick={(client) => {
            if (!client) return;
            if (client.currency !== currency)
              setClientError(t("clientCurrency", { client: client.name, currency: client.currency }));
            else onPick({ client: { id: client.id, name: client.name }, invoices: [] });
          }}
          useFound={useBuyers}
          texts={usePickerTexts(t("clientPlaceholder"))}
        />
        {clientError && (
          <p role="alert" className="text-sm font-medium text-danger">
            {clientError}
          </p>
        )}
      </div>
    </div>
  );
}
