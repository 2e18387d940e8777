import { useTranslations } from "next-intl";
import type { PriceSheetDto } from "@/features/pricing";
import { InputField } from "../ui/fields";
import { rowTexts } from "./price-change-form";

const FIELDS = [
  ["priceMinor", "price", "priceOf"],
  ["setupMinor", "setup", "setupOf"],
  ["floorMinor", "floor", "floorOf"],
] as const;

/** A row of controls for each price: product and options, by cycle and currency. */
export function PriceRows({ rows }: { rows: PriceSheetDto["rows"] }) {
  const t = useTranslations("prices.change");
  const cycleName = useTranslations("prices.cycle");
  return (
    <ul className="divide-y divide-line">
      {rows.map((row, index) => {
        const { name, cycle, price } = row;
        const values = { name, cycle: cycleName(cycle), currency: price.currency };
        const texts = rowTexts(row);
        return (
          <li
            key={`${row.product ?? row.option} ${cycle} ${price.currency}`}
            className="grid min-w-0 grid-cols-3 items-start gap-3 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_8rem_8rem_8rem] sm:px-5"
          >
            <span className="col-span-3 min-w-0 self-center wrap-anywhere sm:col-span-1">
              <span className="font-medium">{name}</span>
              <span className="block text-sm text-muted">
                {values.cycle}, {price.currency}
              </span>
            </span>
            {FIELDS.map(([field, label, fullLabel]) => (
              <div key={field} className="grid min-w-0 gap-1">
                <span aria-hidden className="text-xs text-muted">
                  {t(label)}
                </span>
                <InputField
                  name={`rows.${index}.${field}`}
                  label={t(fullLabel, values)}
                  hideLabel
                  optional={field !== "priceMinor"}
                  defaultValue={texts[field]}
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={20}
                />
              </div>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
