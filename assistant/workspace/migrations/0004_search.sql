-- Everything that can be searched, in one full-text index: a record, a source, or the latest answer to a question.
-- `signs` holds the letters of scripts that are written without spaces, one by one, so that a name inside a line is found.
-- Its rows are those of three tables, so a row's number is four times that of the row it stands for, plus 0, 1 or 2.
-- `words_in`, `title_of` and `signs_in` are functions of ours (workspace/searchable.py).
CREATE VIRTUAL TABLE words USING fts5 (
    kind UNINDEXED, ref UNINDEXED, person UNINDEXED, day UNINDEXED, title, text, signs,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER record_is_found AFTER INSERT ON records BEGIN
    INSERT INTO words (rowid, kind, ref, person, day, title, text, signs)
    VALUES (4 * new.rowid, new.kind, new.id, new.person, coalesce(new.day, substr(new.body ->> '$.at', 1, 10), ''),
            title_of(new.kind, new.body), words_in(new.body), signs_in(words_in(new.body)));
END;

CREATE TRIGGER record_is_found_as_changed AFTER UPDATE OF body ON records BEGIN
    DELETE FROM words WHERE rowid = 4 * old.rowid;
    INSERT INTO words (rowid, kind, ref, person, day, title, text, signs)
    VALUES (4 * new.rowid, new.kind, new.id, new.person, coalesce(new.day, substr(new.body ->> '$.at', 1, 10), ''),
            title_of(new.kind, new.body), words_in(new.body), signs_in(words_in(new.body)));
END;

CREATE TRIGGER record_is_found_no_more AFTER DELETE ON records BEGIN
    DELETE FROM words WHERE rowid = 4 * old.rowid;
END;

CREATE TRIGGER source_is_found AFTER INSERT ON sources BEGIN
    INSERT INTO words (rowid, kind, ref, person, day, title, text, signs)
    VALUES (4 * new.rowid + 1, 'source', new.id, '', coalesce(new.day, ''), new.title, new.text, signs_in(new.text));
END;

CREATE TRIGGER source_is_found_no_more AFTER DELETE ON sources BEGIN
    DELETE FROM words WHERE rowid = 4 * old.rowid + 1;
END;

CREATE TRIGGER answer_is_found AFTER INSERT ON answers BEGIN
    DELETE FROM words WHERE rowid IN (
        SELECT 4 * rowid + 2 FROM answers
        WHERE conversation = new.conversation AND key = new.key AND revision = new.revision - 1
    );
    INSERT INTO words (rowid, kind, ref, person, day, title, text, signs)
    SELECT 4 * new.rowid + 2, 'answer', c.id, c.mentor, substr(c.started, 1, 10),
           c.title, words_in(new.value), signs_in(words_in(new.value))
    FROM conversations AS c WHERE c.id = new.conversation AND words_in(new.value) <> '';
END;

CREATE TRIGGER answer_is_found_no_more AFTER DELETE ON answers BEGIN
    DELETE FROM words WHERE rowid = 4 * old.rowid + 2;
END;

INSERT INTO words (rowid, kind, ref, person, day, title, text, signs)
SELECT 4 * rowid, kind, id, person, coalesce(day, substr(body ->> '$.at', 1, 10), ''),
       title_of(kind, body), words_in(body), signs_in(words_in(body))
FROM records;

INSERT INTO words (rowid, kind, ref, person, day, title, text, signs)
SELECT 4 * rowid + 1, 'source', id, '', coalesce(day, ''), title, text, signs_in(text) FROM sources;

INSERT INTO words (rowid, kind, ref, person, day, title, text, signs)
SELECT 4 * a.rowid + 2, 'answer', c.id, c.mentor, substr(c.started, 1, 10),
       c.title, words_in(a.value), signs_in(words_in(a.value))
FROM answers AS a JOIN conversations AS c ON c.id = a.conversation
WHERE words_in(a.value) <> ''
  AND NOT EXISTS (
      SELECT 1 FROM answers AS b
      WHERE b.conversation = a.conversation AND b.key = a.key AND b.revision > a.revision
  );
