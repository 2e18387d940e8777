import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { CLIENT_ADDRESS_HEADER, clientAddress, stampClientAddress } from "./client-address";

function request(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  const rawHeaders = Object.entries(headers).flat();
  return { socket: { remoteAddress }, headers, rawHeaders } as unknown as IncomingMessage;
}

const forwarded = { "x-forwarded-for": "6.6.6.6, 203.0.113.9, 10.0.0.2" };

describe("clientAddress", () => {
  it.each([
    ["no proxy is trusted", "10.0.0.1", forwarded, 0, "10.0.0.1"],
    ["one is", "10.0.0.1", forwarded, 1, "10.0.0.2"],
    ["two are", "10.0.0.1", forwarded, 2, "203.0.113.9"],
    ["more are than there are entries", "10.0.0.1", { "x-forwarded-for": "203.0.113.9" }, 5, "203.0.113.9"],
    ["one is and said nothing", "10.0.0.1", {}, 1, "10.0.0.1"],
    ["the socket speaks IPv6 for IPv4", "::ffff:192.0.2.1", {}, 0, "192.0.2.1"],
  ])("when %s", (_, socket, headers, hops, expected) => {
    expect(clientAddress(request(socket, headers), hops)).toBe(expected);
  });
});

it("throws out a header that the caller forged", () => {
  const forged = request("192.0.2.1", { [CLIENT_ADDRESS_HEADER.toUpperCase()]: "127.0.0.1" });
  stampClientAddress(forged, 0);
  expect(forged.rawHeaders).toEqual([CLIENT_ADDRESS_HEADER, "192.0.2.1"]);
  expect(forged.headers[CLIENT_ADDRESS_HEADER]).toBe("192.0.2.1");
});
