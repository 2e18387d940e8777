import { onPage } from "@/adapters/actions";
import { requestContext } from "@/adapters/auth";
import { toAppError } from "@/adapters/errors";
import { AppError } from "@/core/errors";
import { exportCatalog, exportCatalogInput } from "@/features/catalog";

const TYPES = { json: "application/json", csv: "text/csv" } as const;

/** The whole catalogue as a file: `?format=json` or `?format=csv`. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requestContext();
  const headers = { "cache-control": "private, no-store" };
  try {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const input = exportCatalogInput.safeParse(query);
    if (!input.success) throw new AppError("invalid_parameter", { detail: "Use the format json or csv" });
    const { format } = input.data;
    return new Response(await exportCatalog(ctx, input.data), {
      headers: {
        ...headers,
        "content-type": `${TYPES[format]}; charset=utf-8`,
        "content-disposition": `attachment; filename="catalogue.${format}"`,
      },
    });
  } catch (error) {
    const { status, detail } = await onPage(toAppError(error, ctx.requestId));
    return new Response(`${detail}\n${ctx.requestId}\n`, {
      status,
      headers: { ...headers, "content-type": "text/plain; charset=utf-8" },
    });
  }
}
