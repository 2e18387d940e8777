import { authorizeTenant } from "@/core/access";
import type { Context } from "@/db";
import type { ResaleRowDto } from "../dto";
import { getResaleList } from "./get-resale-list";

/** The reseller's own list as rows of a file; nothing of it is anybody else's, so that it is no matter for the log. */
export async function exportResaleList(ctx: Context): Promise<AsyncGenerator<ResaleRowDto[]>> {
  authorizeTenant(ctx, "resale:read");
  const { rows } = await getResaleList(ctx);
  async function* pages() {
    yield rows;
  }
  return pages();
}
