import { t } from "../../text/browser";
import { list } from "../../text/translate";
import type { LoadedCoverage } from "../shared/coverage/stored";
import { FollowForm } from "../shared/following/follow-form";
import { ReplayForm } from "../shared/following/replay-form";

/** Three ways to a coverage: its address, the tab where it is open, or the race that comes with the extension. */
export function FollowStep({ followed }: { followed: readonly LoadedCoverage[] }) {
  const titles = followed.map(({ head }) => head.title);
  return (
    <>
      <p class="following" role="status">
        {titles.length > 0 && t("welcomeFollowing", list(t, titles))}
      </p>
      <FollowForm primary={titles.length === 0} />
      <div>
        <h3>{t("welcomeTabTitle")}</h3>
        <p class="muted">{t("welcomeTab")}</p>
      </div>
      <ReplayForm />
    </>
  );
}
