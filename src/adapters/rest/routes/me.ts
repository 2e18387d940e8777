import { getBalance } from "@/features/billing";
import { getResellerStanding, listTiers, type TierDto } from "@/features/resellers";
import { type Me, meSchema, presentMe, presentTier, tierSchema } from "../presenters/me";
import { listOf } from "../presenters/shared";
import { defineRoute } from "../route";

export const meRoutes = [
  defineRoute({
    method: "GET",
    path: "/me",
    name: "getMe",
    scope: "account:read",
    tag: "Account",
    summary: "The key, its reseller, tier, balance and limits",
    description: "What this key may do and whom it acts for: a good first request.",
    response: meSchema,
    run: async ({ ctx, caller }): Promise<Me> => {
      const mayReadBalance = ctx.actor.scopes.includes("billing:read");
      const [profile, balance] = await Promise.all([
        getResellerStanding(ctx, caller.catalogVersion),
        mayReadBalance ? getBalance(ctx, {}) : null,
      ]);
      return { profile, balance };
    },
    present: (me: Me, { caller }) => presentMe(me, caller),
  }),
  defineRoute({
    method: "GET",
    path: "/tiers",
    name: "listTiers",
    scope: "account:read",
    tag: "Account",
    summary: "The tiers, lowest first",
    description: "What each needs, and the discount it brings.",
    isList: true,
    response: listOf(tierSchema),
    run: ({ ctx }) => listTiers(ctx),
    present: (tiers: TierDto[]) => ({
      object: "list" as const,
      data: tiers.map(presentTier),
      has_more: false,
      next_cursor: null,
    }),
  }),
];
