import { handleApi } from "@/adapters/rest";
import { closeDatabase, getDatabase } from "@/db";
import { flushKeyUse } from "@/features/api-keys";
import { flushRequests, UsageBuffer } from "@/features/api-usage";
import { createApiReseller } from "@/testing/api-fixture";

export { createApiReseller, handleApi };

const note = UsageBuffer.prototype.note;

/** Has requests noted from now on, or forgotten. */
export function setNoting(on: boolean): void {
  UsageBuffer.prototype.note = on ? note : () => {};
}

/** What a server does before it stops, but for its end. */
export async function flush(): Promise<void> {
  await flushKeyUse(getDatabase());
  await flushRequests(getDatabase());
}

export const close = () => closeDatabase(getDatabase());
