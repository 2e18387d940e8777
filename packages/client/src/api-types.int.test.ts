import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { callApi } from "@/adapters/rest/testing/call-api";
import { CLIENT_TYPES, clientTypes } from "../../../scripts/lib/client-types.mjs";

it("are those of the document: `npm run client:types` writes them", async () => {
  const { json } = await callApi("GET", "/openapi.json");
  expect(await readFile(CLIENT_TYPES, "utf8")).toBe(await clientTypes(json));
}, 60_000);
