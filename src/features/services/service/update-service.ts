import { authorizeEither } from "@/core/access";
import type { Expect } from "@/core/expect";
import type { Context } from "@/db";
import type { ServiceDto } from "../dto";
import type { UpdateServiceInput } from "../schemas";
import { type Keep, moveService } from "./move-service";

/** Changes what a service is called: label, the caller's own id, metadata. Null clears a field. */
export async function updateService(
  ctx: Context,
  input: UpdateServiceInput,
  keep?: Keep<ServiceDto>,
  expect?: Expect<ServiceDto>,
): Promise<ServiceDto> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  const { id, ...changes } = input;
  return moveService(ctx, scope, {
    id,
    action: "service.updated",
    event: "service.changed",
    decide: () => changes,
    show: ({ label, externalId, metadata }) => ({ label, external_id: externalId, metadata }),
    keep,
    expect,
  });
}
