import { describe, expect, it } from "vitest";
import { createRouter } from "./router";

const route = createRouter(
  ["GET /orders", "POST /orders", "POST /orders/quote", "GET /orders/{id}", "POST /orders/{id}/pay"].map(
    (text) => {
      const [method = "", path = ""] = text.split(" ");
      return { method, path };
    },
  ),
);

describe("the router", () => {
  it("finds a route and its parameters", () => {
    expect(route("GET", "/orders/ord_1")).toEqual({
      route: { method: "GET", path: "/orders/{id}" },
      params: { id: "ord_1" },
    });
    expect(route("POST", "/orders/ord_1/pay").params).toEqual({ id: "ord_1" });
  });

  it("prefers a literal segment to a parameter", () => {
    expect(route("POST", "/orders/quote").route.path).toBe("/orders/quote");
  });

  it("gives HEAD the route of GET", () => {
    expect(route("HEAD", "/orders").route.method).toBe("GET");
  });

  it("names the methods of a path that lacks the one asked for", () => {
    expect(() => route("DELETE", "/orders")).toThrow(
      expect.objectContaining({ code: "method_not_allowed", allow: "GET, HEAD, OPTIONS, POST" }),
    );
    expect(() => route("OPTIONS", "/orders/ord_1/pay")).toThrow(
      expect.objectContaining({ allow: "OPTIONS, POST" }),
    );
  });

  it.each([
    "",
    "/",
    "/order",
    "/orders/",
    "//orders",
    "/orders//pay",
    "/Orders",
    "/orders/a/pay/",
    "/%6frders",
  ])("has nothing at %j", (path) => {
    expect(() => route("GET", path)).toThrow(expect.objectContaining({ code: "not_found" }));
  });

  it("refuses two routes of one method and path", () => {
    const twice = [
      { method: "GET", path: "/a" },
      { method: "GET", path: "/a" },
    ];
    expect(() => createRouter(twice)).toThrow("twice");
  });
});
