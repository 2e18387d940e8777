import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { formatBps, formatCount } from "@/components/ui/format";
import { Money } from "@/components/ui/money";
import { PUBLIC_ID } from "./links";
import { ObjectLink } from "./object-link";

type ActivityValueProps = {
  /** Its last word is the unit: "rateBps", "total_minor". */
  name: string;
  value: unknown;
  /** Of amounts that come as bare minor units. */
  currency: string | undefined;
};

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A recorded value as a person reads it: amounts, percentages and dates in their own form. */
export function ActivityValue({ name, value, currency }: ActivityValueProps) {
  const t = useTranslations("admin.activity");
  if (value === null || value === undefined || value === "") {
    return <span className="text-subtle">{t("noValue")}</span>;
  }
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "number") {
    if (/bps$/i.test(name)) return formatBps(value);
    if (/minor$/i.test(name) && currency) return <Money amount={value} currency={currency} />;
    return formatCount(value);
  }
  if (isMoney(value)) return <Money amount={value.amount} currency={value.currency} />;
  if (typeof value === "string") return <TextValue text={value} />;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return value.join(", ");
  return <code className="font-mono text-xs break-all">{JSON.stringify(value)}</code>;
}

function TextValue({ text }: { text: string }) {
  if (ISO_TIME.test(text)) return <DateTime value={text} time />;
  if (PUBLIC_ID.test(text)) return <ObjectLink id={text} />;
  // A word of a fixed list, such as "bank_transfer".
  if (/^[a-z]+(_[a-z]+)+$/.test(text)) return text.replaceAll("_", " ");
  return <span className="min-w-0 break-words">{text}</span>;
}

function isMoney(value: unknown): value is { amount: number; currency: string } {
  if (typeof value !== "object" || value === null) return false;
  const { amount, currency, ...rest } = value as Record<string, unknown>;
  return typeof amount === "number" && typeof currency === "string" && Object.keys(rest).length === 0;
}
