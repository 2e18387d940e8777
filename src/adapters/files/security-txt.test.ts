import { expect, it } from "vitest";
import { securityTxt } from "./security-txt";

const facts = { appUrl: "https://panel.example", now: new Date("2026-11-27T19:00:00Z") };

it("says whom to write to, for half a year", () => {
  expect(securityTxt({ ...facts, contact: "security@host.example" })).toBe(
    [
      "Contact: mailto:security@host.example",
      "Expires: 2027-05-26T00:00:00.000Z",
      "Preferred-Languages: en, de",
      "Canonical: https://panel.example/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});

it("takes a page as well", () => {
  const text = securityTxt({ ...facts, contact: "https://host.example/security" });
  expect(text).toContain("Contact: https://host.example/security\n");
});
