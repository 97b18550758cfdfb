import { t } from "../../text/browser";
import { openFollowedCoverages } from "../shared/model/followed-coverages";
import { openSettings } from "../shared/model/loaded-coverage";
import { drawView } from "../shared/page/draw";
import { openPermissions } from "../shared/settings/permissions";
import { openStep } from "./step-navigation";
import { Welcome } from "./welcome";

const settings = await openSettings();
const followed = await openFollowedCoverages(settings);
const permissions = await openPermissions();
const step = openStep(settings.peek().follows.length > 0);
await drawView(settings, () => {
  document.title = t("welcomeTitle");
  return <Welcome model={{ settings, followed, permissions, step }} />;
});
