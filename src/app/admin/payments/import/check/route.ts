import { isSameOrigin, onPage } from "@/adapters/actions";
import { requestContext } from "@/adapters/auth";
import { toAppError } from "@/adapters/errors";
import { AppError } from "@/core/errors";
import { env } from "@/env";
import { checkBankStatement, checkBankStatementInput } from "@/features/billing";

/** What is in a bank's statement, and where its transfers probably belong. Changes nothing. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requestContext();
  const headers = { "cache-control": "private, no-store" };
  try {
    if (!isSameOrigin(request.headers, env.APP_URL)) throw new AppError("forbidden");
    const form = await request.formData();
    const input = checkBankStatementInput.safeParse({
      file: form.get("file"),
      mapping: jsonOf(form.get("mapping")),
    });
    if (!input.success) throw new AppError("validation_failed", { detail: "Choose a file and its columns" });
    return Response.json(await checkBankStatement(ctx, input.data), { headers });
  } catch (error) {
    const { status, detail, fields } = await onPage(toAppError(error, ctx.requestId));
    return Response.json(
      { detail: fields[0]?.detail ?? detail, requestId: ctx.requestId },
      { status, headers },
    );
  }
}

/** What a form sends as one JSON text; what is none is no mapping. */
function jsonOf(text: FormDataEntryValue | null): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
