import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import "source-compare";

function Story({ address }) {
  const [story, setStory] = useState(null);
  const [claim, setClaim] = useState(null);
  useEffect(() => {
    fetch(address)
      .then((response) => response.json())
      .then(setStory);
  }, [address]);
  return (
    <>
      <source-compare lang="en" story={story} onsource-compare-select={(event) => setClaim(event.detail.claim)} />
      <p className="page-note">
        <output>{claim ? `Chosen: ${claim}` : "No claim is chosen."}</output>
      </p>
    </>
  );
}

createRoot(document.querySelector("#app")).render(<Story address="../stories/two-texts/story.json" />);
