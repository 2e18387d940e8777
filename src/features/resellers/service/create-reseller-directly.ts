import { authorizeProvider } from "@/core/access";
import { fieldError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent } from "@/features/activity";
import { insertEmptyClient, inviteOwner } from "@/features/identity";
import type { ResellerDto } from "../dto";
import type { CreateResellerInput } from "../schemas";
import { createReseller } from "./create-reseller";
import { getProgramTerms } from "./program-terms";
import { RESELLER_INCLUDE, toResellerDto } from "./reseller-row";

/**
 * R9: makes a client a reseller without an application. A client that is new is entered with it, and the person who is
 * to own it invited by mail; all of it happens, or nothing.
 *
 * @throws {AppError} `validation_failed` for a client that resells already or waits for a decision on its application
 */
export async function createResellerDirectly(ctx: Context, input: CreateResellerInput): Promise<ResellerDto> {
  const scope = authorizeProvider(ctx, "reseller:create");
  const terms = await getProgramTerms(ctx, scope);
  const { registrationNumber = null, taxId = null, tierId, rateBps, reason } = input;
  return inTransaction(ctx, scope, async (tx) => {
    const client = "client" in input ? await existing(tx, input.client) : await entered(tx, ctx, input);
    const profile = { clientId: client.id, businessName: input.businessName ?? client.name };
    const start = { tierId, ownRateBps: rateBps, reason };
    await createReseller(tx, ctx, { ...profile, registrationNumber, taxId }, start);
    // After the profile, so that the mail says what the person is invited to.
    if (client.owner) await inviteOwner(tx, ctx, { clientId: client.id, ...client.owner });
    const row = await tx.reseller.findUniqueOrThrow({ where: { id: client.id }, include: RESELLER_INCLUDE });
    const dto = toResellerDto(row, terms);
    await emitEvent(tx, ctx, { type: "reseller.created", clientId: client.id, object: dto });
    return dto;
  });
}

type Found = { id: string; name: string; owner: { name: string; email: string } | null };

async function entered(
  tx: Tx,
  ctx: Context,
  input: Exclude<CreateResellerInput, { client: string }>,
): Promise<Found> {
  const { kind, name, email, currency, country, contactName = name } = input;
  const id = await insertEmptyClient(tx, ctx, { kind, name, email, currency, country });
  return { id, name, owner: { name: contactName, email } };
}

async function existing(tx: Tx, id: string): Promise<Found> {
  // Of two admins who do it at once, the second is told what the first has done.
  await tx.$queryRaw`SELECT id FROM clients WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const client = await tx.client.findUnique({
    where: { id },
    select: {
      name: true,
      reseller: { select: { id: true } },
      applications: { where: { status: { in: ["pending", "info_requested"] } }, select: { id: true } },
    },
  });
  if (!client) throw fieldError(["client"], "not_found", "There is no such client");
  if (client.reseller) throw fieldError(["client"], "taken", `${client.name} is a reseller already`);
  if (client.applications.length > 0) {
    throw fieldError(
      ["client"],
      "applied",
      `${client.name} has an application that waits for a decision. Approve that one instead`,
    );
  }
  return { id, name: client.name, owner: null };
}
