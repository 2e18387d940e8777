import { useTranslations } from "next-intl";
import { CodeText, CopyCode } from "./code-block";

type CodeTabsProps = {
  /** Unique on the page. */
  id: string;
  /** What the code does, for who can't see that the tabs are above it. */
  label: string;
  samples: readonly { lang: string; source: string }[];
};

const tab =
  "flex h-9 cursor-pointer items-center px-3 text-xs font-medium text-muted hover:text-fg " +
  "border-b-2 border-transparent -mb-px";
const panel = "hidden order-last basis-full min-w-0 border-t border-line relative";

/** The same request in two languages. Radio buttons choose, so that it works without a script. */
export function CodeTabs({ id, label, samples }: CodeTabsProps) {
  const t = useTranslations("apiDocs.language");
  const [first, second] = samples;
  if (!first) return null;
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap overflow-hidden rounded-lg border border-line bg-surface p-0 [&>label]:bg-sunken">
      <legend className="sr-only">{label}</legend>
      <input
        type="radio"
        name={id}
        id={`${id}-${first.lang}`}
        defaultChecked
        className="peer/first sr-only"
      />
      <label
        htmlFor={`${id}-${first.lang}`}
        className={`${tab} peer-checked/first:border-accent peer-checked/first:text-fg peer-focus-visible/first:outline-2 peer-focus-visible/first:-outline-offset-2 peer-focus-visible/first:outline-ring`}
      >
        {t(first.lang)}
      </label>
      {second && (
        <>
          <input type="radio" name={id} id={`${id}-${second.lang}`} className="peer/second sr-only" />
          <label
            htmlFor={`${id}-${second.lang}`}
            className={`${tab} peer-checked/second:border-accent peer-checked/second:text-fg peer-focus-visible/second:outline-2 peer-focus-visible/second:-outline-offset-2 peer-focus-visible/second:outline-ring`}
          >
            {t(second.lang)}
          </label>
        </>
      )}
      <span aria-hidden className="flex-1 bg-sunken" />
      <Panel lang={first.lang} source={first.source} label={label} when="peer-checked/first:block" />
      {second && (
        <Panel lang={second.lang} source={second.source} label={label} when="peer-checked/second:block" />
      )}
    </fieldset>
  );
}

function Panel({ lang, source, label, when }: { lang: string; source: string; label: string; when: string }) {
  const t = useTranslations("apiDocs.language");
  const title = `${label}: ${t(lang)}`;
  return (
    <div className={`${panel} ${when}`}>
      <CodeText code={source} label={title} />
      <span className="absolute -top-8 right-2">
        <CopyCode code={source} title={title} />
      </span>
    </div>
  );
}
