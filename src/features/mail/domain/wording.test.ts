import { describe, expect, it } from "vitest";
import { faultIn, fill, paragraphsOf, variablesIn } from "./wording";

describe("the variables of a wording", () => {
  it("are found, each once", () => {
    expect(variablesIn("{{a}} and {{ b_2 }} and {{a}}, not {c} nor {{D}}")).toEqual(["a", "b_2"]);
  });

  it.each([
    ["Hello {{nobody}}", /^{{nobody}} is not known here.*{{company}}/],
    ["Hello {{company", /two braces/],
    ["Hello company}}", /two braces/],
    ["Hello {{Company}}", /two braces/],
    ["Hello {{#if company}}", /two braces/],
    ["Hello {{company.name}}", /two braces/],
  ])("%s is refused", (text, message) => {
    expect(faultIn(text, ["company"])).toMatch(message);
  });

  it.each(["Hello", "Hello {{company}}", "{ {{ company }} }", "{single} braces"])("%s is fine", (text) => {
    expect(faultIn(text, ["company"])).toBeNull();
  });

  it("are filled in once: what they hold is not looked at", () => {
    expect(fill("{{a}} {{b}}", { a: "{{b}}", b: "$& {{a}}" })).toBe("{{b}} $& {{a}}");
    expect(() => fill("{{c}}", {})).toThrow("no variable c");
  });
});

describe("the paragraphs of a body", () => {
  const values = { note: "Call\nJo", name: "Acme", none: "" };
  const of = (body: string) => paragraphsOf(body, values, ["note", "none"]);

  it("are parted by empty lines, however many", () => {
    expect(of("One {{name}}\n\n\n \n\nTwo\nstill two\n")).toEqual(["One Acme", "Two\nstill two"]);
  });

  it("set somebody else's words apart where they stand alone on a line", () => {
    expect(of("He writes:\n{{note}}")).toEqual(["He writes:", { quote: "Call\nJo" }]);
    expect(of("He writes {{note}}!")).toEqual(["He writes Call\nJo!"]);
    expect(of("{{ note }}\nthat was it")).toEqual([{ quote: "Call\nJo" }, "that was it"]);
  });

  it("leave out what has nothing to say", () => {
    expect(of("Before\n\nThe reason:\n{{none}}\n\nAfter {{name}}")).toEqual(["Before", "After Acme"]);
  });
});
