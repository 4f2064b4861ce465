import type { CriterionRow, Stage, StageView } from "~/api";

/** Stages, the lowest first. */
const ORDER: readonly Stage[] = ["first-touch", "acquaintance", "relationship", "strengthening"];

/** Whether a move from one stage to another goes down. */
export function isDown(from: Stage, to: Stage): boolean {
  return ORDER.indexOf(to) < ORDER.indexOf(from);
}

/** The stage a step up or down leads to, among those in use; none beyond the ends. */
export function beside(view: Pick<StageView, "stage" | "steps">, by: 1 | -1): Stage | undefined {
  const at = view.steps.findIndex(({ stage }) => stage === view.stage);
  return at < 0 ? undefined : view.steps[at + by]?.stage;
}

/** Criteria that are not met and that a move up to `to` would leave behind; a move down leaves none. */
export function unmetBefore(view: Pick<StageView, "stage" | "steps">, to: Stage): CriterionRow[] {
  const [from, end] = [ORDER.indexOf(view.stage), ORDER.indexOf(to)];
  return view.steps
    .filter(({ stage }) => ORDER.indexOf(stage) >= from && ORDER.indexOf(stage) < end)
    .flatMap(({ criteria }) => criteria)
    .filter(({ mark }) => mark === null);
}
