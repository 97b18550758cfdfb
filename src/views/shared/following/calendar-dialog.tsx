import { useEffect, useState } from "preact/hooks";
import { readStarts } from "../../../calendar/in-worker";
import { type CalendarReading, MAX_CALENDAR_CHARS } from "../../../core/calendar";
import type { CoverageHead } from "../../../core/coverage";
import type { Problem } from "../../../core/problem";
import { failed, ok, type Result } from "../../../core/result";
import { t } from "../../../text/browser";
import { plural } from "../../../text/translate";
import { Dialog } from "../design/dialog";
import { FileButton } from "../design/file-button";
import { readAsSeen } from "../model/read-as-seen";
import { clock } from "../page/clock";
import { useSettings } from "../page/use-settings";
import { useStored } from "../page/use-stored";
import { AddressForm } from "./address-form";
import { CalendarStarts } from "./calendar-starts";
import { fetchCalendar } from "./follow";

type State =
  | { now: "ready" | "reading" }
  | { now: "read"; reading: CalendarReading }
  | { now: "failed"; problem: Problem };

interface Props {
  /** The address of a calendar that is opened at once. */
  at?: { address: string; allowPrivate?: true };
  onClose: () => void;
}

/**
 * Starts from an `.ics` file or address, to follow or to take for what is followed. Nothing of the calendar is stored.
 */
export function CalendarDialog({ at: first, onClose }: Props) {
  const [address, setAddress] = useState(first?.address ?? "");
  const [state, setState] = useState<State>({ now: "ready" });
  const heads = useFollowedHeads();

  const show = async (text: Promise<Result<{ text: string }>>) => {
    setState({ now: "reading" });
    const got = await text;
    const read = got.ok ? await readStarts(got.value.text, new Date(clock.value).toISOString()) : got;
    setState(read.ok ? { now: "read", reading: read.value } : { now: "failed", problem: read.problem });
  };
  const open = (allowPrivate?: true) => show(fetchCalendar(address, allowPrivate));
  useEffect(() => {
    if (first) open(first.allowPrivate);
  }, []);
  const isReading = state.now === "reading";
  return (
    <Dialog title={t("calendarOpen")} onClose={onClose}>
      <p class="muted">{t("calendarHelp")}</p>
      <div class="calendar">
        <AddressForm
          label={t("calendarAddress")}
          action={t("calendarShow")}
          address={address}
          onType={setAddress}
          isBusy={isReading}
          problem={state.now === "failed" ? state.problem : undefined}
          says={state.now === "read" ? readSentence(state.reading) : ""}
          onGo={open}
          beside={
            <FileButton
              label={t("calendarFile")}
              accept=".ics,text/calendar"
              isBusy={isReading}
              onFile={(file) => show(textOf(file))}
            />
          }
        />
      </div>
      {state.now === "read" && <CalendarStarts starts={state.reading.starts} heads={heads} />}
    </Dialog>
  );
}

/** No character has less than a byte. */
async function textOf(file: File): Promise<Result<{ text: string }>> {
  return file.size > MAX_CALENDAR_CHARS ? failed({ code: "calendarTooBig" }) : ok({ text: await file.text() });
}

const readSentence = ({ starts, more, unreadable }: CalendarReading): string =>
  [
    starts.length === 0 && t("calendarNone"),
    more && t("calendarMore"),
    unreadable > 0 && plural(t, "calendarUnread", unreadable),
  ]
    .filter(Boolean)
    .join(" ");

/** What is followed, without the replay, as it is stored now and as its reader may see it. */
function useFollowedHeads(): CoverageHead[] {
  const { follows } = useSettings();
  const read = async () => {
    const all = await Promise.all(follows.map(({ id }) => readAsSeen(id)));
    return all.flatMap((one) => (one && !one.source.replay ? one.head : []));
  };
  return useStored(read, () => true, [follows]) ?? [];
}
