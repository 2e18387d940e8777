import { Webhook } from "standardwebhooks";
import { beforeEach, describe, expect, it } from "vitest";
import { newId, parsePublicId } from "@/core/ids";
import { asProvider } from "@/testing/actors";
import { WEBHOOK_START, webhookWorld } from "@/testing/webhooks";
import { FAILURES_TO_DISABLE, TRIES_AT_MS } from "../domain/schedule";
import { resendDelivery } from "./ask-delivery";
import { claimDeliveries } from "./claim-deliveries";
import { getEndpoint } from "./list-endpoints";
import { rotateEndpointSecret } from "./rotate-secret";
import { updateEndpoint } from "./update-endpoint";

// What is due is due for whoever looks: a test begins with nothing left over.
beforeEach(() => asProvider((tx) => tx.webhookEndpoint.deleteMany()));

describe("an event", () => {
  it("is sent once, signed, with the API's names, and is written down with its answer", async () => {
    const one = await webhookWorld();
    const event = await one.happen({
      id: "cus_1",
      payWith: "balance",
      lines: [{ unitPrice: 1 }],
      metadata: { shopId: "7" },
    });
    expect(await Promise.all([one.handOut(event), one.handOut(event)])).toContain(1);
    expect(await one.handOut(event)).toBe(0);
    expect(await one.sendDue()).toBe(1);
    expect(await one.sendDue()).toBe(0);
    const [sent] = one.got;
    const [delivery] = await one.deliveries();
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      id: delivery?.eventId,
      type: "customer.created",
      timestamp: "2026-01-15T10:00:00.001Z",
      data: {
        object: { id: "cus_1", pay_with: "balance", lines: [{ unit_price: 1 }], metadata: { shopId: "7" } },
      },
    });
    expect(sent?.headers["webhook-id"]).toBe(delivery?.eventId);
    expect(sent?.headers["webhook-timestamp"]).toBe(String(Date.parse(WEBHOOK_START) / 1000));
    expect(delivery).toMatchObject({
      status: "succeeded",
      attempts: 1,
      answerStatus: 200,
      answerBody: "seen",
      durationMs: 7,
    });
  });

  it("of a type that was not chosen, of another reseller, or from before the endpoint is not sent", async () => {
    const one = await webhookWorld(["customer.updated"]);
    const other = await webhookWorld();
    expect(await one.handOut(await one.happen({ id: "cus_1" }))).toBe(0);
    expect(await one.handOut(await other.happen({ id: "cus_1" }, "customer.updated"))).toBe(1);
    one.after(-1_000);
    expect(await one.handOut(await one.happen({ id: "cus_1" }, "customer.updated"))).toBe(0);
    expect(await one.deliveries()).toEqual([]);
  });

  it("is signed with both secrets for a day after a rotation", async () => {
    const one = await webhookWorld();
    const { secret } = await rotateEndpointSecret(one.ctx, { id: one.id });
    one.clock.set(new Date());
    const signatures = async (name: string) => {
      await one.handOut(await one.happen({ id: name }));
      await one.sendDue();
      return one.got.at(-1)?.headers["webhook-signature"]?.split(" ") ?? [];
    };
    await asProvider((tx) =>
      tx.webhookEndpoint.update({
        where: { id: one.id },
        data: { previousUntil: new Date(Date.now() + 60_000) },
      }),
    );
    expect(await signatures("cus_1")).toHaveLength(2);
    const { body = "", headers = {} } = one.got.at(-1) ?? {};
    for (const each of [one.secret, secret]) expect(new Webhook(each).verify(body, headers)).toBeDefined();
    one.after(61_000);
    expect(await signatures("cus_2")).toHaveLength(1);
  });
});

describe("a receiver that fails", () => {
  it("is tried at the times of the schedule with the same id and body, and after them no more", async () => {
    const one = await webhookWorld();
    one.answer.status = 500;
    await one.handOut(await one.happen({ id: "cus_1" }));
    const start = one.clock.now().getTime();
    for (const [index, at] of TRIES_AT_MS.entries()) {
      one.clock.set(new Date(start + at - 1));
      if (index > 0) expect(await one.sendDue()).toBe(0);
      one.clock.set(new Date(start + at));
      expect(await one.sendDue()).toBe(1);
    }
    one.after(48 * 3_600_000);
    expect(await one.sendDue()).toBe(0);
    expect(one.got).toHaveLength(10);
    expect(new Set(one.got.map(({ body, headers }) => body + headers["webhook-id"])).size).toBe(1);
    expect(await one.deliveries()).toMatchObject([{ status: "failed", attempts: 10, answerStatus: 500 }]);
    one.answer.status = 201;
    const [delivery] = await one.deliveries();
    const id = parsePublicId("webhookDelivery", delivery?.id ?? "") ?? "";
    expect(await resendDelivery(one.ctx, { id })).toMatchObject({ status: "pending", attempts: 0 });
    await expect(resendDelivery(one.ctx, { id })).rejects.toMatchObject({ code: "state_conflict" });
    await one.sendDue();
    expect(await one.deliveries()).toMatchObject([{ status: "succeeded", attempts: 1 }]);
  });

  it.each([301, 307, 404, 429])("counts %i as a failure", async (status) => {
    const one = await webhookWorld();
    one.answer.status = status;
    await one.handOut(await one.happen({ id: "cus_1" }));
    await one.sendDue();
    expect(await one.deliveries()).toMatchObject([{ status: "pending", attempts: 1, answerStatus: status }]);
  });

  it("is switched off after so many deliveries in a row, once, with an event; a success in between starts anew", async () => {
    const one = await webhookWorld();
    const fail = async () => {
      await one.handOut(await one.happen({ id: `ord_${newId()}` }));
      await asProvider((tx) =>
        tx.webhookDelivery.updateMany({
          where: { endpointId: one.id, status: "pending" },
          data: { attempts: 9 },
        }),
      );
      await one.sendDue();
    };
    one.answer.status = 500;
    for (let i = 1; i < FAILURES_TO_DISABLE; i++) await fail();
    one.answer.status = 200;
    await fail();
    one.answer.status = 500;
    for (let i = 1; i < FAILURES_TO_DISABLE; i++) await fail();
    expect(await getEndpoint(one.ctx, { id: one.id })).toMatchObject({ status: "active" });
    await fail();
    expect(await getEndpoint(one.ctx, { id: one.id })).toMatchObject({
      status: "disabled",
      disabledReason: "failing",
    });
    const { clientId } = one.reseller;
    const told = { clientId, type: "webhook_endpoint.disabled" };
    expect(await asProvider((tx) => tx.outboxEvent.count({ where: told }))).toBe(1);
    expect(await updateEndpoint(one.ctx, { id: one.id, disabled: false })).toMatchObject({
      status: "active",
    });
  });

  it("that is gone is switched off at once, and what waits for it is given up", async () => {
    const one = await webhookWorld();
    one.answer.status = 410;
    for (const id of ["cus_1", "cus_2", "cus_2"]) {
      one.after(1);
      await one.handOut(await one.happen({ id }));
    }
    await one.sendDue();
    expect(await getEndpoint(one.ctx, { id: one.id })).toMatchObject({
      status: "disabled",
      disabledReason: "gone",
    });
    await one.sendDue();
    expect(await one.deliveries()).toMatchObject([
      { status: "failed", answerStatus: 410 },
      { status: "failed", answerStatus: 410 },
      { status: "failed", failure: "endpoint_disabled", attempts: 0 },
    ]);
    expect(one.got).toHaveLength(2);
  });

  it("whose secret cannot be read is not sent to", async () => {
    const one = await webhookWorld();
    const data = { secret: "sealed:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" };
    await asProvider((tx) => tx.webhookEndpoint.update({ where: { id: one.id }, data }));
    await one.handOut(await one.happen({ id: "cus_1" }));
    await one.sendDue();
    expect(one.got).toEqual([]);
    expect(await one.deliveries()).toMatchObject([{ status: "pending", failure: "secret_unreadable" }]);
  });
});

describe("the order of an object's events", () => {
  it("holds while the earlier one has its first tries, and not for other objects", async () => {
    const one = await webhookWorld();
    const [first, second] = [
      await one.happen({ id: "cus_1" }),
      await one.happen({ id: "cus_1" }, "customer.updated"),
    ];
    const other = await one.happen({ id: "cus_2" });
    // The second event's job runs first.
    expect(await one.handOut(second)).toBe(2);
    expect(await one.handOut(first)).toBe(0);
    await one.handOut(other);
    one.answer.status = 500;
    expect(await one.sendDue()).toBe(2);
    const types = () =>
      one.got.map(({ body }) => JSON.parse(body)).map(({ type, data }) => `${type} ${data.object.id}`);
    expect(types().sort()).toEqual(["customer.created cus_1", "customer.created cus_2"]);
    one.after(5_000);
    expect(await one.sendDue()).toBe(2);
    one.after(300_000);
    expect(await one.sendDue()).toBe(2);
    expect(types()).not.toContain("customer.updated cus_1");
    // After three tries the later one goes past.
    expect(await one.sendDue()).toBe(1);
    expect(types().at(-1)).toBe("customer.updated cus_1");
  });
});

describe("several workers", () => {
  it("never send one try twice, and leave the rest of a busy endpoint for later", async () => {
    const [one, two] = [await webhookWorld(), await webhookWorld()];
    for (let i = 0; i < 12; i++) await one.handOut(await one.happen({ id: `ord_${i}` }));
    for (let i = 0; i < 3; i++) await two.handOut(await two.happen({ id: `ord_${i}` }));
    const looks = await Promise.all(
      Array.from({ length: 50 }, () => claimDeliveries(one.job, { limit: 40 })),
    );
    const ids = looks.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const of = (id: string) => looks.flat().filter((each) => each.endpoint_id === id).length;
    expect(of(two.id)).toBe(3);
    expect(of(one.id)).toBeGreaterThanOrEqual(5);
    expect(await claimDeliveries(one.job, { limit: 40 })).toEqual([]);
    // One that died gives its tries back when its lease has run out.
    one.after(60_001);
    const again = (await claimDeliveries(one.job, { limit: 40 })).filter(
      (each) => each.endpoint_id === two.id,
    );
    expect(again.map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
  });
});
