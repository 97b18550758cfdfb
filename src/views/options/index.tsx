import { computed } from "@preact/signals";
import { t } from "../../text/browser";
import { openFollowed } from "../shared/coverage/followed";
import { openSettings } from "../shared/coverage/stored";
import { drawView } from "../shared/draw";
import { openStorageNews } from "../shared/notes";
import { openGranted } from "../shared/permissions";
import { showLinked } from "./linked";
import { Options } from "./options";

const settings = await openSettings();
const followed = await openFollowed(computed(() => settings.value.follows.map(({ id }) => id)));
const granted = await openGranted();
const news = openStorageNews();
await drawView(settings, () => {
  document.title = t("optionsTitle");
  return <Options model={{ settings, followed, granted, news }} />;
});
showLinked();
