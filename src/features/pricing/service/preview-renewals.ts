import { toPublicId } from "@/core/ids";
import type { Tx } from "@/db";
import type { ChangeScope } from "../domain/change-scope";
import type { Running } from "../domain/new-hold";
import { type BaseCurrency, type RenewalShare, sumRenewals } from "../domain/renewal-sums";
import type { RenewalChangeDto, RenewalPreviewDto } from "../dto";
import { type ComparedRenewal, compareRenewals } from "./compare-renewals";
import type { PriceWorld } from "./price-world";
import { readServiceGroups } from "./running-services";

type Question = {
  scope: ChangeScope;
  running: Running;
  before: PriceWorld;
  after: PriceWorld;
  base: BaseCurrency;
};

/** Whose running services renew at another price because of a change, from when, and what that brings in a year. */
export async function previewRenewals(tx: Tx, question: Question): Promise<RenewalPreviewDto> {
  const { scope, running, before, after, base } = question;
  const compared = compareRenewals(await readServiceGroups(tx, scope), before, after).filter(
    (one) => one.before.recurringMinor !== one.after.recurringMinor,
  );
  const from = running.mode === "until" ? running.until : after.at;
  const byClient = new Map<string, RenewalShare[]>();
  for (const one of compared) {
    const { clientId } = one.group;
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), shareOf(one, running)]);
  }
  const names = await readNames(tx, [...byClient.keys()]);
  const rows = [...byClient].map(([clientId, shares]): RenewalChangeDto => {
    const sum = sumRenewals(shares, base, from);
    return {
      ...(names.get(clientId) ?? { kind: "client", id: toPublicId("client", clientId), name: "" }),
      services: sum.services,
      from: { amount: sum.beforeMinor, currency: sum.currency },
      to: { amount: sum.afterMinor, currency: sum.currency },
      yearlyChange: { amount: sum.yearlyBaseMinor, currency: base.currency },
      firstRenewalAt: running.mode === "for_good" ? null : (sum.nextRenewalAt?.toISOString() ?? null),
    };
  });
  const size = ({ yearlyChange }: RenewalChangeDto) => Math.abs(yearlyChange.amount);
  return {
    effectiveAt: after.at.toISOString(),
    rows: rows.sort((a, b) => size(b) - size(a) || a.name.localeCompare(b.name)),
    services: rows.reduce((total, row) => total + row.services, 0),
    yearlyChange: {
      amount: rows.reduce((total, row) => total + row.yearlyChange.amount, 0),
      currency: base.currency,
    },
  };
}

// What is kept for good never changes; what is kept until a day does then.
function shareOf({ group, before, after }: ComparedRenewal, running: Running): RenewalShare {
  return {
    cycle: group.cycle,
    currency: group.currency,
    services: group.ids.length,
    beforeMinor: before.recurringMinor,
    afterMinor: running.mode === "for_good" ? before.recurringMinor : after.recurringMinor,
    periodEnds: group.periodEnds,
  };
}

async function readNames(tx: Tx, clientIds: string[]) {
  const rows = await tx.client.findMany({
    where: { id: { in: clientIds } },
    select: { id: true, name: true, reseller: { select: { businessName: true } } },
  });
  return new Map(
    rows.map(({ id, name, reseller }) => {
      const kind = reseller ? ("reseller" as const) : ("client" as const);
      return [id, { kind, id: toPublicId(kind, id), name: reseller?.businessName ?? name }];
    }),
  );
}
