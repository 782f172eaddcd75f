-- The log of the classroom, its events in their order. The learner is the one who caused the event, and empty for a
-- command of the staff. The key makes a repeated insertion harmless. The line of an erased learner is empty.
CREATE TABLE classroom_event (
  number BIGINT NOT NULL PRIMARY KEY,
  key VARCHAR(128) NOT NULL UNIQUE,
  learner VARCHAR(256) NOT NULL,
  line TEXT NOT NULL
);

-- The learners who are in at each host, as text that the hosts read.
CREATE TABLE classroom_host (
  host VARCHAR(64) NOT NULL PRIMARY KEY,
  content TEXT NOT NULL
);
