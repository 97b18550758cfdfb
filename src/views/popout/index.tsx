import { openShown } from "../shared/coverage/shown";
import { openSettings } from "../shared/coverage/stored";
import { drawView } from "../shared/draw";
import { Popout } from "./popout";

const settings = await openSettings();
const shown = await openShown(settings);
await drawView(settings, () => <Popout shown={shown} />);
