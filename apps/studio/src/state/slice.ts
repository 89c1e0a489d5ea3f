interface AnyAction {
  readonly type: string;
}

/**
 * A part of the page's state: what each action that concerns it changes; undefined where nothing does. An action may concern
 * several parts.
 */
export type Slice<State, Action extends AnyAction> = {
  readonly [Type in Action["type"]]: (
    state: State,
    action: Extract<Action, { readonly type: Type }>,
  ) => Partial<State> | undefined;
};

/** The reducer of a state of several parts. Where an action concerns more than one, a later part sees what an earlier changed. */
export function reducerOf<State, Action extends AnyAction>(
  slices: readonly Partial<Slice<State, Action>>[],
): (state: State, action: Action) => State {
  type Handler = (state: State, action: Action) => Partial<State> | undefined;
  return (start, action) => {
    let state = start;
    for (const slice of slices) {
      const handler = slice[action.type as Action["type"]] as Handler | undefined;
      const change = handler?.(state, action);
      if (change !== undefined) state = { ...state, ...change };
    }
    return state;
  };
}
