import { createApp, h, ref } from "vue";
import "source-compare";

const Story = {
  props: { address: { type: String, required: true } },
  setup({ address }) {
    const story = ref(null);
    const claim = ref("");
    fetch(address)
      .then((response) => response.json())
      .then((found) => (story.value = found));
    return () => [
      h("source-compare", {
        lang: "en",
        // With a dot it is a property, as `:story.prop` is in a template.
        ".story": story.value,
        "onSource-compare-select": (event) => (claim.value = event.detail.claim ?? ""),
      }),
      h("p", { class: "page-note" }, h("output", claim.value ? `Chosen: ${claim.value}` : "No claim is chosen.")),
    ];
  },
};

createApp(Story, { address: "../stories/two-texts/story.json" }).mount("#app");
