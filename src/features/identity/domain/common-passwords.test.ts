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

it.each(["password1234", "PASSWORD1234", "qwertyuiop12", "aaaaaaaaaaaaaaaa", "abababababababab"])(
  "refuses %s as common",
  (password) => {
    expect(problem(password)).toContain("too common");
  },
);

it("hears the same password from systems that compose letters otherwise", () => {
  expect(newPassword.parse("u\u0308ber alle Berge")).toBe(newPassword.parse("\u00fcber alle Berge"));
});

it("does not hash a novel", () => {
  expect(problem("ab c".repeat(51))).toBe("Use at most 200 characters");
});
