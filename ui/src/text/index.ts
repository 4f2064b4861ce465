export { language, setLanguage, t, type Key, type Lang } from "./text.svelte";
export { decimalMark, fold, groupMark } from "./locale";
