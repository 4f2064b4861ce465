/** What every form of a record is given. */
export type FormProps<Kept> = {
  /** The record to change; none adds one, and one with id 0 adds one that begins so. */
  record?: Kept | undefined;
  /** The account a new record belongs to. */
  account?: number | undefined;
  onclose: () => void;
  /** Called with the id of what was saved. */
  onsaved?: ((id: number) => void) | undefined;
};
