-- The first format. Never edited once released: a change of format is a new file of the next number (CONTRIBUTING.md).
--
-- Every entity has a stable uid beside its id, so that rows can be recognised in another file. Dates are ISO text (a birth
-- may be a year or a month), points are 1/100, amounts 1/1000. *_folded columns hold their text without marks for search;
-- the program fills them. An id is never given twice (AUTOINCREMENT), or a change of a row that was removed could be taken
-- back on another one. Nothing here names a collation or a function of the program, so that the plain sqlite3
-- program can always open, check and write the file. Nothing cascades: the program removes what hangs on a row itself, so that
-- each removal stands in the journal.

-- Who uses the file -------------------------------------------------------------------------------------------------------

CREATE TABLE user (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  post TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  form TEXT NOT NULL CHECK (form IN ('party', 'state')),
  name TEXT NOT NULL CHECK (name <> ''),
  heading TEXT NOT NULL DEFAULT '',
  upper_heading TEXT NOT NULL DEFAULT '',
  decider TEXT NOT NULL DEFAULT '',
  superior TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL CHECK (level IN ('commune', 'district', 'province', 'state')),
  from_date TEXT,
  to_date TEXT
) STRICT;

CREATE TABLE signer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  mandate TEXT NOT NULL DEFAULT '',
  post TEXT NOT NULL CHECK (post <> ''),
  name TEXT NOT NULL DEFAULT '',
  from_date TEXT,
  to_date TEXT,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX signer_organisation ON signer (organisation);

-- Papers, movement, year --------------------------------------------------------------------------------------------------

CREATE TABLE paper (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  kind TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  issued_on TEXT,
  issuer TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL CHECK (title <> ''),
  title_folded TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE movement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  name TEXT NOT NULL CHECK (name <> ''),
  directive INTEGER REFERENCES paper (id),
  from_date TEXT,
  to_date TEXT,
  vision TEXT NOT NULL DEFAULT '',
  motto TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX movement_directive ON movement (directive);

CREATE TABLE year (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1900 AND 2200),
  movement INTEGER REFERENCES movement (id),
  local_name TEXT NOT NULL DEFAULT '',
  theme TEXT NOT NULL DEFAULT '',
  plan INTEGER REFERENCES paper (id),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'settled', 'closed')),
  axis_term TEXT NOT NULL DEFAULT '',
  branch_term TEXT NOT NULL DEFAULT '',
  content_term TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX year_movement ON year (movement);
CREATE INDEX year_plan ON year (plan);

-- The frame of one to three levels: an axis may have branches, a branch contents; a content may also stand on its own.
CREATE TABLE frame_part (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  year INTEGER NOT NULL REFERENCES year (id),
  parent INTEGER REFERENCES frame_part (id),
  level TEXT NOT NULL CHECK (level IN ('axis', 'branch', 'content')),
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX frame_part_year ON frame_part (year, position);
CREATE INDEX frame_part_parent ON frame_part (parent);

CREATE TABLE target (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  frame_part INTEGER NOT NULL REFERENCES frame_part (id),
  name TEXT NOT NULL CHECK (name <> ''),
  unit_of_measure TEXT NOT NULL DEFAULT '',
  low INTEGER,
  high INTEGER CHECK (high >= low),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX target_frame_part ON target (frame_part);

-- Subjects: units, persons and households, which all register, are scored, recognised and nominated ----------------------

CREATE TABLE subject (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  kind TEXT NOT NULL CHECK (kind IN ('unit', 'person', 'household'))
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY REFERENCES subject (id),
  kind TEXT NOT NULL CHECK (kind IN ('committee', 'cell', 'board', 'office', 'authority', 'commune', 'hamlet', 'division',
    'school', 'association', 'cooperative', 'other')),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE unit_name (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  unit INTEGER NOT NULL REFERENCES unit (id),
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  from_date TEXT,
  to_date TEXT
) STRICT;
CREATE INDEX unit_name_unit ON unit_name (unit);

CREATE TABLE unit_parent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  unit INTEGER NOT NULL REFERENCES unit (id),
  parent INTEGER NOT NULL REFERENCES unit (id) CHECK (parent <> unit),
  line TEXT NOT NULL CHECK (line IN ('party', 'government', 'cluster')),
  from_date TEXT,
  to_date TEXT
) STRICT;
CREATE INDEX unit_parent_unit ON unit_parent (unit);
CREATE INDEX unit_parent_parent ON unit_parent (parent);

CREATE TABLE person (
  id INTEGER PRIMARY KEY REFERENCES subject (id),
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  family TEXT NOT NULL DEFAULT '',
  middle TEXT NOT NULL DEFAULT '',
  given TEXT NOT NULL CHECK (given <> ''),
  address TEXT NOT NULL DEFAULT 'none' CHECK (address IN ('comrade', 'mr', 'mrs', 'none')),
  gender TEXT CHECK (gender IN ('male', 'female')),
  birth_date TEXT,
  party_date TEXT
) STRICT;

CREATE TABLE post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  person INTEGER NOT NULL REFERENCES person (id),
  unit INTEGER REFERENCES unit (id),
  title TEXT NOT NULL CHECK (title <> ''),
  from_date TEXT,
  to_date TEXT,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX post_person ON post (person);
CREATE INDEX post_unit ON post (unit);

CREATE TABLE household (
  id INTEGER PRIMARY KEY REFERENCES subject (id),
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  unit INTEGER REFERENCES unit (id)
) STRICT;
CREATE INDEX household_unit ON household (unit);

-- Criteria ----------------------------------------------------------------------------------------------------------------

CREATE TABLE criteria_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE criteria_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  criteria_set INTEGER NOT NULL REFERENCES criteria_set (id),
  number INTEGER NOT NULL CHECK (number > 0),
  label TEXT NOT NULL DEFAULT '',
  recognise_from INTEGER CHECK (recognise_from >= 0),
  complete_from INTEGER CHECK (complete_from >= 0 AND complete_from <= recognise_from),
  no_zero INTEGER NOT NULL DEFAULT 0 CHECK (no_zero IN (0, 1)),
  bonus_cap INTEGER CHECK (bonus_cap >= 0),
  deduction_cap INTEGER CHECK (deduction_cap >= 0),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (criteria_set, number)
) STRICT;

CREATE TABLE criterion_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  criteria_version INTEGER NOT NULL REFERENCES criteria_version (id),
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (name <> ''),
  maximum INTEGER NOT NULL CHECK (maximum >= 0),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX criterion_group_version ON criterion_group (criteria_version);

CREATE TABLE criterion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  criteria_version INTEGER NOT NULL REFERENCES criteria_version (id),
  criterion_group INTEGER REFERENCES criterion_group (id),
  kind TEXT NOT NULL CHECK (kind IN ('points', 'bonus', 'deduction', 'mandatory', 'knock_out', 'information')),
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (name <> ''),
  maximum INTEGER CHECK (maximum >= 0),
  position INTEGER NOT NULL DEFAULT 0,
  CHECK ((kind IN ('points', 'bonus', 'deduction')) = (maximum IS NOT NULL))
) STRICT;
CREATE INDEX criterion_version ON criterion (criteria_version);
CREATE INDEX criterion_criterion_group ON criterion (criterion_group);

-- Registrations, scores, outcomes -----------------------------------------------------------------------------------------

CREATE TABLE round (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  year INTEGER NOT NULL REFERENCES year (id),
  kind TEXT NOT NULL CHECK (kind IN ('self', 'appraisal', 'inspection', 'final')),
  name TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX round_year ON round (year);

CREATE TABLE registration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  year INTEGER NOT NULL REFERENCES year (id),
  subject INTEGER NOT NULL REFERENCES subject (id),
  model TEXT NOT NULL CHECK (model <> ''),
  model_folded TEXT NOT NULL,
  frame_part INTEGER REFERENCES frame_part (id),
  source TEXT NOT NULL CHECK (source IN ('registered', 'chosen', 'found')),
  stage TEXT NOT NULL CHECK (stage IN ('planned', 'registered', 'pilot', 'self_scored', 'inspected', 'awaiting', 'returned',
    'withdrawn')),
  registered_on TEXT,
  criteria_version INTEGER REFERENCES criteria_version (id),
  position INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (year, subject, model)
) STRICT;
CREATE INDEX registration_order ON registration (year, position, id);
CREATE INDEX registration_subject ON registration (subject);
CREATE INDEX registration_frame_part ON registration (frame_part);
CREATE INDEX registration_criteria_version ON registration (criteria_version);

CREATE TABLE scorecard (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  registration INTEGER NOT NULL REFERENCES registration (id),
  round INTEGER NOT NULL REFERENCES round (id),
  scored_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (registration, round)
) STRICT;
CREATE INDEX scorecard_round ON scorecard (round);

-- Blank (no row, or neither points nor met), zero and not applicable are three things.
CREATE TABLE score (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  scorecard INTEGER NOT NULL REFERENCES scorecard (id),
  criterion INTEGER NOT NULL REFERENCES criterion (id),
  applicable INTEGER NOT NULL DEFAULT 1 CHECK (applicable IN (0, 1)),
  points INTEGER CHECK (points >= 0),
  met INTEGER CHECK (met IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (scorecard, criterion),
  CHECK (applicable OR (points IS NULL AND met IS NULL))
) STRICT;
CREATE INDEX score_criterion ON score (criterion);

CREATE TABLE outcome (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  registration INTEGER NOT NULL UNIQUE REFERENCES registration (id),
  result TEXT NOT NULL CHECK (result IN ('recognised', 'refused', 'to_complete')),
  subject_name TEXT NOT NULL CHECK (subject_name <> ''),
  subject_name_folded TEXT NOT NULL,
  decided_on TEXT,
  decision INTEGER REFERENCES paper (id),
  source INTEGER REFERENCES paper (id),
  due_on TEXT,
  replicated INTEGER NOT NULL DEFAULT 0 CHECK (replicated IN (0, 1)),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outcome_decision ON outcome (decision);
CREATE INDEX outcome_source ON outcome (source);

CREATE TABLE outcome_reason (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  outcome INTEGER NOT NULL REFERENCES outcome (id),
  criterion INTEGER REFERENCES criterion (id),
  text TEXT NOT NULL CHECK (text <> ''),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX outcome_reason_outcome ON outcome_reason (outcome);
CREATE INDEX outcome_reason_criterion ON outcome_reason (criterion);

-- Awards ------------------------------------------------------------------------------------------------------------------

CREATE TABLE award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  kind TEXT NOT NULL CHECK (kind IN ('title', 'commendation')),
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('commune', 'district', 'province', 'state')),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('collective', 'person', 'household')),
  occasion TEXT NOT NULL DEFAULT '',
  decider TEXT NOT NULL DEFAULT '',
  from_date TEXT,
  to_date TEXT,
  source TEXT NOT NULL DEFAULT '',
  verified TEXT NOT NULL DEFAULT 'unchecked' CHECK (verified IN ('original', 'secondary', 'unchecked')),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  year INTEGER NOT NULL REFERENCES year (id),
  name TEXT NOT NULL CHECK (name <> ''),
  submission INTEGER REFERENCES paper (id),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX batch_year ON batch (year);
CREATE INDEX batch_submission ON batch (submission);

CREATE TABLE nomination (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  batch INTEGER NOT NULL REFERENCES batch (id),
  subject INTEGER NOT NULL REFERENCES subject (id),
  award INTEGER NOT NULL REFERENCES award (id),
  registration INTEGER REFERENCES registration (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'received', 'considered', 'granted', 'refused', 'returned',
    'withdrawn', 'cancelled')),
  decision INTEGER REFERENCES paper (id),
  subject_name TEXT NOT NULL DEFAULT '',
  subject_post TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX nomination_batch ON nomination (batch);
CREATE INDEX nomination_subject ON nomination (subject);
CREATE INDEX nomination_award ON nomination (award);
CREATE INDEX nomination_registration ON nomination (registration);
CREATE INDEX nomination_decision ON nomination (decision);

-- Figures of the year -----------------------------------------------------------------------------------------------------

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  year INTEGER NOT NULL REFERENCES year (id),
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'change_percent', 'change', 'new', 'ratio')),
  direction TEXT NOT NULL DEFAULT 'rise' CHECK (direction IN ('rise', 'fall')),
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  unit_of_measure TEXT NOT NULL DEFAULT '',
  target_low INTEGER,
  target_high INTEGER CHECK (target_high >= target_low),
  actual INTEGER,
  source INTEGER REFERENCES paper (id),
  note TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX indicator_year ON indicator (year, position);
CREATE INDEX indicator_source ON indicator (source);

CREATE TABLE stated_figure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  year INTEGER NOT NULL REFERENCES year (id),
  key TEXT NOT NULL CHECK (key <> ''),
  value INTEGER NOT NULL,
  base INTEGER,
  unit_of_measure TEXT NOT NULL DEFAULT '',
  paper INTEGER REFERENCES paper (id),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (year, key)
) STRICT;
CREATE INDEX stated_figure_paper ON stated_figure (paper);

-- The journal: one entry a change, never rewritten. The rows before and after are SQLite's own record of the change. What
-- stands at or before a barrier is not taken back.

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  account TEXT NOT NULL,
  machine TEXT NOT NULL,
  title TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  takes_back INTEGER REFERENCES journal (id),
  barrier INTEGER NOT NULL DEFAULT 0 CHECK (barrier IN (0, 1))
) STRICT;
CREATE INDEX journal_takes_back ON journal (takes_back);
CREATE INDEX journal_barrier ON journal (id) WHERE barrier;

CREATE TABLE journal_record (
  journal INTEGER PRIMARY KEY REFERENCES journal (id),
  changeset BLOB NOT NULL
) STRICT;
