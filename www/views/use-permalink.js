import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { partOf, placeOf, placeToValues, readPart, storyMark, withPart } from "../permalink.js";

/** @import { Lookup } from "../lookup.js" */
/** @import { Settings } from "../settings.js" */
/** @import { Selection } from "./reading.js" */

/** @typedef {"link.changed" | "link.claimGone"} LinkRemark */

/**
 * Keeps the address of the page and the place in the comparison together: reads it at the start and when the
 * reader follows a link within the page, writes it when the reader does something, and only then.
 *
 * @param {{
 *   name: string | null, lookup: Lookup, settings: Settings, base: string, selection: Selection | null,
 *   change: (some: Partial<Settings>) => void, choose: (chosen: Selection | null) => void,
 * }} props `name`: of the element's part of the fragment, null without permalinks
 * @returns {{ act: () => void, address: (chosen?: Selection) => string | null, remarks: LinkRemark[] }} `act`: to be
 *   called where the reader does something; `address`: of this place, or as if something else were chosen
 */
export function usePermalink({ name, lookup, settings, base, selection, change, choose }) {
  const initial = useRef(settings);
  const hasActed = useRef(false);
  const [remarks, setRemarks] = useState(/** @type {LinkRemark[]} */ ([]));
  const story = useMemo(() => (name === null ? "" : storyMark(lookup.whole)), [name, lookup.whole]);
  const values = (chosen = selection) =>
    placeToValues(lookup, { settings, initial: initial.current, base, chosen, story });

  const follow = () => {
    const part = name === null ? null : readPart(location.hash, name);
    if (part === null) return;
    const place = placeOf(lookup, part);
    const { differences } = lookup.comparison;
    const difference = differences.find(({ id }) => id === place.difference);
    const claim = (lookup.claim(place.claim) ?? lookup.claim(difference?.claim ?? null))?.id ?? null;
    change({ ...initial.current, ...place.settings });
    choose(claim === null && !difference ? null : { claim, difference: difference?.id ?? null });
    setRemarks([
      ...(place.story !== null && place.story !== story ? [/** @type {const} */ ("link.changed")] : []),
      ...((place.claim !== null && claim === null) || (place.difference !== null && !difference)
        ? [/** @type {const} */ ("link.claimGone")]
        : []),
    ]);
  };
  const following = useRef(follow);
  following.current = follow;

  useLayoutEffect(() => {
    if (name === null) return;
    let isHere = true;
    const listen = () => isHere && following.current();
    // Not at once, since the drawing is still under way, but before anything is seen.
    queueMicrotask(listen);
    addEventListener("hashchange", listen);
    return () => {
      isHere = false;
      removeEventListener("hashchange", listen);
    };
  }, [name]);

  useEffect(() => {
    if (name === null || !hasActed.current) return;
    hasActed.current = false;
    const fragment = withPart(location.hash, name, values());
    if (fragment !== null) replaceFragment(fragment);
  }, [name, settings, base, selection]);

  return {
    act: () => {
      hasActed.current = true;
    },
    address: (chosen) => {
      if (name === null) return null;
      const place = values(chosen);
      return pageWith(withPart(location.hash, name, place) ?? partOf(name, place));
    },
    remarks,
  };
}

/** @param {string} fragment */
function replaceFragment(fragment) {
  try {
    // The whole address, since a page can have its relative ones start elsewhere.
    history.replaceState(history.state, "", pageWith(fragment));
  } catch {
    // Some frames may not, and browsers stop a page that does so too often: then the address stays as it was.
  }
}

/** @param {string} fragment */
function pageWith(fragment) {
  const page = new URL(location.href);
  page.hash = fragment;
  return page.href;
}
