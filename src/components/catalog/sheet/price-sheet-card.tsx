import { TrpcProvider } from "@/adapters/trpc/client";
import { ClientMessages } from "@/components/shell/client-messages";
import { MAX_PRICE_MINOR } from "@/features/catalog";
import type { ComingPricesDto } from "@/features/pricing";
import { ComingPrices } from "./coming-prices";
import { PriceSheet } from "./price-sheet";
import type { sheetOf } from "./sheet-of";

type PriceSheetCardProps = {
  sheet: ReturnType<typeof sheetOf>;
  currencies: string[];
  coming: ComingPricesDto;
};

/** The sheet of prices in force, and below it those that are to come. */
export function PriceSheetCard({ sheet, currencies, coming }: PriceSheetCardProps) {
  return (
    <ClientMessages namespaces={["common", "errors", "catalog", "prices"]}>
      <TrpcProvider>
        <div className="grid min-w-0 gap-6">
          <PriceSheet {...sheet} coming={coming} currencies={currencies} maxMinor={MAX_PRICE_MINOR} />
          <ComingPrices prices={coming.prices} />
        </div>
      </TrpcProvider>
    </ClientMessages>
  );
}
