import { invalid } from "./failure";

export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type Form = { [name: string]: FormValue };

const KEY = /^[a-z_]+(\[[a-zA-Z0-9_]*\])*$/;

/** `a[b][0][c]=1&…` as an object of texts; a body that is no form, or says something twice, is refused. */
export function parseForm(text: string): Form {
  const form: Form = {};
  for (const pair of text === "" ? [] : text.split("&")) {
    const cut = pair.indexOf("=");
    if (cut < 1) throw invalid(`Invalid form-encoded body: ${pair}`);
    const [key, value] = [decoded(pair.slice(0, cut)), decoded(pair.slice(cut + 1))];
    if (!KEY.test(key))
      throw invalid(`Received unknown parameter: ${key}`, { code: "parameter_unknown", param: key });
    put(form, [...key.matchAll(/[^[\]]+/g)].map(String), value, key);
  }
  return arraysIn(form) as Form;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw invalid(`Invalid form-encoded body: ${text}`);
  }
}

function put(form: Form, path: string[], value: string, key: string): void {
  let place = form;
  for (const name of path.slice(0, -1)) {
    const inner = Object.hasOwn(place, name) ? place[name] : {};
    if (typeof inner === "string") throw invalid(`Invalid ${key}`, { param: key });
    place[name] = inner as Form;
    place = inner as Form;
  }
  const last = path.at(-1) as string;
  if (Object.hasOwn(place, last)) throw invalid(`Received ${key} twice`, { param: key });
  place[last] = value;
}

/** What has the keys 0, 1, 2 … is a list. */
function arraysIn(value: FormValue): FormValue {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, arraysIn(inner)] as const);
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
