import { useTranslations } from "next-intl";
import { choiceParam, textParam } from "@/components/lists/list-query";
import { ButtonLink } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { FilterSelect } from "@/components/ui/filter-select";
import { shortId } from "@/components/ui/id-text";
import { SearchBox } from "@/components/ui/search-box";
import { type SearchParams, searchHref } from "@/components/ui/search-href";
import type { SelectOption } from "@/components/ui/select";
import { PUBLIC_ID } from "@/core/id-kinds";
import { ACTIONS, ACTOR_KINDS } from "@/features/activity";

/** The parameters of the log's address. */
export const ACTIVITY_FILTERS = ["q", "action", "actorKind", "from", "to", "actor", "object"];

/** The filters that an address asks for; what is none of them counts as absent. */
export function activityFilters(params: SearchParams) {
  const matching = (name: string, form: RegExp) => {
    const text = textParam(params, name);
    return text && form.test(text) ? text : undefined;
  };
  return {
    q: textParam(params, "q"),
    action: choiceParam(params, "action", ACTIONS),
    actorKind: choiceParam(params, "actorKind", ACTOR_KINDS),
    from: matching("from", DAY),
    to: matching("to", DAY),
    actor: matching("actor", PUBLIC_ID),
    object: matching("object", PUBLIC_ID),
  };
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

type ActivityFilterBarProps = {
  path: string;
  params: SearchParams;
  search: string;
  actions: { label: string; all: string; options: SelectOption[] };
  /** Whose words for who acts: the panel's, or those of a client about itself. */
  own: boolean;
};

/** Search, action, who, and days; and what a link in the log has narrowed it to. */
export function ActivityFilterBar({ path, params, search, actions, own }: ActivityFilterBarProps) {
  const t = useTranslations("activity");
  const { actor, object } = activityFilters(params);
  const kinds = ACTOR_KINDS.map((kind) => ({
    value: kind,
    label: t(`${own ? "ownActorKinds" : "actorKinds"}.${kind}`),
  }));
  return (
    <FilterBar names={ACTIVITY_FILTERS}>
      <SearchBox label={search} />
      <FilterSelect name="action" label={actions.label} all={actions.all} options={actions.options} />
      <FilterSelect name="actorKind" label={t("actor")} all={t("anyActor")} options={kinds} />
      <FilterDate name="from" label={t("from")} />
      <FilterDate name="to" label={t("to")} />
      {Object.entries({ actor, object }).map(([name, id]) =>
        id ? (
          <span key={name} className="flex items-center gap-2 text-sm">
            <input type="hidden" name={name} value={id} />
            {t("narrowed", { id: shortId(id) })}
            <ButtonLink href={searchHref(path, params, { [name]: null })} variant="ghost" scroll={false}>
              {t("allOf")}
            </ButtonLink>
          </span>
        ) : null,
      )}
    </FilterBar>
  );
}
