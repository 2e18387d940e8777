import { useTranslations } from "next-intl";
import { Money } from "../ui/money";
import { useFormats } from "../ui/use-formats";
import { type ExplainedPrice, priceSteps, type Reader, ruleWords } from "./price-words";

type WhyPriceProps = {
  price: ExplainedPrice;
  /** What the price is of, for those who hear the page. */
  name: string;
  reader: Reader;
  /** Says the rule beside it, closed too. */
  withRule?: boolean;
};

/**
 * "Why this price", which opens in place: retail, the rule, what that comes to, where it was stopped, the result.
 * The browser's own disclosure, so that it works by keyboard, on a phone, and before any script runs.
 */
export function WhyPrice({ price, name, reader, withRule }: WhyPriceProps) {
  const t = useTranslations("priceWords");
  const formats = useFormats();
  const steps = priceSteps(t, price, reader, formats);
  return (
    <>
      {withRule && <span className="block text-sm text-muted">{ruleWords(t, price, reader, formats)}</span>}
      <details className="relative z-10 min-w-0 text-sm">
        <summary
          aria-label={t("about", { name })}
          className="inline-flex min-h-6 cursor-pointer items-center text-muted underline decoration-dotted decoration-subtle underline-offset-4 hover:text-fg"
        >
          {t("why")}
        </summary>
        <ol className="mt-1 grid max-w-96 min-w-0 gap-1 rounded-md bg-sunken p-2.5">
          {steps.map(({ text, amount }, index) => (
            <li key={text} className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-4">
              <span
                className={index === steps.length - 1 ? "font-medium" : "min-w-0 text-muted wrap-anywhere"}
              >
                {text}
              </span>
              {amount && (
                <span className={index === steps.length - 1 ? "ml-auto font-medium" : "ml-auto"}>
                  <Money amount={amount.amount} currency={amount.currency} />
                </span>
              )}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
