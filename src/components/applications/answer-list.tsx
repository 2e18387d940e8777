import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import type { ApplicationAnswerDto, ApplicationFileDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";

type AnswerListProps = {
  answers: readonly ApplicationAnswerDto[];
  /** Where the files are, without their ids. */
  filesHref: string;
  /** Stands after the answers. */
  more?: readonly Definition[];
};

/** What an applicant filled in, by the form of then (R2, R72). */
export function AnswerList({ answers, filesHref, more = [] }: AnswerListProps) {
  const t = useTranslations("applicationForm");
  const items = answers.map((answer) => ({
    key: answer.key,
    term: answer.source === "standard" ? t(`standard.${answer.key}.label`) : answer.label,
    value: <Value answer={answer} filesHref={filesHref} />,
  }));
  return <DefinitionList items={[...items, ...more]} />;
}

function Value({ answer, filesHref }: { answer: ApplicationAnswerDto; filesHref: string }): ReactNode {
  const t = useTranslations("applicationForm.fields");
  if (answer.source === "custom" && answer.file)
    return <FileLink file={answer.file} href={`${filesHref}/${answer.file.id}`} />;
  const { value } = answer;
  if (value === null) return <span aria-hidden>–</span>;
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (answer.source === "custom" && answer.type === "url") return <WebLink href={value} />;
  if (answer.key === "taxId") return <span className="font-mono text-[0.92em]">{value}</span>;
  return <p className="max-w-prose wrap-anywhere whitespace-pre-wrap">{value}</p>;
}

/** An address that a stranger typed: the page behind it learns nothing of ours. */
function WebLink({ href }: { href: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      className="wrap-anywhere text-accent-text hover:underline"
    >
      {href}
    </a>
  );
}

function FileLink({ file, href }: { file: ApplicationFileDto; href: string }) {
  const t = useTranslations("applicationForm.answers");
  const formats = useFormats();
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <a
        href={href}
        download={file.name}
        aria-label={t("download", { name: file.name })}
        className="wrap-anywhere text-accent-text hover:underline"
      >
        {file.name}
      </a>
      <span className="text-sm text-muted">{formats.fileSize(file.sizeBytes)}</span>
    </span>
  );
}
