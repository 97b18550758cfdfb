import { t } from "../../text/browser";
import { openFollowedCoverages } from "../shared/model/followed-coverages";
import { openSettings } from "../shared/model/loaded-coverage";
import { drawView } from "../shared/page/draw";
import { openStorageStatus } from "../shared/page/storage-notes";
import { openPermissions } from "../shared/settings/permissions";
import { showLinkedSection } from "./navigation";
import { Options } from "./options";

const settings = await openSettings();
const followed = await openFollowedCoverages(settings);
const permissions = await openPermissions();
const storage = openStorageStatus();
await drawView(settings, () => {
  document.title = t("optionsTitle");
  return <Options model={{ settings, followed, permissions, storage }} />;
});
showLinkedSection();
