import type { SearchParams } from "@/components/ui/search-href";
import { optionalLine } from "@/core/text";

/** One text of the address, trimmed; undefined when it is absent, empty, or one that no search could have. */
export function textParam(params: SearchParams, name: string): string | undefined {
  const value = [params[name] ?? []].flat()[0]?.trim();
  return optionalLine(60).safeParse(value).data;
}

/** One of the allowed values; anything else in the address counts as no filter. */
export function choiceParam<T extends string>(
  params: SearchParams,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = textParam(params, name);
  return allowed.find((one) => one === value);
}

/** True while one of these parameters narrows the list. */
export function isFiltered(params: SearchParams, names: readonly string[]): boolean {
  return names.some((name) => textParam(params, name) !== undefined);
}

/** What Next gives a list page. */
export type ListPageProps = { searchParams: Promise<SearchParams> };

/** What Next gives a page about one object, with or without a list on it. */
export type ObjectPageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };
