import { toAppError } from "@/adapters/errors";
import { eventObjects } from "@/adapters/rest/event-objects";
import { callApi } from "@/adapters/rest/testing/call-api";
import { newId } from "@/core/ids";
import { createApiKey, rotateApiKey, rotateApiKeyInput } from "@/features/api-keys";
import { resetPassword, signIn, signInSecondStep } from "@/features/identity";
import { sendMail } from "@/features/mail";
import { createEndpoint, createEndpointInput, handOutEvents } from "@/features/webhooks";
import { stripeGateway } from "@/integrations/gateways";
import { createSmtpMailer } from "@/integrations/mail/smtp-mailer";
import { asProvider, createTestReseller, TEST_PASSWORD } from "@/testing/actors";
import { type ApiReseller, createApiReseller } from "@/testing/api-fixture";
import { anonymousContext, jobContext } from "@/testing/context";
import { linkWorld } from "@/testing/customer-link";
import { mailsOfNewest, resetLinkFor } from "@/testing/password-resets";
import { invite, openTestSession, tokenOf } from "@/testing/people";
import { codeNow, turnOnTwoStep } from "@/testing/two-step";
import { startWebhookSender } from "../webhook-sender";

/** By what each is: the texts that open something, as whoever has to have them got them. */
export type Secrets = Map<string, string>;

/** What goes wrong is logged as a door logs it. */
const logged = (error: unknown) => void toAppError(error, "req_secrets");

/** Lives through all that has to do with secrets, ways that fail among it, and says what the secrets were. */
export async function liveWithSecrets(): Promise<Secrets> {
  const secrets: Secrets = new Map();
  const reseller = await createApiReseller("Secrets Ltd");
  secrets.set("password", TEST_PASSWORD).set("API key", reseller.key);
  await signInByTwoSteps(secrets);
  await forgetPassword(secrets);
  await tryKeys(secrets, reseller);
  await sendWebhooks(secrets, reseller);
  secrets.set("invitation", tokenOf(await invite(reseller)));
  secrets.set("customer's link", (await linkWorld()).link.token);
  await failOutside(secrets);
  await failInTheDatabase(secrets);
  return secrets;
}

async function signInByTwoSteps(secrets: Secrets): Promise<void> {
  const person = await createTestReseller({ name: "Two Steps Ltd" });
  secrets.set("session", (await openTestSession(person.email)).token);
  secrets.set("mistyped password", "mistyped-battery-horse-43");
  await signIn(anonymousContext(), { email: person.email, password: "mistyped-battery-horse-43" }).catch(
    logged,
  );
  const { secret, codes } = await turnOnTwoStep(person.ctx);
  const begun = await signIn(anonymousContext(), { email: person.email, password: TEST_PASSWORD });
  secrets.set("challenge", begun.token).set("seed of the app", secret);
  codes.forEach((code, i) => void secrets.set(`recovery code ${i}`, code));
  for (const code of ["000000", String(codes[0])])
    await signInSecondStep(anonymousContext(), { challenge: begun.token, code }).catch(logged);
  const again = await signIn(anonymousContext(), { email: person.email, password: TEST_PASSWORD });
  const opened = await signInSecondStep(anonymousContext(), {
    challenge: again.token,
    code: codeNow(secret, 1),
  });
  secrets.set("session after two steps", opened.token);
}

async function forgetPassword(secrets: Secrets): Promise<void> {
  const person = await createTestReseller({ name: "Forgetful Ltd" });
  const token = await resetLinkFor(person.email, "203.0.113.9");
  secrets.set("link for a new password", token).set("new password", "kompass auf dem nachttisch");
  // The mail server is away, and has a password of its own.
  secrets.set("password of the mail server", "smtp-geheimnis-471");
  const mailer = createSmtpMailer("smtp://mailer:smtp-geheimnis-471@127.0.0.1:1");
  for (const { id } of await mailsOfNewest("user.password_reset_requested")) {
    await asProvider((tx) => tx.mail.update({ where: { id }, data: { status: "queued" } }));
    await sendMail(jobContext(), { id }, mailer).catch(logged);
  }
  await resetPassword(anonymousContext(), { token, password: "kompass auf dem nachttisch" });
}

async function tryKeys(secrets: Secrets, { ctx, key }: ApiReseller): Promise<void> {
  const own = await createApiKey(ctx, { name: "Rotated", scopes: ["orders:read"] });
  secrets.set("key before rotation", own.secret);
  const rotated = await rotateApiKey(ctx, rotateApiKeyInput.parse({ id: own.key.id, graceSeconds: 60 }));
  secrets.set("key after rotation", rotated.secret);
  const headers = () => ({ "idempotency-key": newId() });
  const made = await callApi("POST", "/api-keys", {
    key,
    headers: headers(),
    body: { name: "By API", scopes: ["orders:read"] },
  });
  secrets.set("key made by the API", String(made.json.secret));
  const hook = await callApi("POST", "/webhook-endpoints", {
    key,
    headers: headers(),
    body: { url: "http://127.0.0.1:1/hook" },
  });
  secrets.set("webhook secret made by the API", String(hook.json.secret));
  for (const [path, request] of [
    ["/customers", { key, body: { name: "Zoë", email: "zoe@example.org" } }],
    [`/customers?q=${key}`, { key }],
    [`/orders/${key}`, { key }],
    ["/me", { key: `${key.slice(0, -1)}!` }],
  ] as const)
    await callApi("body" in request ? "POST" : "GET", path, request);
}

/** To a receiver that is not there. */
async function sendWebhooks(secrets: Secrets, { ctx, key, clientId }: ApiReseller): Promise<void> {
  const { secret } = await createEndpoint(
    ctx,
    createEndpointInput.parse({ url: "http://127.0.0.1:1/hooks" }),
  );
  secrets.set("webhook secret", secret);
  await callApi("POST", "/customers", { key, body: { name: "Ole", email: "ole@example.org" } });
  const event = await asProvider((tx) =>
    tx.outboxEvent.findFirstOrThrow({
      where: { clientId, type: "customer.created" },
      orderBy: { id: "desc" },
    }),
  );
  await handOutEvents(jobContext(), { eventIds: [event.id] }, eventObjects);
  const sender = startWebhookSender();
  for (let i = 0; i < 50; i++) {
    const tried = await asProvider((tx) => tx.webhookDelivery.count({ where: { attempts: { gt: 0 } } }));
    if (tried > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await sender.stop();
}

/** A payment provider that is not there. */
async function failOutside(secrets: Secrets): Promise<void> {
  const secretKey = "sk_test_geheimnis0123456789";
  secrets
    .set("key of the payment provider", secretKey)
    .set("secret of its hooks", "whsec_geheimnis_0123456789abc");
  const gateway = stripeGateway({
    secretKey,
    hookSecrets: ["whsec_geheimnis_0123456789abc"],
    apiBase: "http://127.0.0.1:1",
    deadlineMs: 500,
  });
  await gateway.customerFor?.({ client: "cli_1", name: "Zoë", email: "zoe@example.org" }).catch(logged);
  try {
    gateway.parseHook?.(
      new TextEncoder().encode("{}"),
      new Headers({ "stripe-signature": "t=1,v1=x" }),
      new Date(),
    );
  } catch (error) {
    logged(error);
  }
}

/** Rows that a constraint refuses, and a call that Prisma does: both would repeat the values. */
async function failInTheDatabase(secrets: Secrets): Promise<void> {
  const person = await createTestReseller({ name: "Constraints Ltd" });
  const userId = person.actor.userId;
  secrets.set("seed that was not sealed", "UNSEALEDSEEDUNSEALEDSEED");
  const createdAt = new Date();
  const row = { userId, secret: "UNSEALEDSEEDUNSEALEDSEED", createdAt };
  await asProvider((tx) => tx.twoStep.create({ data: row })).catch(logged);
  await asProvider((tx) => tx.twoStep.create({ data: { ...row, none: 1 } as never })).catch(logged);
  await asProvider(
    (tx) => tx.$executeRaw`INSERT INTO two_steps VALUES (${userId}::uuid, ${row.secret}, NULL, NULL, now())`,
  ).catch(logged);
}
