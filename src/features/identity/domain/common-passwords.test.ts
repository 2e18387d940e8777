import { expect, it } from "vitest";
import { newPassword } from "../schemas";

const problem = (password: string) => newPassword.safeParse(password).error?.issues[0]?.message;

it.each(["correct horse", "Tr0ub4dor&3xy", "ein langer Satz mit Ü", "🐎🔋🐎🔋🐎🔋🐎🔋🐎🔋🐎x"])(
  "takes %s",
  (password) => {
    expect(problem(password)).toBeUndefined();
  },
);

it.each(["short", "elevenchars", "🐎🔋🐎🔋🐎"])("refuses %s as too short", (password) => {
  expect(problem(password)).toBe("Use at least 12 characters");
});

it.each([
  "password1234",
  "PASSWORD1234",
  "qwertyuiop12",
  "1qaz2wsx3edc",
  "leavemealone",
  "Sunshine2026!",
  "!!dragon123456",
  "1qaz2wsx3edc!",
  "tierline1234",
  "aaaaaaaaaaaaaaaa",
  "abababababababab",
  "abcdabcdabcd",
  "123456123456",
])("refuses %s as common", (password) => {
  expect(problem(password)).toContain("too common");
});

it("hears the same password from systems that compose letters otherwise", () => {
  expect(newPassword.parse("u\u0308ber alle Berge")).toBe(newPassword.parse("\u00fcber alle Berge"));
});

it("asks for nothing but length: no capitals, digits or marks, and no end of life", () => {
  for (const password of [
    "nur kleine buchstaben",
    "NUR GROSSE BUCHSTABEN",
    "829163748291637",
    "sunshine über husum",
  ])
    expect(problem(password)).toBeUndefined();
});

it("does not hash a novel", () => {
  expect(problem("ab c".repeat(51))).toBe("Use at most 200 characters");
});
