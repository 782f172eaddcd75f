-- The attempts of all learners. The line is that of the journal's file. The key makes a repeated insertion harmless.
CREATE TABLE attempt (
  learner VARCHAR(256) NOT NULL,
  number BIGINT NOT NULL,
  key VARCHAR(64) NOT NULL UNIQUE,
  line TEXT NOT NULL,
  PRIMARY KEY (learner, number)
);

-- The saved state of each learner, as the text of its file.
CREATE TABLE state (
  learner VARCHAR(256) NOT NULL PRIMARY KEY,
  content TEXT NOT NULL
);
