import { describe, expect, it } from "vitest";
import { API_SCOPES } from "@/core/access";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { asProvider, createTestAdmin, createTestClient, createTestReseller } from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { createEndpointInput, updateEndpointInput } from "../schemas";
import { testEndpoint } from "./ask-delivery";
import { createEndpoint } from "./create-endpoint";
import { getEndpoint, listDeliveries, listEndpoints } from "./list-endpoints";
import { rotateEndpointSecret } from "./rotate-secret";
import { openSecret, sealSecret } from "./sealed-secret";
import { deleteEndpoint, updateEndpoint } from "./update-endpoint";

const url = "https://shop.example.org/hooks";
const page = { limit: 25 };
const idOf = ({ endpoint }: { endpoint: { id: string } }) =>
  parsePublicId("webhookEndpoint", endpoint.id) ?? "";

describe("an endpoint", () => {
  it("hands its secret out once, keeps it encrypted, and is logged without it", async () => {
    const { ctx, clientId } = await createTestReseller();
    const created = await createEndpoint(ctx, { url, events: ["order.paid", "customer.created"] });
    expect(created.endpoint).toMatchObject({
      url,
      status: "active",
      events: ["customer.created", "order.paid"],
    });
    expect(created.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const row = await asProvider((tx) =>
      tx.webhookEndpoint.findFirstOrThrow({ where: { resellerId: clientId } }),
    );
    expect(openSecret(row.secret, row.id)).toBe(created.secret);
    expect(() => openSecret(row.secret, clientId)).toThrow();
    expect(() => openSecret(`${row.secret.slice(0, -4)}AAAA`, row.id)).toThrow();
    expect(sealSecret(created.secret, row.id)).not.toBe(row.secret);
    const log = await asProvider((tx) => tx.activity.findMany({ where: { clientId } }));
    expect(log.map(({ action }) => action)).toContain("webhook_endpoint.created");
    const shown = JSON.stringify([
      log,
      await listEndpoints(ctx, page),
      await getEndpoint(ctx, { id: row.id }),
    ]);
    for (const hidden of [created.secret.slice(6), row.secret]) expect(shown).not.toContain(hidden);
  });

  it("gets a new secret, beside which the one before signs for 24 hours", async () => {
    const { actor } = await createTestReseller();
    const clock = fixedClock("2026-11-27T10:00:00Z");
    const ctx = testContext(actor, { clock });
    const created = await createEndpoint(ctx, { url });
    const rotated = await rotateEndpointSecret(ctx, { id: idOf(created) });
    expect(rotated.secret).not.toBe(created.secret);
    expect(rotated.endpoint.previousSecretUntil).toBe("2026-11-28T10:00:00.000Z");
    clock.set("2026-11-28T10:00:00Z");
    expect((await getEndpoint(ctx, { id: idOf(created) })).previousSecretUntil).toBeNull();
  });

  it("is changed, disabled and enabled, tested only while it is active, and deleted", async () => {
    const { ctx } = await createTestReseller();
    const id = idOf(await createEndpoint(ctx, { url, events: ["order.paid"], description: "The shop" }));
    expect(await updateEndpoint(ctx, { id, events: null })).toMatchObject({
      events: null,
      description: "The shop",
    });
    expect(await testEndpoint(ctx, { id })).toMatchObject({
      status: "pending",
      eventType: "webhook_endpoint.test",
    });
    const off = { status: "disabled", disabledReason: "by_hand" };
    expect(await updateEndpoint(ctx, { id, disabled: true })).toMatchObject(off);
    await expect(testEndpoint(ctx, { id })).rejects.toMatchObject({ code: "state_conflict" });
    expect(await updateEndpoint(ctx, { id, disabled: false })).toMatchObject({ disabledReason: null });
    await deleteEndpoint(ctx, { id });
    await expect(getEndpoint(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteEndpoint(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await asProvider((tx) => tx.webhookDelivery.count({ where: { endpointId: id } }))).toBe(0);
  });

  it("is for the internet, and for events that there are", () => {
    for (const wrong of [
      "http://shop.example.org/",
      "https://10.0.0.1/",
      "https://a@b.example/",
      "shop",
      "",
    ]) {
      expect(createEndpointInput.safeParse({ url: wrong }).error?.issues[0]?.path).toEqual(["url"]);
      expect(updateEndpointInput.shape.url.safeParse(wrong).success).toBe(false);
    }
    for (const events of [
      [],
      ["everything"],
      ["order.paid", "order.paid"],
      ["mail.queued"],
      ["payment.due"],
    ]) {
      expect(createEndpointInput.safeParse({ url, events }).success).toBe(false);
    }
  });
});

describe("somebody else", () => {
  it("finds nothing, and may nothing", async () => {
    const [owner, other, client, admin] = await Promise.all([
      createTestReseller(),
      createTestReseller(),
      createTestClient(),
      createTestAdmin(),
    ]);
    const id = idOf(await createEndpoint(owner.ctx, { url }));
    const { id: deliveryId } = await testEndpoint(owner.ctx, { id });
    const key = (scopes: readonly string[]) =>
      testContext({
        kind: "api_key",
        keyId: owner.clientId,
        label: "Key",
        resellerId: owner.clientId,
        scopes,
        resellerStatus: "active",
      });
    const suspended = testContext({ ...owner.actor, resellerStatus: "suspended" as const });
    const reads = [getEndpoint, (ctx: typeof other.ctx) => listDeliveries(ctx, { ...page, endpoint: id })];
    const writes = [testEndpoint, rotateEndpointSecret, deleteEndpoint, updateEndpoint];
    const whoever = [
      [other.ctx, "not_found", "not_found"],
      [client.ctx, "not_found", "not_found"],
      [admin.ctx, "forbidden", "forbidden"],
      [anonymousContext(), "unauthenticated", "unauthenticated"],
      [
        key(API_SCOPES.filter((scope) => !scope.startsWith("webhooks:"))),
        "insufficient_scope",
        "insufficient_scope",
      ],
      [key(["webhooks:read"]), null, "insufficient_scope"],
      [suspended, null, "reseller_suspended"],
    ] as const;
    for (const [ctx, onRead, onWrite] of whoever) {
      for (const read of reads) {
        const answer = read(ctx as typeof other.ctx, { id });
        if (onRead) await expect(answer).rejects.toMatchObject({ code: onRead });
        else expect(await answer).toBeDefined();
      }
      for (const write of writes) await expect(write(ctx, { id })).rejects.toMatchObject({ code: onWrite });
    }
    expect((await listEndpoints(other.ctx, page)).items).toEqual([]);
    expect((await getEndpoint(owner.ctx, { id })).previousSecretUntil).toBeNull();
    expect(deliveryId).toMatch(/^dlv_/);
  });
});
