/** Keys of groups that wait for nobody, the worst first. */
export const PRESSING: readonly string[] = ["overdue", "today"];
