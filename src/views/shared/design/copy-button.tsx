import { Copy } from "lucide";
import { useState } from "preact/hooks";
import { t } from "../../../text/browser";
import { Icon } from "./icon";

interface Props {
  text: string;
  label: string;
  /** Shown within text. */
  plain?: boolean;
}

/** Copies a text and says whether that worked. */
export function CopyButton({ text, label, plain = false }: Props) {
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(t("copied")),
      () => setSaid(t("notCopied")),
    );
  return (
    <>
      <button type="button" class={plain ? "button plain" : "button"} onClick={copy}>
        {!plain && <Icon node={Copy} size={14} />}
        {label}
      </button>
      <span class="said" role="status">
        {said}
      </span>
    </>
  );
}
