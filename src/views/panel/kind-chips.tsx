import type { Kind } from "../../core/coverage";
import { t } from "../../text/browser";
import { kindName } from "../../text/post";
import { Chip, ChipRow } from "../shared/coverage/chip";
import type { CoverageProps } from "../shared/model/coverage-model";
import { NAMED_KINDS } from "../shared/post/post-marks";

/** Toggles for the kinds that occur among the posts. */
export function KindChips({ model: { selection }, loaded }: CoverageProps) {
  const there = new Set(loaded.posts.map((post) => post.kind));
  const chosen = selection.value.kinds;
  const offered = NAMED_KINDS.filter((kind) => there.has(kind) || chosen.includes(kind));
  if (offered.length < 2 && chosen.length === 0) return null;
  const toggle = (kind: Kind) => {
    const rest = chosen.filter((other) => other !== kind);
    selection.value = { ...selection.value, kinds: rest.length < chosen.length ? rest : [...chosen, kind] };
  };
  return (
    <nav class="kinds" aria-label={t("kinds")}>
      <ChipRow>
        {offered.map((kind) => (
          <Chip key={kind} on={chosen.includes(kind)} onClick={() => toggle(kind)}>
            {kindName(kind, t)}
          </Chip>
        ))}
      </ChipRow>
    </nav>
  );
}
