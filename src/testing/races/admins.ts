import { expect } from "vitest";
import {
  approveApplication,
  rejectApplication,
  setResellerTier,
  withdrawApplication,
} from "@/features/resellers";
import { asProvider, createTestAdmin, createTestClient, createTestReseller } from "../actors";
import { apply } from "../applications";
import { resetTiers } from "../tiers";
import type { Race } from "./race";

/** Of many that decide one application at once, admins and the applicant itself, one has. */
export const oneDecision: Race = {
  name: "an application is decided once",
  prepare: async () => {
    const admins = [await createTestAdmin(), await createTestAdmin()];
    return async ({ processes, parallel }) => {
      const client = await createTestClient();
      const { id } = await apply(client);
      const decided: string[] = [];
      const codes = await processes.atOnce(parallel, async (index) => {
        const admin = admins[index % 2]?.ctx;
        if (!admin) throw new Error("no admin");
        const [ctx, own] = [processes.in(index, admin), processes.in(index, client.ctx)];
        const note = `By ${index}`;
        const ways = [
          () => approveApplication(ctx, { id, note, tierId: null, rateBps: null }),
          () => rejectApplication(ctx, { id, note }),
          () => withdrawApplication(own, { id, note }),
        ];
        const { status } = (await ways[index % 3]?.()) ?? {};
        decided.push(status ?? "");
      });
      expect(codes).toEqual({ done: 1, state_conflict: parallel - 1 });
      const [row, reseller, messages] = await asProvider(async (tx) => [
        await tx.application.findUniqueOrThrow({ where: { id } }),
        await tx.reseller.count({ where: { id: client.clientId } }),
        await tx.applicationMessage.count({ where: { applicationId: id } }),
      ]);
      expect([row.status, reseller, messages]).toEqual([decided[0], decided[0] === "approved" ? 1 : 0, 1]);
    };
  },
};

/** Many set one reseller's tier at once: each change begins where another has ended, and the last one holds. */
export const tierChanges: Race = {
  name: "changes of one tier follow each other",
  prepare: async () => {
    await resetTiers();
    const admins = [await createTestAdmin(), await createTestAdmin()];
    const tiers = await asProvider((tx) => tx.tier.findMany({ orderBy: { position: "asc" } }));
    const reseller = await createTestReseller();
    const { clientId } = reseller;
    const held = async () => {
      const { tier } = await asProvider((tx) =>
        tx.reseller.findUniqueOrThrow({ where: { id: clientId }, include: { tier: true } }),
      );
      return tier.name;
    };
    const changes = () =>
      asProvider((tx) => tx.activity.findMany({ where: { clientId, action: "reseller.tier_set" } }));
    return async ({ processes, parallel }) => {
      const [from, known] = [await held(), (await changes()).length];
      const codes = await processes.atOnce(parallel, (index) => {
        const admin = admins[index % 2]?.ctx;
        if (!admin) throw new Error("no admin");
        const tierId = tiers[index % tiers.length]?.id ?? null;
        return setResellerTier(processes.in(index, admin), { id: clientId, tierId, reason: "Agreed" });
      });
      expect(codes).toEqual({ done: parallel });
      const all = await changes();
      expect(all.length - known).toBe(parallel);
      // A walk from tier to tier: each is left as often as it is reached, but for where it begins and ends.
      const to = await held();
      for (const { name } of tiers) {
        const at = (when: unknown) => (when as { tier?: string } | null)?.tier === name;
        const reached = all.filter(({ after }) => at(after)).length;
        const left = all.filter(({ before }) => at(before)).length;
        expect([name, reached - left]).toEqual([name, Number(name === to) - Number(name === "Bronze")]);
      }
      expect(from).not.toBe("");
    };
  },
};
