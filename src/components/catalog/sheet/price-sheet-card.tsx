import { ClientMessages } from "@/components/shell/client-messages";
import type { FormAction } from "@/components/ui/form-state";
import { MAX_PRICE_MINOR } from "@/features/catalog";
import { PriceSheet } from "./price-sheet";
import type { sheetOf } from "./sheet-of";

type PriceSheetCardProps = { sheet: ReturnType<typeof sheetOf>; currencies: string[]; action: FormAction };

/** A sheet that begins anew whenever the prices that it began from are others. */
export function PriceSheetCard({ sheet, currencies, action }: PriceSheetCardProps) {
  return (
    <ClientMessages namespaces={["common", "errors", "catalog"]}>
      <PriceSheet
        key={JSON.stringify(sheet.start)}
        {...sheet}
        currencies={currencies}
        maxMinor={MAX_PRICE_MINOR}
        action={action}
      />
    </ClientMessages>
  );
}
