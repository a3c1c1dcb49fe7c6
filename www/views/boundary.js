import { Component } from "preact";

/**
 * Takes away what cannot be drawn and tells why, so that the widget can show the articles instead.
 *
 * @extends {Component<{ onError: (error: unknown) => void, children?: import("preact").ComponentChildren }, { broken: boolean }>}
 */
export class Boundary extends Component {
  static getDerivedStateFromError() {
    return { broken: true };
  }

  /** @param {unknown} error */
  componentDidCatch(error) {
    this.props.onError(error);
  }

  render() {
    return this.state.broken ? null : this.props.children;
  }
}
