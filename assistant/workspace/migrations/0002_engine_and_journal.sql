-- The engine a person chose: one row. It names the variable that holds a key, and never the key.
CREATE TABLE engine (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

-- What was found out about an endpoint: what it can do, and how it wants to be asked.
CREATE TABLE endpoints (
    base_url TEXT NOT NULL,
    model    TEXT NOT NULL,
    body     TEXT NOT NULL CHECK (json_valid(body)),
    found    TEXT NOT NULL,
    PRIMARY KEY (base_url, model)
) STRICT;

-- Destinations (scheme, host and port) to which the person lets requests go without being asked again.
CREATE TABLE consents (
    destination TEXT PRIMARY KEY,
    since       TEXT NOT NULL
) STRICT;

-- What was sent: when, where, how much, about which lines. The words themselves are not here.
CREATE TABLE journal (
    id   INTEGER PRIMARY KEY,
    at   TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX journal_by_time ON journal (at);
