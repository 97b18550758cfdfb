import { useState } from "preact/hooks";
import { writtenStarts } from "../../calendar/in-worker";
import { followedRaces, noChoices } from "../../core/filter/filter";
import { own } from "../../core/own";
import { announcedStarts } from "../../core/starts";
import { t } from "../../text/browser";
import { CalendarDialog } from "../shared/following/dialogs";
import type { LoadedCoverage } from "../shared/model/loaded-coverage";
import { useSettings } from "../shared/page/use-settings";
import { download } from "./download";

/** Starts from a calendar, and those of what is followed as an `.ics` file. */
export function CalendarButtons({ followed }: { followed: readonly LoadedCoverage[] }) {
  const { choices } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const [says, say] = useState("");
  const save = async () => {
    const now = new Date().toISOString();
    const starts = followed.flatMap(({ head, source }) =>
      source.replay ? [] : announcedStarts(head, followedRaces(own(choices, head.id) ?? noChoices, head.races), now),
    );
    const text = starts.length > 0 ? await writtenStarts(starts, now) : undefined;
    if (text) download(text, "text/calendar", `raceside-${now.slice(0, 10)}.ics`);
    say(text ? "" : t("calendarSaveNone"));
  };
  return (
    <div>
      <div class="buttons">
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {t("calendarOpen")}
        </button>
        <button type="button" class="button" onClick={save}>
          {t("calendarSave")}
        </button>
      </div>
      <p class="muted" role="status">
        {says}
      </p>
      {isOpen && <CalendarDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
