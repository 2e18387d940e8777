import { authorizeProvider, authorizeTenant } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import type { ResellerDetailDto, ResellerProfileDto } from "../dto";
import type { ResellerIdInput } from "../schemas";
import { getProgramTerms } from "./program-terms";
import { resellerFigures, tierFigure } from "./reseller-figures";
import { RESELLER_INCLUDE, toProgressDto, toRowDto } from "./reseller-row";

/** A reseller as the admin sees it: profile, figures, what it owes and has in advance. */
export async function getReseller(ctx: Context, input: ResellerIdInput): Promise<ResellerDetailDto> {
  return readReseller(ctx, authorizeProvider(ctx, "reseller:read"), input.id);
}

/** The actor's own profile with its way to the next tier (R43). */
export async function getResellerProfile(ctx: Context): Promise<ResellerProfileDto> {
  const scope = authorizeTenant(ctx, "reseller:read_own");
  const {
    email: _email,
    revenue12Months: _revenue12Months,
    outstanding: _outstanding,
    lastOrderAt: _lastOrderAt,
    balance: _balance,
    ...profile
  } = await readReseller(ctx, scope, scope.clientId);
  return profile;
}

async function readReseller(ctx: Context, scope: Scope, id: string): Promise<ResellerDetailDto> {
  const terms = await getProgramTerms(ctx, scope);
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.reseller.findUnique({ where: { id }, include: RESELLER_INCLUDE });
    if (!row) throw new AppError("not_found");
    const { currency } = row.client;
    const tiers = await tx.tier.findMany();
    const figure = await tierFigure(tx, ctx, id, terms);
    const figures = await resellerFigures(tx, ctx, id);
    const account = await tx.ledgerAccount.findFirst({
      where: { clientId: id, kind: "client_balance", currency },
    });
    return {
      ...toRowDto(row, figures, terms),
      progress: toProgressDto(tiers, row.tierId, figure, terms),
      balance: { amount: minorFromDb(account?.balanceMinor ?? 0n), currency },
    };
  });
}
