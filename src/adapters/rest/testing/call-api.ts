import { handleApi } from "../handle-api";

export type ApiRequest = {
  key?: string;
  /** A value is sent as JSON, a text as it is. */
  body?: unknown;
  headers?: Record<string, string>;
};

export type ApiAnswer = { status: number; headers: Headers; text: string; json: Record<string, unknown> };

let address = 0;

/** Asks the API as a program would, without a network in between: from a new address each time. */
export async function callApi(method: string, path: string, request: ApiRequest = {}): Promise<ApiAnswer> {
  const { key, body, headers } = request;
  address++;
  const response = await handleApi(
    new Request(`http://localhost:3000/api/v1${path}`, {
      method,
      headers: {
        "x-tierline-client-address": `192.0.2.${address % 250}`,
        ...(key && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "") && text !== "";
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
}
