import type { CoverageHead, Kind } from "../../../core/coverage";
import { MUTABLE, type Mutes } from "../../../core/filter";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { AddForm } from "../../shared/design/add-form";
import { Tags } from "../../shared/design/tags";
import { nameOfKind } from "../../shared/post/kind";
import { saySaved } from "../../shared/saved";

interface Props {
  coverage: Pick<CoverageHead, "id" | "title">;
  muted: Mutes;
}

/** What stays hidden in one coverage, and words to add to it. */
export function Muted({ coverage: { id: coverageId, title }, muted }: Props) {
  const set = async (what: keyof Mutes, value: string, on: boolean) => {
    await send("mute", { coverageId, what, value, on });
    saySaved();
  };
  const all = MUTABLE.flatMap((what) => muted[what].map((value) => ({ what, value, id: `${what} ${value}` })));
  const unmute = (id: string) => {
    const gone = all.find((one) => one.id === id);
    if (gone) set(gone.what, gone.value, false);
  };
  return (
    <div class="people">
      <h4>{t("mutedTitle")}</h4>
      <p class="muted">{t("mutedHelp")}</p>
      <Tags
        label={t("mutedIn", title)}
        tags={all.map(({ id, what, value }) => ({ id, name: mutedName(what, value) }))}
        removeName={(name) => t("unmuteIn", [name, title])}
        onRemove={unmute}
      />
      <AddForm
        label={t("addWord")}
        name={t("addWordIn", title)}
        action={t("addWordButton")}
        actionName={t("addWordButtonIn", title)}
        onAdd={(word) => set("words", word, true)}
      />
    </div>
  );
}

/** Kinds have a name in the reader's language; the rest is as the source or the reader wrote it. */
export const mutedName = (what: keyof Mutes, value: string): string =>
  what === "kinds" ? nameOfKind(value as Kind) : value;
