import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { type ComponentChild, render } from "preact";
import type { Preferences } from "../../../core/preferences";
import type { EffectiveSettings } from "../../../store/policy";
import { locale, setLanguage, t } from "../../../text/browser";
import { displayedLocale } from "./displayed-locale";
import { keepFocus } from "./keep-focus";
import { SettingsProvider } from "./use-settings";

/**
 * Draws a view in the reader's language, colours and sizes, and redraws it when these change.
 *
 * @param view called again for another language
 */
export async function drawView(settings: ReadonlySignal<EffectiveSettings>, view: () => ComponentChild): Promise<void> {
  let isDrawn = false;
  const app = document.getElementById("app") ?? document.body;
  const draw = async (time: Preferences["time"]) => {
    await setLanguage(time);
    displayedLocale.value = locale();
    const page = document.documentElement;
    const focused = controls().indexOf(document.activeElement as HTMLElement);
    page.lang = t("language");
    page.dir = t("direction");
    page.dataset.hours = time.hours;
    // Removes the skeleton.
    if (!isDrawn) app.replaceChildren();
    isDrawn = true;
    render(
      <SettingsProvider key={`${time.language} ${time.hours}`} value={settings}>
        {view()}
      </SettingsProvider>,
      app,
    );
    // The focused control was replaced too.
    controls()[focused]?.focus({ preventScroll: true });
  };
  // Strings, because storage returns new objects on every change.
  const look = computed(() => JSON.stringify(settings.value.preferences.look));
  const time = computed(() => JSON.stringify(settings.value.preferences.time));
  effect(() => wear(JSON.parse(look.value)));
  let drawn: Promise<void> | undefined;
  effect(() => {
    drawn = draw(JSON.parse(time.value));
  });
  await drawn;
  keepFocus();
}

const controls = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("a, button, input, select")];

/** Sets the data attributes that the style sheets use. */
function wear({ theme, density, textSize }: Preferences["look"]): void {
  Object.assign(document.documentElement.dataset, { theme, density, textSize });
}
