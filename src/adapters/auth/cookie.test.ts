import { expect, it } from "vitest";
import { isSecure, sessionCookieName } from "./cookie";

it("binds the cookie to the host on https", () => {
  expect(sessionCookieName("https://panel.example.com")).toBe("__Host-tierline.session");
  expect(isSecure("https://panel.example.com")).toBe(true);
  expect(sessionCookieName("http://localhost:3000")).toBe("tierline.session");
});
