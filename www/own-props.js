import { options } from "preact";

/**
 * Keeps what a page has put on `Object.prototype` out of the widget's elements. Preact copies inherited
 * properties too: an inherited `href` would become every link's, an inherited `dangerouslySetInnerHTML`
 * markup.
 */
export function keepOwnProps() {
  options.vnode = ({ type, props }) => {
    if (typeof type !== "string") return;
    // What browsers put there themselves is not enumerable, so on most pages this loop is empty.
    for (const name in Object.prototype) {
      const value = Reflect.get(props, name);
      // Hidden instead of deleted: else Preact would take it for one that an earlier drawing had.
      if (value === Reflect.get(Object.prototype, name)) {
        Object.defineProperty(props, name, { value: undefined, enumerable: false });
      }
    }
  };
}
