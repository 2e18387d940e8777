import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { verifyWebhook, WebhookVerificationError } from "./webhooks.js";

const newSecret = () => `whsec_${randomBytes(32).toString("base64")}`;
const secret = newSecret();
const body =
  '{"id":"evt_1","type":"order.paid","timestamp":"2026-11-27T12:00:00Z","data":{"object":{"name":"Zoë 🚀"}}}';

/** Headers as the standard's own library signs them. */
function signed({ by = secret, at = new Date(), id = "evt_1", text = body } = {}): Record<string, string> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(by).sign(id, at, text),
  };
}

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
const verify = (headers: Record<string, string>, text = body) => verifyWebhook(text, headers, secret);

describe("a webhook is believed", () => {
  it("as text, bytes or buffer, with headers of any kind", async () => {
    const bytes = new TextEncoder().encode(body);
    const headers = signed();
    const upper = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]),
    );
    for (const form of [body, bytes, bytes.buffer, Buffer.from(body)]) {
      for (const kind of [headers, upper, new Headers(headers)]) {
        const event = await verifyWebhook(form, kind, secret);
        expect(event).toMatchObject({
          id: "evt_1",
          type: "order.paid",
          data: { object: { name: "Zoë 🚀" } },
        });
      }
    }
  });

  it("when one of several signatures fits, as after a rotation", async () => {
    const headers = signed();
    const old = signed({ by: newSecret() })["webhook-signature"];
    const all = [old, "v1a,abc", headers["webhook-signature"], "v2,x"].join(" ");
    await expect(verify({ ...headers, "webhook-signature": all })).resolves.toMatchObject({ id: "evt_1" });
  });

  it("within five minutes either way, or as long as told", async () => {
    for (const seconds of [298, -298]) await verify(signed({ at: ago(seconds) }));
    await verifyWebhook(body, signed({ at: ago(3_000) }), secret, { toleranceSeconds: 3_600 });
  });
});

describe("a webhook is refused", () => {
  const headers = signed();
  const signature = headers["webhook-signature"] ?? "";
  const flipped = signature.slice(0, 3) + (signature[3] === "A" ? "B" : "A") + signature.slice(4);

  it.each<[string, Record<string, string>, string?]>([
    ["another body", headers, body.replace("paid", "void")],
    ["one more byte", headers, `${body} `],
    ["another secret", signed({ by: newSecret() })],
    ["another id", { ...headers, "webhook-id": "evt_2" }],
    ["another time", { ...headers, "webhook-timestamp": String(Math.floor(Date.now() / 1000) - 60) }],
    ["an old one", signed({ at: ago(302) })],
    ["one of the future", signed({ at: ago(-302) })],
    ["a time that is none", { ...headers, "webhook-timestamp": "NaN" }],
    ["another signature", { ...headers, "webhook-signature": flipped }],
    ["half a signature", { ...headers, "webhook-signature": signature.slice(0, 20) }],
    ["an empty signature", { ...headers, "webhook-signature": "v1," }],
    ["another version", { ...headers, "webhook-signature": signature.replace("v1,", "v2,") }],
    ["no signature", { "webhook-id": "evt_1", "webhook-timestamp": headers["webhook-timestamp"] ?? "" }],
    ["no id", { ...headers, "webhook-id": "" }],
    ["a body that is not JSON", signed({ text: "hello" }), "hello"],
  ])("%s", async (_, given, text) => {
    await expect(verify(given, text)).rejects.toBeInstanceOf(WebhookVerificationError);
  });

  it.each(["", "whsec_", "whsec_*", secret.slice(6)])("by the secret %s, which is none", async (wrong) => {
    await expect(verifyWebhook(body, headers, wrong)).rejects.toBeInstanceOf(TypeError);
  });
});
