import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { shortId } from "@/components/ui/id-text";
import { Money } from "@/components/ui/money";
import { PUBLIC_ID } from "@/core/id-kinds";
import { useFormats } from "../ui/use-formats";
import { isMoney } from "./changes";

/** The page of the object with this public id; null where there is none. The panel and the portal have their own. */
export type ObjectHref = (id: string) => string | null;

type ActivityValueProps = {
  /** Its last word is the unit: "rateBps", "total_minor". */
  name: string;
  value: unknown;
  /** Of amounts that come as bare minor units. */
  currency: string | undefined;
  objectHref: ObjectHref;
};

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A recorded value as a person reads it: amounts, percentages and dates in their own form. */
export function ActivityValue({ name, value, currency, objectHref }: ActivityValueProps) {
  const t = useTranslations("activity");
  const status = useTranslations("common.status");
  const formats = useFormats();
  if (isNothing(value)) {
    return <span className="text-subtle">{t("noValue")}</span>;
  }
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "number") {
    if (/bps$/i.test(name)) return formats.bps(value);
    if (/minor$/i.test(name) && currency) return <Money amount={value} currency={currency} />;
    return formats.count(value);
  }
  if (isMoney(value)) return <Money amount={value.amount} currency={value.currency} />;
  if (name === "status" && typeof value === "string" && status.has(value as "paid"))
    return status(value as "paid");
  if (typeof value === "string") return <TextValue text={value} objectHref={objectHref} />;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object"))
    return value.map((item) => wordsOf(String(item))).join(", ");
  return <code className="font-mono text-xs break-all">{JSON.stringify(value)}</code>;
}

function TextValue({ text, objectHref }: { text: string; objectHref: ObjectHref }) {
  if (ISO_TIME.test(text)) return <DateTime value={text} time />;
  if (PUBLIC_ID.test(text)) return <ObjectLink id={text} href={objectHref(text)} />;
  return <span className="min-w-0 break-words">{wordsOf(text)}</span>;
}

/** A word of a fixed list as words: "bank_transfer", "own_rate". */
function wordsOf(text: string): string {
  return /^[a-z0-9]+(_[a-z0-9]+)+$/.test(text) ? text.replaceAll("_", " ") : text;
}

/** Nothing was recorded, or that there is nothing. */
export function isNothing(value: unknown): boolean {
  return (
    value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

/** A public id, short, leading to its page where there is one. */
export function ObjectLink({ id, href }: { id: string; href: string | null }) {
  const text = <code className="font-mono text-[0.92em] whitespace-nowrap">{shortId(id)}</code>;
  if (!href) return <span title={id}>{text}</span>;
  return (
    <Link href={href} prefetch={false} title={id} className="text-accent-text hover:underline">
      {text}
    </Link>
  );
}
