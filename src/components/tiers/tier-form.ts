import { formatMajor, parseTyped } from "@/core/money";
import { formatPercent, parsePercent } from "@/core/percent";
import type { TierRowDto } from "@/features/resellers";
import type { TierRules } from "@/features/settings";

/** A tier as it is typed. `key` tells rows apart while they have no id. */
export type TierDraft = {
  key: string;
  id: string | null;
  resellers: number;
  name: string;
  rate: string;
  threshold: string;
  services: string;
};

export type RulesDraft = Omit<TierRules, "graceDays"> & { graceDays: string };

export type TierErrors = Readonly<Record<string, string>>;

export function draftOf(row: TierRowDto): TierDraft {
  return {
    key: row.id,
    id: row.id,
    resellers: row.resellers,
    name: row.name,
    rate: row.ownRateBps === null ? "" : formatPercent(row.ownRateBps),
    threshold: formatMajor(row.threshold.amount, row.threshold.currency),
    services: String(row.thresholdServices),
  };
}

type Texts = { rate: string; amount: string; count: string };

/**
 * What the verbs take, from what was typed; or the messages beside the fields, by the same paths as the verbs' own:
 * "tiers.1.rateBps".
 */
export function readDrafts(drafts: readonly TierDraft[], rules: RulesDraft, currency: string, texts: Texts) {
  const errors: Record<string, string> = {};
  const need = <T>(value: T | null, path: string, text: string): T | null => {
    if (value === null) errors[path] = text;
    return value;
  };
  const tiers = drafts.map((draft, index) => {
    const at = (field: string) => `tiers.${index}.${field}`;
    const rate = draft.rate.trim();
    return {
      id: draft.id,
      name: draft.name,
      rateBps: rate === "" ? null : need(parsePercent(rate), at("rateBps"), texts.rate),
      thresholdMinor: need(parseTyped(draft.threshold, currency), at("thresholdMinor"), texts.amount) ?? 0,
      thresholdServices: need(parseCount(draft.services), at("thresholdServices"), texts.count) ?? 0,
    };
  });
  const graceDays = need(parseCount(rules.graceDays), "rules.graceDays", texts.count) ?? 0;
  return { input: { tiers, rules: { ...rules, graceDays } }, errors };
}

function parseCount(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null;
}
