/**
 * `change` orders all that is written to a study: each write takes the next number under the study's row lock, so whoever has
 * seen change n needs only rows past it. `json`, not `jsonb`: the order of a space's parameters has a meaning.
 */
export const studies = `
CREATE TABLE numera_tuning.study (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  definition json NOT NULL,
  change integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE numera_tuning.trial (
  study_id integer NOT NULL REFERENCES numera_tuning.study ON DELETE CASCADE,
  number integer NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'complete', 'pruned', 'failed')),
  parameters json NOT NULL,
  objectives double precision[],
  attempts integer NOT NULL DEFAULT 0,
  seed bigint NOT NULL,
  host text,
  worker text,
  checkpoint text,
  error text,
  started_at timestamptz,
  finished_at timestamptz,
  -- Who may write to a running trial, and until when others leave it alone.
  lease uuid UNIQUE,
  lease_until timestamptz,
  change integer NOT NULL,
  PRIMARY KEY (study_id, number)
);
CREATE INDEX trial_change ON numera_tuning.trial (study_id, change);
CREATE INDEX trial_open ON numera_tuning.trial (study_id, number) WHERE state IN ('waiting', 'running');

CREATE TABLE numera_tuning.intermediate_value (
  study_id integer NOT NULL,
  number integer NOT NULL,
  step double precision NOT NULL,
  value double precision NOT NULL,
  PRIMARY KEY (study_id, number, step),
  FOREIGN KEY (study_id, number) REFERENCES numera_tuning.trial ON DELETE CASCADE
);
`;
