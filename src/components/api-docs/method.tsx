import { Badge, type Tone } from "@/components/ui/badge";

const tones: Readonly<Record<string, Tone>> = {
  GET: "success",
  POST: "info",
  PATCH: "warning",
  DELETE: "danger",
};

export function MethodBadge({ method }: { method: string }) {
  return (
    <Badge tone={tones[method] ?? "neutral"} className="w-14 justify-center font-mono">
      {method}
    </Badge>
  );
}
