import { useEffect, useMemo, useState } from "preact/hooks";

/** @import { Paragraph } from "../passages.js" */

/** As many characters as fill the first screens get their marks at once, the rest in steps that no reader feels. */
const AT_FIRST = 6000;
const EACH_STEP = 2500;

/**
 * How many paragraphs of a text have their marks by now. A long one has them in steps, one each frame, so that its
 * first words are there at once; what has none yet is plain text, which can be read and searched. What is printed has
 * all marks.
 *
 * @param {Paragraph[]} paragraphs
 * @returns {number}
 */
export function useMarkedSoFar(paragraphs) {
  const steps = useMemo(() => stepsOf(paragraphs), [paragraphs]);
  const [step, setStep] = useState(0);
  const isDone = step >= steps.length;
  useEffect(() => {
    if (isDone) return;
    // Painted in between: a frame is over when the task after it begins.
    let task = 0;
    const frame = requestAnimationFrame(() => (task = setTimeout(() => setStep(step + 1))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [isDone, step]);
  useEffect(() => {
    if (isDone) return;
    const markAll = () => setStep(steps.length);
    addEventListener("beforeprint", markAll);
    return () => removeEventListener("beforeprint", markAll);
  }, [isDone, steps]);
  return steps[step] ?? paragraphs.length;
}

/**
 * After how many paragraphs each step but the last ends.
 *
 * @param {Paragraph[]} paragraphs
 */
function stepsOf(paragraphs) {
  /** @type {number[]} */
  const steps = [];
  let room = AT_FIRST;
  paragraphs.forEach((paragraph, index) => {
    if (room <= 0) {
      steps.push(index);
      room = EACH_STEP;
    }
    room -= lengthOf(paragraph);
  });
  return steps;
}

/** @param {Paragraph} paragraph */
function lengthOf({ passages }) {
  return passages.reduce((sum, { segments }) => sum + segments.reduce((all, { text }) => all + text.length, 0), 0);
}
