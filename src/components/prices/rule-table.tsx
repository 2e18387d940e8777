import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PriceRuleDto } from "@/features/pricing";
import { Badge, type Tone } from "../ui/badge";
import { type Column, DataTable } from "../ui/data-table";
import { DateTime } from "../ui/date-time";
import { Money } from "../ui/money";
import { useFormats } from "../ui/use-formats";
import { RuleDialog } from "./rule-dialog";

const TONES: Record<PriceRuleDto["state"], Tone> = { coming: "info", in_force: "success", ended: "neutral" };

/** Price rules with their time and state; what has not ended can be changed and ended. */
export function RuleTable({ rules, empty }: { rules: readonly PriceRuleDto[]; empty: ReactNode }) {
  const t = useTranslations("prices");
  const columns: Column<PriceRuleDto>[] = [
    { key: "rule", header: t("table.rule"), cell: (rule) => <RuleName rule={rule} /> },
    { key: "amount", header: t("table.amount"), align: "end", cell: (rule) => <RuleAmount rule={rule} /> },
    {
      key: "from",
      header: t("table.from"),
      hideBelow: "md",
      cell: (rule) =>
        rule.validFrom ? <DateTime value={rule.validFrom} time /> : <span>{t("table.always")}</span>,
    },
    {
      key: "to",
      header: t("table.to"),
      hideBelow: "md",
      cell: (rule) =>
        rule.validTo ? <DateTime value={rule.validTo} time /> : <span>{t("table.forGood")}</span>,
    },
    {
      key: "state",
      header: t("table.state"),
      cell: ({ state }) => (
        <Badge dot tone={TONES[state]}>
          {t(`state.${state}`)}
        </Badge>
      ),
    },
    {
      key: "actions",
      header: t("table.actions"),
      hideHeader: true,
      align: "end",
      cell: (rule) => <RuleActions rule={rule} />,
    },
  ];
  return (
    <DataTable
      caption={t("table.caption")}
      columns={columns}
      rows={rules}
      rowKey={(rule) => rule.id}
      empty={empty}
    />
  );
}

/** What a rule is about: "Gold, VPS", "Dedicated server, monthly". */
function useRuleName({ tier, category, product, option, cycle, kind }: PriceRuleDto): string {
  const t = useTranslations("prices");
  const parts = [tier, category, product, option].flatMap((part) => part?.name ?? []);
  if (cycle) parts.push(t(`cycle.${cycle}`));
  return parts.length > 0 ? parts.join(", ") : t(`kind.${kind}`);
}

function RuleName({ rule }: { rule: PriceRuleDto }) {
  const t = useTranslations("prices");
  const name = useRuleName(rule);
  const until = rule.validTo && <DateTime value={rule.validTo} />;
  return (
    <span className="block min-w-32">
      <span className="font-medium">{name}</span>
      {name !== t(`kind.${rule.kind}`) && <span className="block text-muted">{t(`kind.${rule.kind}`)}</span>}
      <span className="block text-muted md:hidden">
        {rule.validFrom ? <DateTime value={rule.validFrom} /> : t("table.always")} –{" "}
        {until ?? t("table.forGood")}
      </span>
    </span>
  );
}

function RuleAmount({ rule: { rateBps, price, setup } }: { rule: PriceRuleDto }) {
  const t = useTranslations("prices.table");
  const formats = useFormats();
  if (price === null) return t("off", { rate: formats.bps(rateBps ?? 0) });
  return (
    <>
      <Money amount={price.amount} currency={price.currency} />
      {setup && (
        <span className="block text-muted">
          {t("setup")} <Money amount={setup.amount} currency={setup.currency} />
        </span>
      )}
    </>
  );
}

function RuleActions({ rule }: { rule: PriceRuleDto }) {
  const name = useRuleName(rule);
  if (rule.state === "ended") return null;
  return (
    <span className="inline-flex gap-2">
      <RuleDialog what="change" rule={rule} name={name} />
      <RuleDialog what="end" rule={rule} name={name} />
    </span>
  );
}
