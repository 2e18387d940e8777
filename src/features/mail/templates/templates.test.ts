import { describe, expect, it } from "vitest";
import { toPublicId } from "@/core/ids";
import { EVENT_TYPES, type EventType } from "@/features/activity";
import { BAD_TEXT } from "@/testing/bad-text";
import type { Brand } from "../domain/brand";
import type { Wording } from "../domain/wording";
import { EVENTS_WITHOUT_MAIL, MAIL_EVENTS, TEMPLATES, templatesOf } from ".";

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

const BRAND: Brand = {
  name: "Nordwolke",
  supportEmail: "help@nordwolke.test",
  senderEmail: "hello@nordwolke.test",
  url: "https://tierline.test",
  logoUrl: null,
  accent: null,
};

function prepare(type: keyof typeof TEMPLATES, object: unknown, wording?: Wording) {
  return TEMPLATES[type].prepare(object, { locale: "en", brand: BRAND, wording });
}

/** An object that is known above, or else the one of the previews with this for everything that somebody typed. */
function exampleOf(type: keyof typeof TEMPLATES, typed: string): unknown {
  const { event, sample } = TEMPLATES[type];
  const known = event ? objectOf(typed)[event] : undefined;
  const texts = ["label", "customerName", "statusReason", "reason", "service", "client", "error", "number"];
  return (
    known ??
    Object.fromEntries(
      Object.entries(sample as object).map(([key, value]) => [key, texts.includes(key) ? typed : value]),
    )
  );
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
  it("says something, in whole words", () => {
    const prepared = prepare(type, exampleOf(type, "Acme GmbH"));
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
    const prepared = prepare(type, exampleOf(type, typed));
    expect(prepared?.letter.subject).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202e]/u);
    expect(prepared?.letter.subject.length).toBeLessThan(400);
  });

  it("says by a variable each thing that it knows", () => {
    const own = {
      subject: "S {{company}}",
      heading: "H",
      body: TEMPLATES[type].variables.map((name) => `${name}={{${name}}}`).join("\n\n"),
    };
    const letter = prepare(type, TEMPLATES[type].sample, own)?.letter;
    expect(letter).toMatchObject({ subject: "S Nordwolke", heading: "H" });
    expect(letter?.paragraphs[0]).toBe("company=Nordwolke");
  });

  it("has a sample that says something for everything it may name", () => {
    const said = prepare(type, TEMPLATES[type].sample, {
      subject: "S",
      heading: "H",
      body: TEMPLATES[type].variables.map((name) => `{{${name}}}`).join("\n\n"),
    });
    expect(said?.letter.paragraphs).toHaveLength(TEMPLATES[type].variables.length);
  });

  it("is not written from an object that lacks what it says", () => {
    expect(() => prepare(type, {})).toThrow();
  });
});

describe("what depends on the object", () => {
  const textOf = (type: keyof typeof TEMPLATES, more: object) =>
    JSON.stringify(prepare(type, { ...(exampleOf(type, "Acme GmbH") as object), ...more })?.letter);

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

describe("mails about money", () => {
  const textOf = (type: keyof typeof TEMPLATES, more: object) =>
    JSON.stringify(prepare(type, { ...(TEMPLATES[type].sample as object), ...more })?.letter);
  const invoice = {
    number: "INV-000009",
    status: "issued",
    total: { amount: 119_000, currency: "JPY" },
    due: { amount: 9_000, currency: "JPY" },
    dueAt: "2027-02-28T00:00:00.000Z",
  };

  it("say amount, number and day as people read them, and lead to the invoice", () => {
    const text = textOf("invoice_overdue", { id: "inv_1", invoice });
    expect(text).toMatch(/¥9,000 of invoice INV-000009 over ¥119,000 was due on 28 February 2027/);
    expect(text).toContain("/portal/invoices/inv_1");
  });

  it.each(["paid", "void"])("ask for nothing that is %s by now", (status) => {
    for (const type of ["invoice_created", "invoice_reminder", "invoice_overdue"] as const)
      expect(prepare(type, { id: "inv_1", invoice: { ...invoice, status } })).toBeNull();
  });

  it("say that a top-up is on the balance, and what is left of an invoice", () => {
    const topUp = textOf("payment_succeeded", { invoice: null, invoiceId: null, method: "bank_transfer" });
    expect(topUp).toMatch(/for your account balance.*Paid by bank transfer.*portal\/balance/);
    expect(topUp).not.toContain("left to pay");
    expect(textOf("payment_succeeded", { invoice })).toContain("¥9,000 of it is left to pay");
  });

  it("leave out a reason that nobody gave", () => {
    expect(textOf("payment_failed", {})).toContain("The card was declined.");
    expect(textOf("payment_failed", { reason: null })).not.toContain("reason");
  });
});
