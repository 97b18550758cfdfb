import { useId } from "preact/hooks";
import { LONGEST_DELAY, SHORTEST_DELAY, type Spoilers, secondsOf } from "../../../core/delay/delay";
import { own } from "../../../core/own";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { lengthWords } from "../../../text/delay";
import { Dialog } from "../design/dialog";
import { Select } from "../design/select";
import { useSettings } from "../page/use-settings";
import { DelayControls } from "./delay-controls";

/** Lets the reader delay a coverage. */
export function SpoilersDialog({ coverageId, onClose }: { coverageId: string; onClose: () => void }) {
  return (
    <Dialog title={t("spoilersTitle")} onClose={onClose}>
      <SpoilersForm coverageId={coverageId} />
    </Dialog>
  );
}

const DELAYS = [SHORTEST_DELAY, 10, 15, 30, 60, 120, LONGEST_DELAY];
const USUAL = 30;

interface Props {
  coverageId: string;
  /** The coverage's title, where the form is one of several. */
  title?: string;
  onSaved?: () => void;
}

/** Shows a coverage live, delayed by some minutes, or from its start. Each choice applies at once. */
export function SpoilersForm({ coverageId, title, onSaved }: Props) {
  const group = useId();
  const spoilers = own(useSettings().spoilers, coverageId);
  const delay = delayOf(spoilers);
  const set = async (how: { delay: number } | "fromStart" | null) => {
    await send("setSpoilers", { coverageId, spoilers: how });
    onSaved?.();
  };
  return (
    <fieldset class="choices">
      <legend class={title ? undefined : "visually-hidden"} dir="auto">
        {title ?? t("spoilersTitle")}
      </legend>
      {!title && <p class="muted">{t("spoilersHelp")}</p>}
      <label>
        <input type="radio" name={group} checked={!spoilers} onChange={() => set(null)} />
        {t("spoilersOff")}
      </label>
      <label>
        <input
          type="radio"
          name={group}
          checked={delay !== undefined}
          onChange={() => set({ delay: delay ?? USUAL })}
        />
        {t("spoilersDelay")}
        <Select
          class="field small"
          aria-label={title ? t("spoilersDelayOf", title) : t("spoilersDelay")}
          options={[...new Set([...DELAYS, delay ?? USUAL])]
            .sort((a, b) => a - b)
            .map((value) => ({ value, label: lengthWords(secondsOf({ delay: value }), t) }))}
          value={delay ?? USUAL}
          onChoose={(minutes) => set({ delay: minutes })}
        />
      </label>
      <label>
        <input
          type="radio"
          name={group}
          checked={spoilers !== undefined && delay === undefined}
          onChange={() => set("fromStart")}
        />
        {t("spoilersPlay")}
      </label>
      {spoilers && <DelayControls coverageId={coverageId} spoilers={spoilers} />}
      <p class="muted">{t("seenNowHelp")}</p>
    </fieldset>
  );
}

const delayOf = (spoilers: Spoilers | undefined): number | undefined =>
  spoilers && "delay" in spoilers ? spoilers.delay : undefined;
