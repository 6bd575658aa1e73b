-- Where the lines of a source stood in its file (times, pages, cells), and what was said about reading it: JSON arrays.
ALTER TABLE sources ADD COLUMN places TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(places));
ALTER TABLE sources ADD COLUMN remarks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(remarks));
