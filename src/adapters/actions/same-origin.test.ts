import { expect, it } from "vitest";
import { isSameOrigin } from "./same-origin";

const APP_URL = "https://panel.example.com";
const from = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), APP_URL);

it.each([
  ["the installation's own pages", { origin: APP_URL, "sec-fetch-site": "same-origin" }],
  ["a browser without Sec-Fetch-Site", { origin: APP_URL }],
  ["the same server under another name", { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }],
])("lets %s through", (_, headers) => {
  expect(from(headers)).toBe(true);
});

it.each([
  ["no Origin, which Next itself would let through", { host: "panel.example.com" }],
  ["no Origin, whatever Sec-Fetch-Site says", { "sec-fetch-site": "same-origin" }],
  ["a foreign page", { origin: "https://evil.example", host: "panel.example.com" }],
  ["a sandboxed page", { origin: "null", host: "null" }],
  ["a sibling's page", { origin: "https://blog.example.com", "sec-fetch-site": "same-site" }],
  ["our name with another scheme", { origin: "http://panel.example.com", host: "api.example.com" }],
  ["what the browser calls cross-site", { origin: APP_URL, "sec-fetch-site": "cross-site" }],
  ["an address typed in", { origin: APP_URL, "sec-fetch-site": "none" }],
  [
    "forwarded names that anybody can send",
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
  ],
])("refuses %s", (_, headers) => {
  expect(from(headers)).toBe(false);
});
