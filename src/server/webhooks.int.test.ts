import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, expect, it } from "vitest";
import { eventObjects } from "@/adapters/rest/event-objects";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createEndpoint, createEndpointInput, handOutEvents, listDeliveries } from "@/features/webhooks";
import { asProvider, createTestReseller } from "@/testing/actors";
import { jobContext } from "@/testing/context";
import { startWebhookSender } from "./webhook-sender";

let receiver: Server | undefined;

afterAll(() => void receiver?.close());

it("sends what happened to a receiver, over the wire, once, though two workers look for it", async () => {
  const got: { headers: Record<string, string>; body: string }[] = [];
  receiver = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    got.push({ headers: request.headers as Record<string, string>, body });
    response.end("thank you");
  });
  await new Promise<void>((resolve) => receiver?.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
  const { ctx, clientId } = await createTestReseller();
  const { secret } = await createEndpoint(ctx, createEndpointInput.parse({ url }));
  const { id } = await createCustomer(
    ctx,
    createCustomerInput.parse({ name: "Zoë", email: "z@example.org" }),
  );
  const where = { clientId, type: "customer.created" };
  const event = await asProvider((tx) => tx.outboxEvent.findFirstOrThrow({ where }));
  await handOutEvents(jobContext(), { eventIds: [event.id] }, eventObjects);

  const senders = [startWebhookSender(), startWebhookSender()];
  const endpoint = await asProvider((tx) =>
    tx.webhookEndpoint.findFirstOrThrow({ where: { resellerId: clientId } }),
  );
  const read = async () => (await listDeliveries(ctx, { limit: 5, endpoint: endpoint.id })).items;
  await expect.poll(async () => (await read())[0]?.status, { timeout: 8_000 }).toBe("succeeded");
  await Promise.all(senders.map((sender) => sender.stop()));

  expect(got).toHaveLength(1);
  const { body = "", headers = {} } = got[0] ?? {};
  const told = new Webhook(secret).verify(body, headers) as {
    type: string;
    data: { object: { id: string } };
  };
  expect(told).toMatchObject({ type: "customer.created", data: { object: { id, name: "Zoë" } } });
  expect(await read()).toMatchObject([
    { answerStatus: 200, answerBody: "thank you", attempts: 1, failure: null },
  ]);
});
