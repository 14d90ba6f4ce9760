-- What a whole year at the desk asks for beside the models: the kind of office, the order of people, what a scorecard shows,
-- classes of points, ratings of a year, and what the catalogue says of an award.

ALTER TABLE organisation ADD COLUMN kind TEXT NOT NULL DEFAULT 'other' CHECK (kind IN ('commune_party', 'ward_party',
  'zone_party', 'district_party', 'province_party', 'party_body', 'people_committee', 'front_body', 'other'));

ALTER TABLE frame_part ADD COLUMN leader TEXT NOT NULL DEFAULT '';

-- People stand in the order that the office gives them: of rank and meaning, not of the alphabet.
ALTER TABLE person ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
CREATE INDEX person_order ON person (position, id);
CREATE INDEX unit_order ON unit (position, id);

ALTER TABLE criteria_version ADD COLUMN due_on TEXT;
ALTER TABLE criterion ADD COLUMN method TEXT NOT NULL DEFAULT '';
ALTER TABLE score ADD COLUMN evidence TEXT NOT NULL DEFAULT '';

-- The class of a scorecard by its points (xếp loại): the first whose bound is reached, from the highest down.
CREATE TABLE points_class (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  criteria_version INTEGER NOT NULL REFERENCES criteria_version (id),
  name TEXT NOT NULL CHECK (name <> ''),
  low INTEGER NOT NULL CHECK (low >= 0)
) STRICT;
CREATE INDEX points_class_version ON points_class (criteria_version, low);

-- The rating of a unit or person for a year, which may lie before the first one of the file.
CREATE TABLE rating (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  subject INTEGER NOT NULL REFERENCES subject (id),
  year_number INTEGER NOT NULL CHECK (year_number BETWEEN 1900 AND 2200),
  class TEXT NOT NULL CHECK (class IN ('excellent', 'good', 'fulfilled', 'unfulfilled')),
  outstanding INTEGER NOT NULL DEFAULT 0 CHECK (outstanding IN (0, 1)),
  decision INTEGER REFERENCES paper (id),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (subject, year_number)
) STRICT;
CREATE INDEX rating_decision ON rating (decision);

-- The code under which the catalogue knows an award, and what it asks for in words.
ALTER TABLE award ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE award ADD COLUMN condition TEXT NOT NULL DEFAULT '';
CREATE INDEX award_order ON award (position, id);
