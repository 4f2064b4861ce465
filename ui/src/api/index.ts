export * from "./live.svelte";
