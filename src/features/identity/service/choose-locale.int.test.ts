import { describe, expect, it } from "vitest";
import { asProvider, createTestAdmin, createTestClient } from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { invite, openTestSession, tokenOf } from "@/testing/people";
import { acceptInvitation } from "./accept-invitation";
import { chooseLocale } from "./choose-locale";
import { createFirstAdmin } from "./create-first-admin";
import { registerClient } from "./register-client";
import { resolveSession } from "./resolve-session";

const PASSWORD = "lantern-over-the-harbour";

const localeOf = async (email: string) =>
  (await asProvider((tx) => tx.user.findUniqueOrThrow({ where: { email } }))).locale;

describe("the language of a person", () => {
  it("is chosen by itself, once in the log, and comes with its session", async () => {
    const client = await createTestClient();
    const opened = await openTestSession(client.email);
    const carried = async () => (await resolveSession(jobContext(), opened))?.session.locale;
    expect(await carried()).toBeNull();
    expect(await chooseLocale(client.ctx, { locale: "de" })).toEqual({ locale: "de" });
    await chooseLocale(client.ctx, { locale: "de" });
    expect(await carried()).toBe("de");
    const rows = await asProvider((tx) =>
      tx.activity.findMany({ where: { action: "user.updated", clientId: client.clientId } }),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ before: { locale: null }, after: { locale: "de" }, actorKind: "client" });
  });

  it("is nobody else's", async () => {
    const [admin, client] = [await createTestAdmin(), await createTestClient()];
    await chooseLocale(admin.ctx, { locale: "de" });
    expect([await localeOf(admin.email), await localeOf(client.email)]).toEqual(["de", null]);
  });

  it("is not for a key, a job, nobody, or an admin who sees the portal as a client", async () => {
    const client = await createTestClient();
    const view = { viewId: "00000000-0000-7000-8000-000000000000", mayChange: true };
    const reseller = { id: "00000000-0000-7000-8000-000000000000", status: "active" } as const;
    const key = testContext({
      kind: "api_key",
      keyId: reseller.id,
      label: "key",
      resellerId: reseller.id,
      scopes: ["account:read"],
      resellerStatus: reseller.status,
    });
    for (const [ctx, code] of [
      [key, "forbidden"],
      [jobContext(), "forbidden"],
      [anonymousContext(), "unauthenticated"],
      [testContext({ ...client.actor, seenBy: view }), "read_only_view"],
    ] as const) {
      await expect(chooseLocale(ctx, { locale: "de" })).rejects.toMatchObject({ code });
    }
    expect(await localeOf(client.email)).toBeNull();
  });

  it("is one that there is, in the database too", async () => {
    const { email } = await createTestClient();
    const wrong = asProvider((tx) => tx.user.update({ where: { email }, data: { locale: "fr" } }));
    await expect(wrong).rejects.toThrow();
  });
});

describe("an account", () => {
  const person = { kind: "person", currency: "EUR", country: "DE", name: "Nora Berg" } as const;

  it("keeps the language in which it was made", async () => {
    const nora = { ...person, email: "nora@berg.test", password: PASSWORD, locale: "de" } as const;
    await registerClient(anonymousContext(), nora);
    expect(await localeOf(nora.email)).toBe("de");

    const invitation = await invite(await createTestClient());
    const token = tokenOf(invitation);
    await acceptInvitation(anonymousContext(), { token, name: "Pia", password: PASSWORD, locale: "de" });
    expect(await localeOf(invitation.email)).toBe("de");
  });

  it("keeps none where the form says none", async () => {
    await registerClient(anonymousContext(), { ...person, email: "no@berg.test", password: PASSWORD });
    expect(await localeOf("no@berg.test")).toBeNull();
  });

  it("of the first admin keeps it too", async () => {
    await asProvider((tx) => tx.user.updateMany({ where: { role: "admin" }, data: { role: "client" } }));
    const ada = {
      code: "c",
      name: "Ada",
      email: "ada@first.test",
      password: PASSWORD,
      locale: "de",
    } as const;
    await createFirstAdmin(anonymousContext(), ada, "c");
    expect(await localeOf(ada.email)).toBe("de");
  });
});
