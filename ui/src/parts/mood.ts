/** What a figure means for us. */
export type Mood = "good" | "watch" | "risk" | "none";
