customElements.define(
  "event-page",
  class extends HTMLElement {
    connectedCallback() {
      const widget = document.createElement("source-compare");
      widget.setAttribute("src", this.getAttribute("src") ?? "");
      this.attachShadow({ mode: "open" }).append(widget);
    }
  },
);
