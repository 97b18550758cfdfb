import { openShown } from "../shared/coverage/shown";
import { openSettings } from "../shared/coverage/stored";
import { drawView } from "../shared/draw";
import { openStorageNews } from "../shared/notes";
import { Panel } from "./panel";

const settings = await openSettings();
const shown = await openShown(settings);
const news = openStorageNews();
await drawView(settings, () => <Panel shown={shown} news={news} />);
