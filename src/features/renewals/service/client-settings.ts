import { authorizeEither, authorizeProvider, authorizeTenant } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { Invoicing } from "../domain/horizon";
import type { RenewalSettingsDto } from "../dto";
import type { ChooseAutoPayInput, ForecastInput, RenewalSettingsInput } from "../schemas";

type Settings = { autoPay: boolean; invoicing: Invoicing };
const DEFAULTS: Settings = { autoPay: true, invoicing: "single" };

/** How a client's renewals are invoiced and paid. Admins name the client. */
export async function getRenewalSettings(ctx: Context, input: ForecastInput): Promise<RenewalSettingsDto> {
  const scope = authorizeEither(ctx, "renewal:forecast", "renewal:review");
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  if (!clientId) throw new AppError("not_found");
  return inTransaction(ctx, scope, async (tx) => toDto(clientId, (await read(tx, clientId)).settings));
}

/** R74, R75: an admin says how a client's renewals are invoiced and paid; what is invoiced already stays so. */
export async function setRenewalSettings(
  ctx: Context,
  { client, ...wanted }: RenewalSettingsInput,
): Promise<RenewalSettingsDto> {
  const scope = authorizeProvider(ctx, "renewal_settings:manage");
  return save(ctx, scope, client, wanted);
}

/** A company's owner says whether its renewals are paid from the balance by themselves. */
export async function chooseAutoPay(ctx: Context, input: ChooseAutoPayInput): Promise<RenewalSettingsDto> {
  const scope = authorizeTenant(ctx, "renewal_settings:choose");
  return save(ctx, scope, scope.clientId, input);
}

function save(
  ctx: Context,
  scope: Scope,
  clientId: string,
  wanted: Partial<Settings>,
): Promise<RenewalSettingsDto> {
  return inTransaction(ctx, scope, async (tx) => {
    // One after the other, so that none undoes what another has just changed.
    await tx.$queryRaw`SELECT id FROM clients WHERE id = ${clientId}::uuid FOR NO KEY UPDATE`;
    const { name, settings: before } = await read(tx, clientId);
    const after = { ...before, ...wanted };
    if (before.autoPay === after.autoPay && before.invoicing === after.invoicing)
      return toDto(clientId, after);
    const data = { ...after, updatedAt: ctx.clock.now() };
    await tx.renewalSettings.upsert({ where: { clientId }, create: { clientId, ...data }, update: data });
    await recordActivity(tx, ctx, {
      action: "renewal_settings.updated",
      clientId,
      object: { kind: "client", id: clientId, name },
      before: shown(before),
      after: shown(after),
    });
    return toDto(clientId, after);
  });
}

async function read(tx: Tx, clientId: string): Promise<{ name: string; settings: Settings }> {
  const client = await tx.client.findUnique({ where: { id: clientId }, include: { renewals: true } });
  if (!client) throw new AppError("not_found");
  const { renewals } = client;
  if (!renewals) return { name: client.name, settings: DEFAULTS };
  const { autoPay, invoicing } = renewals;
  return { name: client.name, settings: { autoPay, invoicing: invoicing as Invoicing } };
}

function toDto(clientId: string, { autoPay, invoicing }: Settings): RenewalSettingsDto {
  return { clientId: toPublicId("client", clientId), autoPay, invoicing };
}

function shown({ autoPay, invoicing }: Settings) {
  return { auto_pay: autoPay, invoicing };
}
