import { newId, parsePublicId } from "@/core/ids";
import { createApiKey } from "@/features/api-keys";
import { flushRequests, noteRequest, type RequestNote } from "@/features/api-usage";
import type { TestReseller } from "./actors";
import { jobContext } from "./context";

/** A key of a reseller, by uuids as the request log has them. */
export type TestKey = { keyId: string; resellerId: string };

export async function createTestKey({ ctx, clientId }: TestReseller): Promise<TestKey> {
  const { key } = await createApiKey(ctx, { name: "Shop", scopes: ["orders:read"] });
  return { keyId: parsePublicId("apiKey", key.id) ?? "", resellerId: clientId };
}

/** An answered request of this key, not written yet. */
export function testRequest(key: TestKey, facts: Partial<RequestNote> = {}): RequestNote {
  const at = facts.at ?? new Date();
  const nothing = { errorCode: null, requestBody: null, answerBody: null };
  return {
    id: newId(at),
    ...key,
    at,
    method: "GET",
    route: "/orders/{id}",
    path: "/orders/ord_1",
    status: 200,
    durationMs: 7,
    address: "192.0.2.1",
    ...nothing,
    ...facts,
  };
}

/** The same, in the log. */
export async function noteTestRequest(key: TestKey, facts: Partial<RequestNote> = {}): Promise<RequestNote> {
  const note = testRequest(key, facts);
  noteRequest(jobContext().db, note);
  await flushRequests(jobContext().db);
  return note;
}
