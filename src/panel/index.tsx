import { openShown } from "../ui/coverage/shown";
import { openSettings } from "../ui/coverage/stored";
import { drawView } from "../ui/draw";
import { openStorageNews } from "../ui/notes";
import { Panel } from "./panel";

const settings = await openSettings();
const shown = await openShown(settings);
const news = openStorageNews();
await drawView(settings, () => <Panel shown={shown} news={news} />);
