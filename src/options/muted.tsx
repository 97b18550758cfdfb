import { X } from "lucide";
import type { Kind } from "../core/coverage";
import type { Mutes } from "../core/filter";
import { send } from "../messaging/channel";
import { t } from "../text/browser";
import { Icon } from "../ui/design/icon";
import { nameOfKind } from "../ui/post/kind";
import { AddForm } from "./add-form";
import { saySaved } from "./saved";

/** What stays hidden in one coverage, and words to add to it. */
export function Muted({ coverageId, muted }: { coverageId: string; muted: Mutes }) {
  const set = async (what: keyof Mutes, value: string, on: boolean) => {
    await send("mute", { coverageId, what, value, on });
    saySaved();
  };
  const all = (["athletes", "labels", "words", "kinds"] as const).flatMap((what) =>
    muted[what].map((value) => ({ what, value, name: what === "kinds" ? nameOfKind(value as Kind) : value })),
  );
  return (
    <div class="people">
      <h4>{t("mutedTitle")}</h4>
      <p class="muted">{t("mutedHelp")}</p>
      {all.length > 0 && (
        <ul class="tags">
          {all.map(({ what, value, name }) => (
            <li key={`${what} ${value}`}>
              <span dir="auto">{name}</span>
              <button
                type="button"
                class="icon-button"
                aria-label={t("remove", name)}
                onClick={() => set(what, value, false)}
              >
                <Icon node={X} size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddForm label={t("addWord")} action={t("addWordButton")} onAdd={(word) => set("words", word, true)} />
    </div>
  );
}
