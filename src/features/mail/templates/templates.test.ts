import { describe, expect, it } from "vitest";
import { toPublicId } from "@/core/ids";
import { EVENT_TYPES, type EventType } from "@/features/activity";
import { BAD_TEXT } from "@/testing/bad-text";
import { EVENTS_WITHOUT_MAIL, MAIL_EVENTS, TEMPLATES, templatesOf } from ".";
import { words } from "./template";

const ID = "0193b0f2-7c1e-7abc-8def-0123456789ab";

/** What each event says, with this as every text that somebody typed. */
function objectOf(typed: string): Partial<Record<EventType, object>> {
  const application = {
    id: toPublicId("application", ID),
    businessName: typed,
    submittedBy: toPublicId("user", ID),
    note: typed,
  };
  const reseller = {
    id: toPublicId("reseller", ID),
    businessName: typed,
    statusReason: typed,
    renewalsHeld: true,
    tier: { name: typed },
    rateBps: 1_250,
  };
  return {
    "application.submitted": application,
    "application.answered": application,
    "application.info_requested": application,
    "application.rejected": application,
    "application.withdrawn": application,
    "application.approved": { ...application, reseller },
    "reseller.created": reseller,
    "reseller.suspended": reseller,
    "reseller.reactivated": reseller,
    "reseller.deactivated": reseller,
    "reseller.tier_changed": {
      businessName: typed,
      fromTier: typed,
      toTier: typed,
      fromRateBps: 1_000,
      toRateBps: 1_250,
      cause: "payment",
    },
    "invitation.created": {
      id: toPublicId("invitation", ID),
      object: "invitation",
      email: "New@Example.org",
      name: typed,
      clientName: typed,
      invitedBy: typed,
      role: "member",
      round: 2,
      expiresAt: "2026-12-03T07:56:00.000Z",
      asReseller: true,
    },
  };
}

function prepare(type: keyof typeof TEMPLATES, object: unknown) {
  return TEMPLATES[type].prepare(object, { t: words, company: "Nordwolke" });
}

const names = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[];

describe("every event", () => {
  it.each(EVENT_TYPES)("%s has a mail, or is known to have none", (event) => {
    expect([MAIL_EVENTS.includes(event), EVENTS_WITHOUT_MAIL.includes(event)].filter(Boolean)).toHaveLength(
      1,
    );
    expect(templatesOf(event).length > 0).toBe(MAIL_EVENTS.includes(event));
  });
});

describe.each(names)("%s", (type) => {
  const { event } = TEMPLATES[type];

  it("says something, in whole words", () => {
    const prepared = prepare(type, objectOf("Acme GmbH")[event]);
    const { subject, heading, paragraphs, button } = prepared?.letter ?? {};
    const texts = [subject, heading, button?.label, ...(paragraphs ?? [])];
    expect(texts.length).toBeGreaterThanOrEqual(4);
    for (const text of texts) {
      const said = typeof text === "object" ? text.quote : text;
      expect(said).toMatch(/\w/);
      // What next-intl shows for a text or a value that is missing.
      expect(said).not.toMatch(/mail\.|\{|\}|undefined/);
    }
    expect(subject?.length).toBeLessThan(100);
  });

  it.each(BAD_TEXT)("takes as a name: %s", (_name, typed) => {
    const prepared = prepare(type, objectOf(typed)[event]);
    expect(prepared?.letter.subject).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202e]/u);
    expect(prepared?.letter.subject.length).toBeLessThan(400);
  });

  it("is not written from an object that lacks what it says", () => {
    expect(() => prepare(type, {})).toThrow();
  });
});

describe("what depends on the object", () => {
  const textOf = (type: keyof typeof TEMPLATES, more: object) =>
    JSON.stringify(prepare(type, { ...objectOf("Acme GmbH")[TEMPLATES[type].event], ...more })?.letter);

  it("names tier, rate and the note of an approval", () => {
    expect(textOf("application_approved", { note: "Call Jo on Monday." })).toMatch(
      /tier Acme GmbH and buy at 12\.5%.*Call Jo on Monday/,
    );
    expect(textOf("application_approved", { note: null, reseller: null })).not.toMatch(/tier|writes/);
  });

  it("says what happens to renewals", () => {
    expect(textOf("reseller_suspended", { renewalsHeld: true })).toContain("nothing renews");
    expect(textOf("reseller_suspended", { renewalsHeld: false })).toContain("go on as before");
  });

  it("says why a tier has moved, and that a rate set by hand has not", () => {
    expect(textOf("reseller_tier_changed", {})).toMatch(/12\.5% off.*10% before.*paid revenue/);
    expect(textOf("reseller_tier_changed", { cause: "tier_set", toRateBps: 1_000 })).toMatch(
      /rate stays 10%.*by hand/,
    );
  });

  it("answers an application that approves itself once, with the approval", () => {
    const object = { ...objectOf("Acme GmbH")["application.submitted"], automatic: true };
    expect(prepare("application_received", object)).toBeNull();
    expect(prepare("application_new", object)).toBeNull();
  });

  it("invites the address that was given, with a link that is made later", () => {
    const prepared = prepare("invitation", objectOf("Jo")["invitation.created"]);
    expect(prepared?.to).toEqual({ kind: "person", name: "Jo", email: "new@example.org" });
    expect(prepared?.letter.button).toMatchObject({ secret: { kind: "invitation", id: ID, round: 2 } });
    expect(JSON.stringify(prepared?.letter)).toContain("3 Dec 2026, 07:56 UTC");
  });
});
