import { useFormats } from "../ui/use-formats";

/** A change in basis points with its sign: "+12.5%"; a dash where there was nothing to compare with. */
export function Change({ bps }: { bps: number | null }) {
  const formats = useFormats();
  if (bps === null) return <span className="text-muted">–</span>;
  const tone = bps > 0 ? "text-success" : bps < 0 ? "text-danger" : "text-muted";
  return (
    <span className={`whitespace-nowrap tabular-nums ${tone}`}>
      {bps > 0 && "+"}
      {formats.bps(bps)}
    </span>
  );
}
