import type { Page } from "@playwright/test";
import { AROUND } from "./support/around";
import { Installation } from "./support/launcher";
import { say } from "./support/messages";
import { openBrowser } from "./support/person";
import { askRaw, type RawAnswer } from "./support/raw";
import { printedCode, sendSetUp } from "./support/set-up-steps";
import { expect, test } from "./support/test";

// What the built server says to browsers, and to whoever tries to get around its doors (T4, T6, T13, T17, T18).
test.describe.configure({ mode: "serial" });
// There is no proxy here that speaks HTTPS: where somebody signed out is led on to the installation's own name, it is missed.
test.use({ expectedComplaint: /the server responded with a status of 40[0-9]|ERR_SSL_PROTOCOL_ERROR/ });

const ADMIN = { name: "Birte Canary", email: "birte@canary.example", password: "drei stille haefen" };
let installation: Installation;
let admin: Page;
/** Every cookie that any answer has set, as it was sent. */
const cookies: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  // As behind a proxy that speaks HTTPS.
  installation = await Installation.create({
    APP_URL: "https://panel.tierline.example",
    SECURITY_CONTACT: "security@tierline.example",
  });
  await installation.start("--no-demo");
  admin = await openBrowser(browser, installation.url);
  admin.on("response", async (response) => {
    for (const { name, value } of await response.headersArray().catch(() => []))
      if (name.toLowerCase() === "set-cookie") cookies.push(...value.split("\n"));
  });
  await admin.goto("/setup");
  await admin.getByRole("button", { name: "Deutsch" }).click();
  await admin.getByRole("button", { name: "English" }).click();
  await sendSetUp(admin, printedCode(installation), ADMIN);
  await admin.getByRole("navigation", { name: say("common.shell.navigation") }).waitFor();
});

test.afterAll(async () => {
  await admin?.context().close();
  await installation?.remove();
});

const ask = (path: string, init?: Parameters<typeof askRaw>[2]) => askRaw(installation.url, path, init);

const ANSWERS: readonly [what: string, path: string, status: number, init?: Parameters<typeof askRaw>[2]][] =
  [
    ["a page", "/sign-in", 200],
    ["a page with a key in its address", "/reset-password/none", 404],
    ["a redirect of the proxy", "/admin", 307],
    ["a redirect of a page", "/", 307],
    ["a page that is not there", "/nothing-here", 404],
    ["a page that is not there and looks like a file", "/nothing/here.png", 404],
    ["an address that cannot be read", "/%E0%A4%A", 404],
    ["two slashes", "//evil.example/admin", 308],
    ["a file of public/", "/logo.svg", 200],
    ["a file of the build that is not there", "/_next/static/chunks/none.js", 404],
    ["the API", "/api/v1/health", 200],
    ["a refusal of the API", "/api/v1/orders", 401],
    ["nothing of the API", "/api/v1/nothing", 404],
    ["procedures", "/api/trpc/portal.orders.list", 401],
    ["what the sign-in library would answer", "/api/auth/session", 404],
    ["a hook without a signature", "/api/hooks/stripe", 404, { method: "POST", body: "{}" }],
    ["whom to tell of a hole", "/.well-known/security.txt", 200],
    ["a customer's page", "/c/none", 404],
    [
      "a body that is too long",
      "/sign-in",
      413,
      { method: "POST", headers: { "content-length": "9000000" } },
    ],
  ];

for (const [what, path, status, init] of ANSWERS)
  test(`${what} says what a browser may do with it`, async () => {
    const answer = await ask(path, init);
    expect(answer.status).toBe(status);
    expectHeaders(answer, path);
  });

function expectHeaders({ headers, body }: RawAnswer, path: string): void {
  const policy = Object.fromEntries(
    String(headers["content-security-policy"])
      .split("; ")
      .map((part) => [part.split(" ")[0], part.split(" ").slice(1)] as const),
  );
  const scripts = policy["script-src"] ?? policy["default-src"];
  expect(scripts).not.toContain("'unsafe-inline'");
  expect(scripts).not.toContain("'unsafe-eval'");
  expect(scripts?.join(" ")).toMatch(/^('none'|'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic')$/);
  if (policy["script-src"]) expect(policy["object-src"]).toEqual(["'none'"]);
  if (!policy.sandbox) expect(policy["frame-ancestors"]).toEqual(["'none'"]);
  const nonce = /'nonce-([^']+)'/.exec(scripts?.join(" ") ?? "")?.[1];
  // Where none may run, as in what stands in the place of a procedure or a file, it does not matter what is there.
  for (const [tag] of nonce ? body.matchAll(/<script\b[^>]*>/g) : [])
    expect(tag).toMatch(new RegExp(`nonce="${nonce?.replaceAll(/[+/]/g, "\\$&")}"`));
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "strict-transport-security": "max-age=31536000",
    "permissions-policy": expect.stringContaining("camera=(), "),
    "referrer-policy": /^\/(reset-password|c)\//.test(path)
      ? "no-referrer"
      : "strict-origin-when-cross-origin",
  });
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers.server).toBeUndefined();
}

test("a nonce is good for one answer, and no answer to somebody is kept", async () => {
  const cookie = await cookieOf(admin);
  const pages = [await ask("/admin", { headers: { cookie } }), await ask("/admin", { headers: { cookie } })];
  const nonces = pages.map(
    ({ headers }) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1],
  );
  expect(new Set(nonces).size).toBe(2);
  for (const path of ["/admin", "/admin/clients", "/account", "/admin/nothing", "/admin/orders/export"]) {
    const { headers } = await ask(path, { headers: { cookie } });
    expect(headers["cache-control"], path).toBe("private, no-store");
  }
  const rsc = await ask("/admin/clients", { headers: { cookie, rsc: "1" } });
  expect(rsc.headers["cache-control"]).toBe("private, no-store");
});

async function cookieOf(page: Page): Promise<string> {
  const all = await page.context().cookies();
  return all.map(({ name, value }) => `${name}=${value}`).join("; ");
}

test("every cookie is for this host alone, over HTTPS, and out of reach of scripts and foreign pages", async () => {
  const names = cookies.map((cookie) => cookie.split("=")[0]);
  expect(names).toEqual(expect.arrayContaining(["__Host-tierline.session", "tierline-locale"]));
  for (const cookie of cookies) {
    const [name = "", ...attributes] = cookie.split("; ");
    const said = attributes.map((attribute) => attribute.toLowerCase());
    expect(said, name).toEqual(expect.arrayContaining(["httponly", "secure", "path=/", "samesite=lax"]));
    expect(said.join(), name).not.toContain("domain=");
  }
  // The language is no secret; whatever opens something is bound to this very host.
  expect(names.filter((name) => !name?.startsWith("__Host-") && name !== "tierline-locale")).toEqual([]);
});

const PAGES = ["/admin", "/admin/clients", "/admin/settings", "/account", "/portal"];
/** What every page of somebody has on it. */
const canaries = (path: string) =>
  path === "/portal" ? [] : [ADMIN.name, ADMIN.email, "/admin/resellers/new"];

test("a page shows its canaries to whoever may see it", async () => {
  const cookie = await cookieOf(admin);
  for (const path of PAGES.filter((one) => one !== "/portal")) {
    const { status, body } = await ask(path, { headers: { cookie } });
    expect(status).toBe(200);
    expect(
      canaries(path).some((canary) => body.includes(canary)),
      path,
    ).toBe(true);
  }
});

for (const [way, around] of AROUND)
  test(`nobody gets a page by ${way}`, async () => {
    for (const page of PAGES) {
      const { path, headers } = around(page);
      const answer = await ask(path, headers ? { headers } : {});
      expect(answer.status, path).toBeLessThan(500);
      for (const canary of [
        ADMIN.name,
        ADMIN.email,
        say("admin.nav.applications"),
        say("portal.nav.balance"),
      ])
        expect(answer.body.includes(canary), `${path}: ${canary}`).toBe(false);
    }
  });

test("an action is refused without Origin and from a foreign page, and runs for our own", async ({
  browser,
}) => {
  const page = await openBrowser(browser, installation.url);
  await page.goto("/forgot-password");
  const sent: { headers: Record<string, string>; body: string }[] = [];
  page.on("request", (request) => {
    if (request.headers()["next-action"])
      sent.push({ headers: request.headers(), body: request.postDataBuffer()?.toString() ?? "" });
  });
  await page.getByLabel(say("auth.forgot.email"), { exact: true }).fill("somebody@canary.example");
  await page.getByRole("button", { name: say("auth.forgot.submit") }).click();
  await expect(page.getByRole("heading", { name: say("auth.forgot.sentTitle") })).toBeVisible();
  const [first] = sent;
  const send = (more: Record<string, string>) => {
    const { "next-action": id = "", "content-type": type = "" } = first?.headers ?? {};
    const headers = { "next-action": id, "content-type": type, accept: "text/x-component", ...more };
    return ask("/forgot-password", { method: "POST", headers, body: first?.body ?? "" });
  };
  const forbidden = say("errors.forbidden");
  const wrong: Record<string, string>[] = [
    {},
    { "sec-fetch-site": "same-origin" },
    { origin: installation.url, "sec-fetch-site": "cross-site" },
  ];
  for (const more of wrong) expect((await send(more)).body).toContain(forbidden);
  // Next itself refuses what comes from elsewhere.
  for (const origin of ["null", "https://evil.example"]) {
    const { headers, body } = await send({ origin });
    expect(headers["x-action-redirect"]).toBeUndefined();
    expect(body).toMatch(/^1:E\{/m);
  }
  const own = await send({ origin: installation.url, "sec-fetch-site": "same-origin" });
  expect(own.headers["x-action-redirect"]).toContain("/forgot-password?sent=1");
  await page.context().close();
});

test("signing out takes the cookie away, of this session alone", async () => {
  const before = cookies.length;
  const cookie = await cookieOf(admin);
  await admin.getByRole("button", { name: say("common.shell.account", { name: ADMIN.name }) }).click();
  await admin.getByRole("menuitem", { name: say("common.shell.signOut") }).click();
  await admin.waitForURL("**/sign-in");
  await expect(() => {
    const gone = cookies.slice(before).find((one) => one.startsWith("__Host-tierline.session="));
    expect(gone).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/);
  }).toPass();
  // The token opens nothing any more, wherever a copy of it is.
  const { status, headers } = await ask("/admin", { headers: { cookie } });
  expect([status, headers.location]).toEqual([307, expect.stringContaining("/sign-in")]);
});
