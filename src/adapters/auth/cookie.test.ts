import { expect, it } from "vitest";
import { callbackCookieName, challengeCookieName, isSecure, sessionCookieName } from "./cookie";

it("binds each cookie to the host on https", () => {
  expect(sessionCookieName("https://panel.example.com")).toBe("__Host-tierline.session");
  expect(challengeCookieName("https://panel.example.com")).toBe("__Host-tierline.challenge");
  expect(callbackCookieName("https://panel.example.com")).toBe("__Host-tierline.callback");
  expect(isSecure("https://panel.example.com")).toBe(true);
  expect(sessionCookieName("http://localhost:3000")).toBe("tierline.session");
});
