import type { IdKind } from "@/core/id-kinds";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import type { PriceRuleDto } from "../dto";

export const RULE_INCLUDE = {
  reseller: { select: { id: true, businessName: true } },
  tier: { select: { id: true, name: true } },
  category: { select: { id: true, name: true } },
  product: { select: { id: true, name: true } },
  option: { select: { id: true, name: true, group: { select: { name: true, kind: true } } } },
} satisfies Prisma.PriceRuleInclude;

type Row = Prisma.PriceRuleGetPayload<{ include: typeof RULE_INCLUDE }>;

export function toRuleDto(row: Row, now: Date): PriceRuleDto {
  const money = (minor: bigint | null) =>
    minor === null ? null : { amount: minorFromDb(minor), currency: row.currency as string };
  return {
    id: toPublicId("priceRule", row.id),
    kind: row.kind,
    state: ruleState(row, now),
    reseller: row.reseller && {
      id: toPublicId("reseller", row.reseller.id),
      name: row.reseller.businessName,
    },
    tier: named("tier", row.tier),
    category: named("category", row.category),
    product: named("product", row.product),
    option: row.option && { id: toPublicId("option", row.option.id), name: optionName(row.option) },
    cycle: row.cycle,
    rateBps: row.rateBps,
    price: money(row.priceMinor),
    setup: money(row.setupMinor),
    validFrom: row.validFrom?.toISOString() ?? null,
    validTo: row.validTo?.toISOString() ?? null,
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Where a rule is in its time. */
export function ruleState(
  { validFrom, validTo }: { validFrom: Date | null; validTo: Date | null },
  now: Date,
): PriceRuleDto["state"] {
  if (validTo && validTo <= now) return "ended";
  return validFrom && validFrom > now ? "coming" : "in_force";
}

/** What a rule is about, in a few words: "Dedicated server", "Gold, VPS", "all". */
export function ruleName(rule: PriceRuleDto): string {
  const parts = [rule.reseller, rule.tier, rule.category, rule.product, rule.option].flatMap(
    (part) => part?.name ?? [],
  );
  return parts.join(", ") || "all resellers";
}

function named(kind: IdKind, row: { id: string; name: string } | null) {
  return row && { id: toPublicId(kind, row.id), name: row.name };
}

function optionName({ name, group }: NonNullable<Row["option"]>): string {
  return group.kind === "choice" ? `${group.name}: ${name}` : group.name;
}
