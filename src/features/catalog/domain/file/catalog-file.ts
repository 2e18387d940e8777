import type { BillingCycle } from "@/core/billing-cycle";
import type { OptionKind, Visibility } from "../limits";

/** A price in minor units of its currency; the file knows only prices in force. */
export type FilePrice = {
  cycle: BillingCycle;
  currency: string;
  priceMinor: number;
  setupMinor: number;
  floorMinor: number | null;
};

export type FileCategory = { slug: string; name: string };
export type FileOption = { name: string; retired: boolean; prices: FilePrice[] };

/** `key` is what the file knows a group by: several may have one name. */
export type FileGroup = {
  key: string;
  name: string;
  kind: OptionKind;
  required: boolean;
  min: number;
  max: number;
  step: number;
  options: FileOption[];
};

export type FileProduct = {
  slug: string;
  name: string;
  /** Its slug. */
  category: string;
  description: string;
  status: "active" | "retired";
  visibility: Visibility;
  /** Public ids of the resellers that see it, where the visibility is `chosen`. */
  resellers: string[];
  /** Keys of its option groups, in their order. */
  groups: string[];
  prices: FilePrice[];
};

/** The whole catalogue as one file, in its order. Stock is no part of it: it moves with each order. */
export type CatalogFile = {
  categories: FileCategory[];
  optionGroups: FileGroup[];
  products: FileProduct[];
};

/** Where something stands in a file: line from 1, and the column's heading or the path. */
export type Place = { line: number; column: string };
export type FileProblem = Place & { detail: string };
/** Finds a part of a file, or one of its fields. */
export type Locate = (part: object, field?: string) => Place;

export const MAX_FILE_BYTES = 2_000_000;
export const MAX_FILE_ROWS = 20_000;
