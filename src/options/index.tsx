import { computed } from "@preact/signals";
import { t } from "../text/browser";
import { openFollowed } from "../ui/coverage/followed";
import { openSettings } from "../ui/coverage/stored";
import { drawView } from "../ui/draw";
import { openStorageNews } from "../ui/notes";
import { openGranted } from "../ui/permissions";
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
