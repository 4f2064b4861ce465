/** Commands, typed by name. Queries are kept until an edit touches something. */
import { rpc } from "~/platform";
import { Cache, Latest } from "./cache";
import { asFailure, type Failure } from "./failure";
import { KINDS, RENEWING } from "./kinds";
import type { Commands, Touched } from "./types.gen";

export { Failure, asFailure } from "./failure";
export type * from "./types.gen";

/** Name of a command. */
export type Name = keyof Commands;
/** Name of a command that only reads. */
export type QueryName = { [K in Name]: Commands[K]["kind"] extends "query" ? K : never }[Name];
/** Name of a command that writes to the book. */
export type EditName = { [K in Name]: Commands[K]["kind"] extends "edit" ? K : never }[Name];
/** What a command takes. */
export type Request<K extends Name> = Commands[K]["request"];
/** What a command gives. */
export type Reply<K extends Name> = Commands[K]["reply"];
/** A question ready to be asked. */
export type Query<K extends QueryName> = { readonly name: K; readonly request: Request<K> };

const cache = new Cache();
let epoch = $state(0);

/** Forgets what was read; every live query asks again. */
export function renew(): void {
  cache.drop();
  epoch += 1;
}

function touches(reply: unknown): boolean {
  if (typeof reply !== "object" || reply === null || !("touched" in reply)) return true;
  return (reply.touched as Touched).nouns.length > 0;
}

async function send<K extends Name>(name: K, request: Request<K>): Promise<Reply<K>> {
  try {
    return (await rpc(name, request)) as Reply<K>;
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** Sends a command. Rejects with a {@link Failure}. */
export async function call<K extends Name>(name: K, request: Request<K>): Promise<Reply<K>> {
  if (KINDS[name] === "query")
    return cache.get(`${name} ${JSON.stringify(request)}`, () => send(name, request));
  const reply = await send(name, request);
  if (KINDS[name] === "edit" ? touches(reply) : RENEWING.has(name)) renew();
  return reply;
}

/** A question for {@link live}. */
export function query<K extends QueryName>(name: K, request: Request<K>): Query<K> {
  return { name, request };
}

/** The answer to a question that may change, always current. */
export type Live<R> = {
  /** The latest answer; the former one stays while a new one is on its way. */
  readonly data: R | undefined;
  /** Nothing to show yet, for longer than the eye forgives. */
  readonly loading: boolean;
  /** Why there is no answer. */
  readonly failure: Failure | undefined;
  /** Asks again. */
  readonly refresh: () => void;
};

const PATIENCE_MS = 150;

/**
 * Asks `question` and again whenever what it reads, or the book, changes. `null` asks nothing.
 * Call it while a component is being set up.
 */
export function live<K extends QueryName>(question: () => Query<K> | null): Live<Reply<K>> {
  let data = $state.raw<Reply<K> | undefined>();
  let failure = $state.raw<Failure | undefined>();
  let loading = $state(false);
  let again = $state(0);
  const latest = new Latest();
  // Compared as text: an equal question asked by a new object is not a new question.
  const text = $derived.by(() => {
    const asked = question();
    return asked && JSON.stringify([asked.name, asked.request]);
  });

  $effect(() => {
    void epoch;
    void again;
    const isLatest = latest.begin();
    if (text === null) {
      data = undefined;
      failure = undefined;
      loading = false;
      return;
    }
    const [name, request] = JSON.parse(text) as [K, Request<K>];
    const patience = setTimeout(() => {
      if (isLatest()) loading = data === undefined;
    }, PATIENCE_MS);
    call(name, request).then(
      (reply) => {
        if (!isLatest()) return;
        clearTimeout(patience);
        data = reply;
        failure = undefined;
        loading = false;
      },
      (thrown: unknown) => {
        if (!isLatest()) return;
        clearTimeout(patience);
        failure = asFailure(thrown);
        loading = false;
      },
    );
    return () => clearTimeout(patience);
  });

  return {
    get data() {
      return data;
    },
    get loading() {
      return loading;
    },
    get failure() {
      return failure;
    },
    refresh() {
      cache.drop();
      again += 1;
    },
  };
}
