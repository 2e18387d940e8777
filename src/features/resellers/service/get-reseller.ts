import { authorizeProvider, authorizeTenant } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Tx } from "@/db";
import { rateBookAt } from "@/features/pricing";
import { getSettingsAt } from "@/features/settings";
import type { ResellerDetailDto, ResellerProfileDto, ResellerStandingDto } from "../dto";
import type { ResellerIdInput } from "../schemas";
import { getProgramTerms, termsOf } from "./program-terms";
import { resellerFigures, tierFigure } from "./reseller-figures";
import {
  type ProgramTerms,
  RESELLER_INCLUDE,
  type ResellerRow,
  toProgressDto,
  toResellerDto,
  toRowDto,
} from "./reseller-row";

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

/** Who the actor is in the program, and its way to the next tier: the profile without what has to be counted. */
export async function getResellerStanding(
  ctx: Context,
  catalogVersion: bigint,
): Promise<ResellerStandingDto> {
  const scope = authorizeTenant(ctx, "reseller:read_own");
  const settings = await getSettingsAt(ctx, catalogVersion);
  return inTransaction(ctx, scope, async (tx) => {
    const terms = termsOf(settings, await rateBookAt(tx, ctx.clock.now()));
    const row = await findRow(tx, scope.clientId);
    return { ...toResellerDto(row, terms), progress: await readProgress(tx, ctx, row, terms) };
  });
}

async function findRow(tx: Tx, id: string): Promise<ResellerRow> {
  const row = await tx.reseller.findUnique({ where: { id }, include: RESELLER_INCLUDE });
  if (!row) throw new AppError("not_found");
  return row;
}

async function readProgress(tx: Tx, ctx: Context, { id, tierId }: ResellerRow, terms: ProgramTerms) {
  const tiers = await tx.tier.findMany();
  return toProgressDto(tiers, tierId, await tierFigure(tx, ctx, id, terms), terms);
}

async function readReseller(ctx: Context, scope: Scope, id: string): Promise<ResellerDetailDto> {
  const terms = await getProgramTerms(ctx, scope);
  return inTransaction(ctx, scope, async (tx) => {
    const row = await findRow(tx, id);
    const { currency } = row.client;
    const figures = await resellerFigures(tx, ctx, id);
    const account = await tx.ledgerAccount.findFirst({
      where: { clientId: id, kind: "client_balance", currency },
    });
    return {
      ...toRowDto(row, figures, terms),
      progress: await readProgress(tx, ctx, row, terms),
      balance: { amount: minorFromDb(account?.balanceMinor ?? 0n), currency },
    };
  });
}
