-- The keys that learners have brought, in OpenSSH's notation: with a one-time code, or first under a name of an open
-- class (is_first = 1).
CREATE TABLE bound_key (
  learner VARCHAR(256) NOT NULL,
  is_first INTEGER NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (learner, is_first, line)
);

-- The one-time codes that are used up.
CREATE TABLE used_code (
  learner VARCHAR(256) NOT NULL,
  code VARCHAR(64) NOT NULL,
  PRIMARY KEY (learner, code)
);

-- The hosts that serve the class, with the time of their last sign of life in milliseconds. One host alone has no row.
CREATE TABLE host (
  name VARCHAR(64) NOT NULL PRIMARY KEY,
  seen BIGINT NOT NULL
);

-- The host that has the session of a learner. The ticket tells one stay from the next.
CREATE TABLE presence (
  learner VARCHAR(256) NOT NULL PRIMARY KEY,
  host VARCHAR(64) NOT NULL,
  ticket VARCHAR(64) NOT NULL
);
