import { type Context, inTransaction } from "@/db";
import { installationCurrencies } from "./installation-currencies";

/** The currencies that the sign-up form offers, the provider's own first. No secret: anybody may ask. */
export async function listCurrencies(ctx: Context): Promise<string[]> {
  return inTransaction(ctx, { kind: "provider" }, installationCurrencies);
}
