import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component whose script comes only when it is first shown: what few need mustn't cost everybody's first look. */
export function lazyComponent<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [View, setView] = useState(() => loaded);
    useEffect(() => {
      if (View) return;
      load().then((view) => {
        loaded = view;
        setView(() => view);
      });
    }, []);
    return View ? <View {...props} /> : null;
  };
}
