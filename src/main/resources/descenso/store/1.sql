-- The attempts of all learners in all courses. The line is that of the journal's file, with the course. The key makes a repeated insertion harmless.
CREATE TABLE attempt (
  learner VARCHAR(256) NOT NULL,
  number BIGINT NOT NULL,
  key VARCHAR(64) NOT NULL UNIQUE,
  line TEXT NOT NULL,
  PRIMARY KEY (learner, number)
);

-- The saved state of each learner in each course, as the text of its file. The latest one has the highest number.
CREATE TABLE state (
  learner VARCHAR(256) NOT NULL,
  course VARCHAR(256) NOT NULL,
  number BIGINT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (learner, course)
);
