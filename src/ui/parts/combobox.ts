/** One thing that can be chosen. */
export interface Choice {
  /** Unique in its list. */
  readonly key: string;
  readonly name: string;
  /** What tells it apart from others of the same name. */
  readonly detail?: string;
}

/** Choices under one heading, or without one. */
export interface ChoiceGroup<C extends Choice> {
  readonly label: string | null;
  readonly choices: readonly C[];
}
