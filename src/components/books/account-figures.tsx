import { useTranslations } from "next-intl";
import type { LedgerAccountDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";
import { SignedMoney } from "./signed-money";

/** What an account stood at, what moved, and what it stands at. */
export function AccountFigures({ account: { sums, period } }: { account: LedgerAccountDto }) {
  const t = useTranslations("books");
  const formats = useFormats();
  const figures = [
    [t("opening", { date: formats.date(`${period.from}T00:00:00Z`) }), sums.opening],
    [t("debits"), sums.debits],
    [t("credits"), sums.credits],
    [t("closing", { date: formats.date(`${period.to}T00:00:00Z`) }), sums.closing],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-4 border-b border-line p-4 sm:px-5 lg:grid-cols-4">
      {figures.map(([term, value]) => (
        <div key={term} className="grid content-between gap-1">
          <dt className="text-sm text-muted">{term}</dt>
          <dd className="text-lg font-semibold">
            <SignedMoney value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
