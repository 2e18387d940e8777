import type { Context } from "@/db";
import type { ResellerDto } from "../dto";
import type { UpdateResellerProfileInput } from "../schemas";
import { changeReseller } from "./change-reseller";

/** R10: what a reseller is called and registered as. Documents that are written keep what they say. */
export async function updateResellerProfile(
  ctx: Context,
  { id, reason, ...profile }: UpdateResellerProfileInput,
): Promise<ResellerDto> {
  const { businessName, registrationNumber, taxId } = profile;
  return changeReseller(ctx, {
    id,
    reason,
    action: "reseller.profile_updated",
    event: "reseller.updated",
    decide: (before) =>
      before.businessName === businessName &&
      before.registrationNumber === registrationNumber &&
      before.taxId === taxId
        ? null
        : profile,
    show: (reseller) => ({
      business_name: reseller.businessName,
      registration_number: reseller.registrationNumber,
      tax_id: reseller.taxId,
    }),
  });
}
