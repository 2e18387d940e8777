"use client";

import { useQueryClient } from "@tanstack/react-query";
import { CircleOff, CirclePause, CirclePlay, Layers, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { Button } from "@/components/ui/button";
import { useSelection } from "@/components/ui/selection";
import { toast } from "@/components/ui/toast";
import type { FilterResellersInput, TierDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { BulkDialog, type BulkKind } from "./bulk-dialog";

type BulkBarProps = {
  /** The filters of the list, and how many resellers they leave. */
  filters: FilterResellersInput;
  count: number;
  /** The most that are changed in one go. */
  most: number;
  tiers: readonly Pick<TierDto, "id" | "name" | "rateBps">[];
};

const ACTIONS = [
  { kind: "tier", Icon: Layers },
  { kind: "suspend", Icon: CirclePause },
  { kind: "reactivate", Icon: CirclePlay },
  { kind: "deactivate", Icon: CircleOff },
] as const;

/** What can be done with the chosen resellers. There while some are chosen. */
export function BulkBar({ filters, count, most, tiers }: BulkBarProps) {
  const t = useTranslations("bulk");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { selected, set, clear } = useSelection();
  const formats = useFormats();
  const [open, setOpen] = useState<BulkKind | null>(null);
  const [isLoading, setLoading] = useState(false);
  const resellers = useMemo(() => [...selected], [selected]);
  const all = Math.min(count, most);

  async function selectAll() {
    setLoading(true);
    try {
      const options = trpc.admin.resellers.matching.queryOptions(filters, { staleTime: 0 });
      set(await queries.fetchQuery(options), true);
    } catch (error) {
      toast.error((error as Error).message);
    } finally {
      setLoading(false);
    }
  }

  if (selected.size === 0) return null;
  return (
    <section
      aria-label={t("bar")}
      className="sticky bottom-3 z-30 mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-raised px-3 py-2.5 shadow-pop sm:px-4"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span aria-live="polite" className="font-medium tabular-nums">
          {t("selected", { count: selected.size })}
        </span>
        {selected.size < all && (
          <Button variant="link" pending={isLoading} onClick={() => void selectAll()}>
            {count > most
              ? t("allCapped", { most: formats.count(most), count: formats.count(count) })
              : t("all", { count: formats.count(count) })}
          </Button>
        )}
        <Button size="sm" variant="ghost" icon={<X aria-hidden />} onClick={clear}>
          {t("clear")}
        </Button>
      </div>
      <div className="flex flex-wrap gap-2 sm:ml-auto">
        {ACTIONS.map(({ kind, Icon }) => (
          <Button key={kind} size="sm" icon={<Icon aria-hidden />} onClick={() => setOpen(kind)}>
            {t(kind)}
          </Button>
        ))}
      </div>
      {open && <BulkDialog kind={open} resellers={resellers} tiers={tiers} onClose={() => setOpen(null)} />}
    </section>
  );
}
