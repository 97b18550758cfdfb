import { ListChecks } from "lucide";
import type { ComponentChildren } from "preact";
import { t } from "../../../text/browser";
import { figure } from "../../../text/translate";
import { IconButton } from "../design/icon-button";
import { Segments } from "../design/segments";
import type { CoverageProps } from "../model/coverage-model";
import { type Scope, scopeOf } from "../model/timeline";
import { chooseRaces } from "./choose-races";

const NAMES = { mine: "myRaces", key: "keyEvents", all: "allPosts" } as const;

/** Which posts are shown: of the reader's races, key events, or all; and a button to choose the races. */
export function ScopeBar({ model, loaded: { head }, end }: CoverageProps & { end?: ComponentChildren }) {
  const { selection } = model;
  const follows = model.follows.value;
  const scopes: Scope[] = follows ? ["mine", "key", "all"] : ["key", "all"];
  const choose = (scope: Scope) => {
    selection.value = { ...selection.value, scope, races: [] };
  };
  return (
    <section class="scope-bar" aria-label={t("show")}>
      <Segments
        label={t("posts")}
        options={scopes.map((value) => ({ value, label: t(NAMES[value]) }))}
        value={scopeOf(selection.value, follows)}
        onChoose={choose}
      />
      <span class="scope-tools">
        {follows && head.races.length > 0 && (
          <IconButton
            name={t("chooseRacesOf", figure(t, head.races.length))}
            node={ListChecks}
            onClick={() => chooseRaces(head.id)}
          />
        )}
        {end}
      </span>
    </section>
  );
}
