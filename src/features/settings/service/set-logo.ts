import { createHash } from "node:crypto";
import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { isLogo } from "@/integrations/documents";
import type { LogoInput } from "../schemas";
import { changeSettings } from "./update-settings";

/** In bytes: it goes into every document. */
const MAX_LOGO_BYTES = 256 * 1024;

/**
 * Puts a logo on the letterhead of documents that are issued from now on. Throws `validation_failed` for what is no
 * PNG, or is larger than 256 KB or 2 000 pixels on a side.
 */
export async function setLogo(ctx: Context, { file }: LogoInput): Promise<void> {
  const scope = authorizeProvider(ctx, "settings:manage");
  if (file.size > MAX_LOGO_BYTES) throw refused("too_big", "Choose a file of at most 256 KB");
  const content = new Uint8Array(await file.arrayBuffer());
  if (!(await isLogo(content))) throw refused("invalid", "Choose a PNG of at most 2000 by 2000 pixels");
  const id = createHash("sha256").update(content).digest("hex");
  await inTransaction(ctx, scope, async (tx) => {
    const row = { id, content, createdAt: ctx.clock.now() };
    await tx.documentLogo.createMany({ data: [row], skipDuplicates: true });
    await changeSettings(tx, ctx, "company", { logo: id });
  });
}

/** Takes the logo off the letterhead; what has been issued keeps it. */
export async function removeLogo(ctx: Context): Promise<void> {
  const scope = authorizeProvider(ctx, "settings:manage");
  await inTransaction(ctx, scope, (tx) => changeSettings(tx, ctx, "company", { logo: null }));
}

function refused(code: string, detail: string): AppError {
  return new AppError("validation_failed", { fields: [{ path: ["file"], code, detail }] });
}
