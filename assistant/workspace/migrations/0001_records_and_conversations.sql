-- A record's body is the JSON of its model. The columns beside it are read from the body, so they cannot disagree.
CREATE TABLE records (
    kind    TEXT NOT NULL,
    id      TEXT NOT NULL,
    version INTEGER NOT NULL,
    body    TEXT NOT NULL CHECK (json_valid(body)),
    updated TEXT,
    person  TEXT GENERATED ALWAYS AS (
        CASE kind WHEN 'mentor' THEN id ELSE coalesce(json_extract(body, '$.mentor'), '') END
    ) VIRTUAL,
    day     TEXT GENERATED ALWAYS AS (
        coalesce(json_extract(body, '$.day'), json_extract(body, '$.due'),
                 json_extract(body, '$.review'), json_extract(body, '$.next_contact'))
    ) VIRTUAL,
    status  TEXT GENERATED ALWAYS AS (
        coalesce(json_extract(body, '$.state'), json_extract(body, '$.stage'))
    ) VIRTUAL,
    PRIMARY KEY (kind, id)
) STRICT;

CREATE INDEX records_by_person ON records (person, kind, day);
CREATE INDEX records_by_status ON records (kind, status, day);

-- Text somebody gave us, known by the hash of its content, and so never changed.
CREATE TABLE sources (
    id    TEXT PRIMARY KEY,
    kind  TEXT NOT NULL,
    title TEXT NOT NULL,
    text  TEXT NOT NULL,
    day   TEXT
) STRICT;

CREATE TABLE conversations (
    id       TEXT PRIMARY KEY,
    dialogue TEXT NOT NULL,
    title    TEXT NOT NULL,
    mentor   TEXT NOT NULL,
    desk     TEXT NOT NULL,
    reopened TEXT NOT NULL DEFAULT '',
    started  TEXT NOT NULL,
    finished TEXT
) STRICT;

CREATE INDEX conversations_by_start ON conversations (started);

-- Every answer ever given: a changed answer is a further revision. Two windows cannot both write the same one.
CREATE TABLE answers (
    conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    key          TEXT NOT NULL,
    revision     INTEGER NOT NULL,
    value        TEXT NOT NULL CHECK (json_valid(value)),
    skipped      INTEGER NOT NULL,
    basis        TEXT NOT NULL,
    PRIMARY KEY (conversation, key, revision)
) STRICT;

CREATE TRIGGER answers_are_only_added BEFORE UPDATE ON answers BEGIN
    SELECT raise(ABORT, 'an answer is never rewritten');
END;

-- Words that lost a race or were typed over by another window: kept, and shown where the person looks for them.
CREATE TABLE asides (
    conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    key          TEXT NOT NULL,
    value        TEXT NOT NULL CHECK (json_valid(value)),
    UNIQUE (conversation, key, value)
) STRICT;

-- What is typed and not yet submitted. `basis` is what it was typed into, `writer` the window it was typed in.
CREATE TABLE unsent (
    conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    key          TEXT NOT NULL,
    text         TEXT NOT NULL,
    basis        TEXT NOT NULL,
    writer       TEXT NOT NULL,
    PRIMARY KEY (conversation, key)
) STRICT;
