import { isSameOrigin, onPage } from "@/adapters/actions";
import { requestContext } from "@/adapters/auth";
import { toAppError } from "@/adapters/errors";
import { AppError } from "@/core/errors";
import { env } from "@/env";
import { importCustomers, importCustomersInput } from "@/features/customers";
import { personLocale } from "@/i18n/person-locale";
import { problemsIn } from "@/i18n/sentences";

/** What an import of the file would do, or all that is wrong with it. Changes nothing. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requestContext();
  const headers = { "cache-control": "private, no-store" };
  try {
    if (!isSameOrigin(request.headers, env.APP_URL)) throw new AppError("forbidden");
    const form = await request.formData();
    const input = importCustomersInput.parse({
      csv: form.get("csv"),
      duplicates: form.get("duplicates") ?? undefined,
      dryRun: true,
    });
    const report = await importCustomers(ctx, input);
    const problems = problemsIn(await personLocale(), report.problems);
    return Response.json({ ...report, problems }, { headers });
  } catch (error) {
    const { status, detail, fields } = await onPage(toAppError(error, ctx.requestId));
    return Response.json(
      { detail: fields[0]?.detail ?? detail, requestId: ctx.requestId },
      { status, headers },
    );
  }
}
