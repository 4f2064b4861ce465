/** The only door to the shell. Nothing else may import `@tauri-apps/*`. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";

/** Ends a subscription to an event of the shell. */
export type Stop = () => void;

/** Long work under way; `of` is 0 while unknown. */
export type ProgressEvent = { done: number; of: number };

/** Files over the window or dropped on it. */
export type DropEvent =
  { kind: "over" } | { kind: "left" } | { kind: "dropped"; paths: readonly string[] };

/** Sends a command; rejects with the shell's failure, whose shape `api` knows. */
export function rpc(name: string, request: unknown): Promise<unknown> {
  return invoke("rpc", { name, request });
}

function hear<Payload>(event: string, heard: (payload: Payload) => void): Stop {
  const listening = listen<Payload>(event, ({ payload }) => {
    heard(payload);
  });
  return () => void listening.then((stop) => stop());
}

/** Hears how far long work has come. */
export function onProgress(heard: (progress: ProgressEvent) => void): Stop {
  return hear("progress", heard);
}

/** Hears which entry of the window's menu was chosen. */
export function onMenu(heard: (id: string) => void): Stop {
  return hear("menu", heard);
}

/** Hears files dragged over the window and dropped on it. */
export function onDrop(heard: (event: DropEvent) => void): Stop {
  const listening = getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "drop") heard({ kind: "dropped", paths: payload.paths });
    else if (payload.type === "leave") heard({ kind: "left" });
    else heard({ kind: "over" });
  });
  return () => void listening.then((stop) => stop());
}

/** Draws the page that many times as large. */
export function setZoom(times: number): Promise<void> {
  return getCurrentWebview().setZoom(times);
}

/** Names the window. */
export function setTitle(title: string): void {
  document.title = title;
  void getCurrentWindow().setTitle(title);
}
