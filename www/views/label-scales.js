import { h } from "preact";
import { useMemo } from "preact/hooks";
import { labelScales } from "../labels.js";
import { useFolded } from "./folded-list.js";
import { useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Bucket, Labelled, Scale } from "../labels.js" */

/** What fits beside a count; the others are asked for. */
const TEXTS_SHOWN = 8;

/** Parts of one bar that are long enough to be named on a narrow page. */
const PARTS_NAMED = 5;

/** How the outlets are labelled by others. Where the host supplies no label, nothing is said. */
export function LabelScales() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const scales = useMemo(() => labelScales(lookup), [lookup]);
  if (scales.length === 0) return null;
  return h(
    "section",
    { class: "labels", part: "labels" },
    h("h3", null, t("labels.title")),
    h("p", { class: "intro" }, t("labels.intro")),
    scales.map((scale) => h(LabelScale, { key: JSON.stringify([scale.axis, scale.by]), scale })),
  );
}

/** @param {{ scale: Scale }} props */
function LabelScale({ scale }) {
  const { t } = useReading().translator;
  const { axis, by, buckets, of } = scale;
  const date = onlyDate(scale);
  const inOneBar = buckets.length <= PARTS_NAMED;
  return h(
    "div",
    { class: "label-scale" },
    h("h4", null, h("bdi", null, axis)),
    h(
      "p",
      { class: "source" },
      by === null ? t("labels.byUnknown") : t("labels.by", { by }),
      date !== null && ` · ${t("labels.date", { date })}`,
    ),
    inOneBar && h(Bar, { buckets }),
    h(
      "table",
      null,
      h("caption", null, t("labels.caption", { axis })),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, t("labels.value")),
          h("th", { scope: "col" }, t("labels.texts")),
          h("th", { scope: "col" }, t("labels.outlets")),
        ),
      ),
      h(
        "tbody",
        null,
        buckets.map((bucket) =>
          h(
            "tr",
            { key: `${bucket.kind} ${bucket.value}`, "data-kind": bucket.kind },
            h(
              "th",
              { scope: "row" },
              inOneBar && h("span", { class: "sample", "aria-hidden": "true" }),
              h(BucketName, { bucket }),
            ),
            h(
              "td",
              null,
              t("labels.count", { count: bucket.texts.length, of }),
              !inOneBar && h(Share, { count: bucket.texts.length, of }),
            ),
            h("td", null, h(Outlets, { bucket, withDates: date === null })),
          ),
        ),
      ),
    ),
  );
}

/**
 * A part for each value as long as its count. The table below says the same, so it is for the eye alone.
 *
 * @param {{ buckets: Bucket[] }} props
 */
function Bar({ buckets }) {
  return h(
    "div",
    { class: "label-bar", "aria-hidden": "true" },
    buckets.map((bucket) =>
      h(
        "span",
        // Set by script, as a strict policy refuses it in markup.
        { key: `${bucket.kind} ${bucket.value}`, "data-kind": bucket.kind, style: { flexGrow: bucket.texts.length } },
        h("b", null, bucket.texts.length),
        h("span", null, h(BucketName, { bucket })),
      ),
    ),
  );
}

/** Of many values each has a bar of its own beside its count. @param {{ count: number, of: number }} props */
function Share({ count, of }) {
  return h(
    "span",
    { class: "label-share", "aria-hidden": "true" },
    h("span", { class: "sample", style: { inlineSize: `${(100 * count) / of}%` } }),
  );
}

/** @param {{ bucket: Bucket }} props */
function BucketName({ bucket }) {
  const { t } = useReading().translator;
  return bucket.kind === "value" ? h("bdi", null, bucket.value) : t(`labels.${bucket.kind}`);
}

/** @param {{ bucket: Bucket, withDates: boolean }} props */
function Outlets({ bucket, withDates }) {
  const { translator, outletName } = useReading();
  const { t, list } = translator;
  const { texts } = bucket;
  const [shown, more] = useFolded(texts, texts.length === TEXTS_SHOWN + 1 ? texts.length : TEXTS_SHOWN, "link");
  /** @param {Labelled} labelled */
  const name = ({ article, labels }) => {
    const dates = labels.map(({ date }) => date ?? t("labels.noDate"));
    const said = [...(bucket.kind === "several" ? labels.map(({ value }) => value) : []), ...(withDates ? dates : [])];
    return said.length > 0 ? `${outletName(article)} (${said.join(", ")})` : outletName(article);
  };
  return [
    h(
      "ul",
      null,
      shown.map(({ index, articles }) => {
        const isLabelled = (/** @type {Labelled} */ { labels }) => labels.length > 0;
        const named = bucket.kind === "unknown" ? articles : articles.filter(isLabelled);
        const others = bucket.kind === "unknown" ? [] : articles.filter((article) => !isLabelled(article));
        return h(
          "li",
          { key: index },
          list(named.map(name)),
          others.length > 0 &&
            h(
              "span",
              { class: "source" },
              " ",
              t("labels.sameTextUnlabelled", { outlets: list(others.map(({ article }) => outletName(article))) }),
            ),
        );
      }),
    ),
    more,
  ];
}

/** The date of all labels of a scale, if they have the same. @param {Scale} scale */
function onlyDate({ buckets }) {
  const labels = buckets.flatMap(({ texts }) =>
    texts.flatMap(({ articles }) => articles.flatMap(({ labels }) => labels)),
  );
  const dates = new Set(labels.map(({ date }) => date ?? null));
  const [date] = dates;
  return dates.size === 1 ? date : null;
}
