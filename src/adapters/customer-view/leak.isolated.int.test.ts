import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { createLink, mailLink, revokeLink } from "@/features/brand";
import { customerLinkToken } from "@/features/customers";
import { sendMail } from "@/features/mail";
import { LOCALES, type Locale } from "@/i18n/locales";
import { createSmtpMailer } from "@/integrations/mail/smtp-mailer";
import { asProvider, type TestReseller } from "@/testing/actors";
import { allOf } from "@/testing/all-of";
import { jobContext } from "@/testing/context";
import { mailsOf } from "@/testing/mail";
import { headerNames, headerOf, partOf, startSmtp, type TestSmtp } from "@/testing/smtp";
import { whiteLabelWorld } from "@/testing/white-label-world";
import { handleCustomerView, isWhiteLabelHost } from ".";
import { pages } from "./pages";
import type { ViewPage } from "./view-page";

vi.mock("@/env", async (original) => {
  const real = await original<typeof import("@/env")>();
  const env = {
    ...real.getEnv(),
    APP_URL: "https://panel.kanarienhost.example",
    MAIL_FROM: "post@kanarienhost.example",
    WHITE_LABEL_MAIL_FROM: "post@neutral.example",
    WHITE_LABEL_URL: "https://neutral.example",
  };
  return { ...real, env, getEnv: () => env };
});

/** What nobody may find: the provider's name, domain, addresses and country, and the product's own name. */
const PROVIDER = /kanarienhost|tierline|\+49 30 5550|Kanarienallee/i;
const DOMAIN = "kunden.nordwolke.example";
/** The price of a server at 148.00 for a reseller at 20 %, and what the reseller asks. */
const [WHOLESALE, RESALE] = [/118[.,]40/, "€199.00"];

let reseller: TestReseller;
let customer = "";
let token = "";
let smtp: TestSmtp;

beforeAll(async () => {
  ({ reseller, customer } = await whiteLabelWorld(DOMAIN));
  token = await newToken();
  smtp = await startSmtp();
});

afterAll(() => smtp.close());

async function newToken(days = 30): Promise<string> {
  const { url } = await createLink(reseller.ctx, { customer, days });
  return url?.split("/c/")[1] ?? "";
}

const ask = (url: string, init: RequestInit = {}) => handleCustomerView(new Request(url, init));

const folder = path.join(import.meta.dirname, "pages");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);

const speaks = (locale: Locale | null) =>
  asProvider((tx) => tx.customer.update({ where: { id: customer }, data: { locale } }));
const resellerSpeaks = (locale: Locale | null) =>
  asProvider((tx) =>
    tx.client.update({ where: { id: reseller.clientId }, data: { locale: locale ?? "en" } }),
  );

describe("every file of the customers' pages", () => {
  it("is a page that is served", async () => {
    const found = await Promise.all(
      files.map(async (file) => ((await import(path.join(folder, file))) as { page: ViewPage }).page),
    );
    expect(found.map((page) => page.path).sort()).toEqual(pages.map((page) => page.path).sort());
    expect(found).toHaveLength(pages.length);
  });

  it.each(files)("%s shows the reseller and nothing of its provider, under every name", async (file) => {
    const { page } = (await import(path.join(folder, file))) as { page: ViewPage };
    for (const host of [DOMAIN, "neutral.example", "panel.kanarienhost.example"]) {
      const answer = await ask(`https://${host}/c/${token}${page.path}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      expect(answer.headers.get("x-robots-tag")).toContain("noindex");
      const isPage = answer.headers.get("content-type")?.startsWith("text/html");
      const all = await allOf(answer);
      expect(all).not.toMatch(PROVIDER);
      expect(all).not.toMatch(WHOLESALE);
      if (page.path !== "/logo") expect(all).toContain("Nordwolke");
      if (isPage) expect(all).not.toMatch(/<script|javascript:|https?:\/\/(?!nordwolke\.example)/);
      if (isPage) expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'.*nonce-/);
    }
  });

  it.each(files)(
    "%s shows nothing of the provider in German either, the customer's own language or its reseller's",
    async (file) => {
      const { page } = (await import(path.join(folder, file))) as { page: ViewPage };
      for (const set of [speaks, resellerSpeaks]) {
        await set("de");
        const answer = await ask(`https://${DOMAIN}/c/${token}${page.path}`);
        const isPage = answer.headers.get("content-type")?.startsWith("text/html");
        const all = await allOf(answer);
        await set(set === speaks ? null : "en");
        expect(all).not.toMatch(PROVIDER);
        expect(all).not.toMatch(WHOLESALE);
        if (isPage) expect(all).toContain('<html lang="de">');
        if (page.path !== "/logo") expect(all).toMatch(/Ihre Dienste|Preisliste/);
        if (page.path !== "/logo") expect(all).not.toMatch(/Price list|Your services|Page 1/);
      }
    },
  );

  it("tells the reseller's prices, and the customer's own services", async () => {
    const services = await allOf(await ask(`https://${DOMAIN}/c/${token}`));
    for (const text of ["web-01.kunde.example", RESALE, "Kunde KG", "help@nordwolke.example"])
      expect(services).toContain(text);
    const list = await allOf(await ask(`https://${DOMAIN}/c/${token}/prices`));
    expect(list).toContain("€100.99");
    expect(await allOf(await ask(`https://${DOMAIN}/c/${token}/services.pdf`))).toContain(
      "web-01.kunde.example",
    );
    expect(await allOf(await ask(`https://${DOMAIN}/c/${token}/prices.pdf`))).toContain("100.99");
  });
});

/** A page without what differs from answer to answer. */
const still = (all: string) => all.replaceAll(/nonce(-|=")[^'"]+/g, "nonce");

describe("what is not there", () => {
  it("is told alike for whatever is wrong, in nobody's name", async () => {
    const answers = new Set<string>();
    const { url, id } = await createLink(reseller.ctx, { customer, days: 5 });
    await revokeLink(reseller.ctx, { id: parsePublicId("customerLink", id) ?? "" });
    const past = await createLink(
      { ...reseller.ctx, clock: fixedClock("2026-01-01T00:00:00Z") },
      { customer, days: 1 },
    );
    const expired = `/c/${customerLinkToken(parsePublicId("customerLink", past.id) ?? "")}`;
    for (const asked of [
      url?.replace(/^https:\/\/[^/]+/, "") ?? "",
      expired,
      `/c/${"A".repeat(43)}`,
      "/c/short",
      "/c",
      "/",
      "/admin",
      "/portal",
      "/sign-in",
      "/logo.svg",
      `/c/${token}/nothing`,
      `/c/${token}/prices/more`,
    ]) {
      const answer = await ask(`https://${DOMAIN}${asked}`);
      expect(answer.status).toBe(404);
      answers.add(still(await allOf(answer)));
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).not.toMatch(PROVIDER);
    expect([...answers][0]).not.toContain("Nordwolke");
  });

  it("is the same for what only reads cannot do, and while the reseller is away", async () => {
    const posted = await ask(`https://${DOMAIN}/c/${token}`, { method: "POST", body: "x" });
    expect(posted.status).toBe(405);
    const setStatus = (status: "active" | "suspended") =>
      asProvider((tx) => tx.reseller.update({ where: { id: reseller.clientId }, data: { status } }));
    await setStatus("suspended");
    const away = await ask(`https://${DOMAIN}/c/${token}`);
    await setStatus("active");
    for (const answer of [posted, away]) {
      const all = await allOf(answer);
      expect(all).not.toMatch(PROVIDER);
      expect(all).not.toContain("Nordwolke");
    }
  });

  it("includes how often somebody has asked", async () => {
    const headers = { "x-tierline-client-address": "198.51.100.77" };
    let answer = await ask(`https://${DOMAIN}/c/wrong`, { headers });
    for (let i = 0; i < 40 && answer.status === 404; i++)
      answer = await ask(`https://${DOMAIN}/c/wrong`, { headers });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await allOf(answer)).not.toMatch(PROVIDER);
  });
});

describe("the mail with a link", () => {
  it.each(LOCALES)(
    "comes from the brand, and names nobody else in any line of its source, in %s",
    async (locale) => {
      await speaks(locale);
      const { id, url } = await createLink(reseller.ctx, { customer, days: 14 });
      await mailLink(reseller.ctx, { id: parsePublicId("customerLink", id) ?? "" }, true);
      const row = (await mailsOf(reseller.clientId)).findLast(({ type }) => type === "customer_link");
      await sendMail(jobContext(), { id: row?.id ?? "" }, createSmtpMailer(smtp.url));
      const mail = smtp.received.at(-1);
      if (!mail) throw new Error("no mail came");
      expect(headerOf(mail, "from")).toBe("Nordwolke <post@neutral.example>");
      expect(headerOf(mail, "reply-to")).toBe("Nordwolke <help@nordwolke.example>");
      expect(headerOf(mail, "message-id")).toMatch(new RegExp(`@${DOMAIN}>$`));
      expect(mail.from).toBe("post@neutral.example");
      expect(mail.to).toEqual(["carla@kunde.example"]);
      expect(headerNames(mail)).not.toContain("x-mailer");
      expect(partOf(mail, "text/plain")).toContain(url);
      expect(partOf(mail, "text/html")).toContain(url);
      const all = [
        mail.raw,
        partOf(mail, "text/plain"),
        partOf(mail, "text/html"),
        headerOf(mail, "subject"),
      ];
      expect(all.join("\n")).not.toMatch(PROVIDER);
      expect(row?.text).not.toContain(url);
      expect(row?.subject).toBe(
        locale === "de" ? "Ihre Dienste bei Nordwolke" : "Your services at Nordwolke",
      );
      await speaks(null);
    },
  );
});

describe("this test", () => {
  it("would find the provider", async () => {
    expect("From: Kanarienhost AG").toMatch(PROVIDER);
    expect("x-powered-by: Tierline").toMatch(PROVIDER);
  });
});

describe("a host where nothing of the provider answers", () => {
  it.each([
    [DOMAIN, true],
    [`${DOMAIN.toUpperCase()}.:8443`, true],
    ["neutral.example", true],
    ["panel.kanarienhost.example", false],
    ["nobody.example", false],
    ["192.0.2.1:3000", false],
    ["[::1]:3000", false],
    ["", false],
  ])("%j: %s", async (host, expected) => {
    for (let time = 0; time < 2; time++) expect(await isWhiteLabelHost(host)).toBe(expected);
  });
});
