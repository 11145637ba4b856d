#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The SQL of the PostgreSQL store is such as distributed servers that speak PostgreSQL take:
sql_test.py SOURCE_ROOT

All texts are in lib/store/postgres_sql.c. Each is taken apart into words and held to rules, and
each rule is shown to bite. What the rules are for is in docs/postgresql.md.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from support import tap  # noqa: E402
from support.headers import without_comments  # noqa: E402

SOURCE_ROOT = Path(sys.argv[1])
STORE = SOURCE_ROOT / "lib/store"
TEXTS = STORE / "postgres_sql.c"
LEDGER_TABLES = {"head", "record", "snapshot", "block", "party"}
SERVER_TABLES = {"pg_stat_activity", "pg_settings", "pg_namespace"}
# Functions that every kin has or that are asked for only where they are, none of them volatile in
# a statement that writes.
FUNCTIONS = {"count", "max", "coalesce", "unnest", "extract", "set_config", "pg_backend_pid",
             "pg_terminate_backend", "create_reference_table", "create_distributed_table"}
NOT_FUNCTIONS = {"as", "and", "or", "in", "values", "key", "check", "with", "by", "into", "from",
                 "select", "unique", "conflict", "exists", "where", "stdin", "references",
                 "version", *LEDGER_TABLES}
# One word, or several in a row; why it may not be there.
FORBIDDEN = {
    "trigger": "distributed tables have none",
    "create sequence": "its numbers are not one for all nodes",
    "serial": "it is a sequence", "bigserial": "it is a sequence", "identity": "it is a sequence",
    "nextval": "it is a sequence", "currval": "it is a sequence",
    "pg_advisory_lock": "the lock is one node's", "pg_advisory_xact_lock": "the lock is one node's",
    "pg_try_advisory_lock": "the lock is one node's",
    "pg_try_advisory_xact_lock": "the lock is one node's",
    "listen": "it is one node's", "notify": "it is one node's", "unlisten": "it is one node's",
    "serializable": "not every kin has it", "repeatable read": "not every kin has it",
    "constraint": "names of constraints differ from shard to shard",
    "lock table": "it locks all ledgers", "truncate": "it is for all ledgers",
    "temp": "a temporary table is one node's", "temporary": "a temporary table is one node's",
    "unlogged": "it is lost in a crash",
    "create function": "functions of ours would have to be on all nodes",
    "create procedure": "procedures of ours would have to be on all nodes",
    "create rule": "distributed tables have none", "inherits": "distributed tables do not",
    "ctid": "a place is one node's", "xmin": "a transaction number is one node's",
    "cascade": "what is removed is said",
}
cases = tap.Cases()


class Statement:
    """One text: its name in the source, and its words in lower case."""

    def __init__(self, name, text):
        self.name = name
        self.text = text
        self.words = re.findall(r"'(?:[^']|'')*'|\{\}\.\w+|\$\d+|\w+|::|<=|>=|<>|[^\s\w]",
                                text.lower())

    def after(self, *words):
        """Places behind each occurrence of these words in a row."""
        size = len(words)
        return [at + size for at in range(len(self.words) - size + 1)
                if tuple(self.words[at:at + size]) == words]

    def word(self, at):
        return self.words[at] if at < len(self.words) else ""


def is_table(word, names=LEDGER_TABLES):
    return word.startswith("{}.") and word[3:] in names


def forbidden_words(statement):
    for words, why in FORBIDDEN.items():
        if statement.after(*words.split()):
            yield f"`{words}`: {why}"
    if statement.word(0) == "do":
        yield "`do`: a block of code would run on one node"


def keys_begin_with_the_ledger(statement):
    """Primary keys, unique ones, foreign ones, and what a conflict is looked for by."""
    table = ""
    for at, word in enumerate(statement.words):
        if word.startswith("{}."):
            table = word
        if table == "{}.version":
            continue  # one row for all, read by itself
        previous = statement.word(at - 1) if at else ""
        opens = (word == "key" and previous == "primary") or word in ("unique", "conflict")
        if opens and statement.words[at + 1:at + 3] != ["(", "ledger"]:
            yield f"`{word}` without (ledger ...): a shard knows its own rows only"
        if previous == "references" and statement.words[at + 1:at + 4] != ["(", "ledger", ")"]:
            yield "a foreign key that is not by the ledger"


def every_table_is_asked_for_one_ledger(statement):
    if statement.name == "SQL_LEDGER_LIST":
        return  # the one question about all of them
    asked = len(re.findall(r"\bledger = \$1::bytea", statement.text))
    for at, word in enumerate(statement.words):
        if not is_table(word):
            continue
        before = statement.word(at - 1) if at else ""
        if before in ("into", "copy"):
            if statement.words[at + 1:at + 3] != ["(", "ledger"]:
                yield f"{word} is written without its ledger first"
        elif before in ("from", "update", ","):
            asked -= 1
        elif before not in ("table", "vacuum", "references"):
            yield f"{word} stands where this test does not know what is done with it"
    if asked < 0:
        yield "a table is read or changed without `ledger = $1::bytea`"


def names_have_their_schema(statement):
    own = {statement.word(at) for at in statement.after("with")}
    for at, word in enumerate(statement.words):
        named = (word in ("from", "into", "join", "copy", "vacuum", "table") or
                 (word == "update" and statement.word(at - 1) not in ("do", "for")))
        name = statement.word(at + 1)
        if not named or name.startswith("{}.") or name in own | SERVER_TABLES | {"("}:
            continue
        if word == "from" and (statement.word(at - 1) == "epoch" or name == "stdin"):
            continue
        yield f"`{word} {name}`: found by search_path"


def functions_are_known(statement):
    for at, word in enumerate(statement.words):
        if (statement.word(at + 1) == "(" and re.fullmatch(r"[a-z_]\w*", word)
                and word not in FUNCTIONS | NOT_FUNCTIONS):
            if statement.word(at - 1) in ("as", "with"):
                continue  # names of columns of what was selected
            yield f"`{word}()`: not known to be on every kin"


def an_append_is_one_statement(statement):
    """That compares sequence and hash, or finds no head, and writes: all at once."""
    if not statement.name.startswith("SQL_APPEND"):
        return
    if ";" in statement.words:
        yield "more than one statement"
    first = "on conflict (ledger) do nothing" in statement.text.lower()
    compares = re.search(r"WHERE ledger = \$1::bytea AND sequence = \$4::bigint"
                         r" AND hash = \$5::bytea", statement.text)
    if not first and not compares:
        yield "the head is not compared"
    if not is_table(statement.word(statement.after("insert", "into")[-1]), {"record"}):
        yield "the records are not written by it"


RULES = (forbidden_words, keys_begin_with_the_ledger, every_table_is_asked_for_one_ledger,
         names_have_their_schema, functions_are_known, an_append_is_one_statement)
LITERALS = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'


def joined(literals):
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))


def statements():
    """Every text of the source; of the steps, each statement by itself."""
    source = TEXTS.read_text("utf-8")
    for name, literals in re.findall(r"\[(SQL_\w+)\]\s*=\s*" + LITERALS, source):
        yield Statement(name, joined(literals))
    pieces = re.findall(r"(?:\.(plain|citus)|(enc_postgres_schema_make)\[\])\s*=\s*" + LITERALS,
                        source)
    for kind, other, literals in pieces:
        for text in joined(literals).split(";"):
            if text.strip():
                yield Statement(kind or other, text)


def findings_of(statement, rules=RULES):
    return [f"{statement.name}: {finding}" for rule in rules for finding in rule(statement)]


@cases
def every_statement_is_one_that_the_kin_take():
    return [finding for statement in statements() for finding in findings_of(statement)]


@cases
def no_statement_is_overlooked():
    """All that the header numbers have a text, and all literals that look like SQL are here."""
    names = re.findall(r"^    (SQL_\w+),", (STORE / "postgres.h").read_text("utf-8"), re.M)
    found = {statement.name for statement in statements()}
    missing = [f"{name}: no text" for name in names
               if name not in found | {"SQL_COUNT", "SQL_PREPARED"}]
    kinds = {statement.name for statement in statements() if not statement.name.startswith("SQL")}
    assert kinds == {"plain", "citus", "enc_postgres_schema_make"}, kinds
    for path in STORE.glob("postgres*.c"):
        for literal in re.findall(r'"((?:[^"\\]|\\.)*)"',
                                  without_comments(path.read_text("utf-8"))):
            if path != TEXTS and re.match(r"(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|SET|"
                                          r"BEGIN|COMMIT$|COPY|WITH) ?\b", literal):
                missing.append(f"{path.name}: SQL outside {TEXTS.name}: {literal}")
    return missing


# What may not be in the sources beside the texts, and why.
SOURCE_RULES = {
    r"PG_DIAG_(CONSTRAINT|TABLE|COLUMN|SCHEMA|DATATYPE)_NAME": "names differ from shard to shard",
    r"PG_DIAG_MESSAGE_(DETAIL|HINT)|PG_DIAG_CONTEXT|PG_DIAG_INTERNAL": "details quote rows",
    r"(strstr|strcmp|strncmp)\s*\([^;]*PQ(result)?[eE]rrorMessage": "words differ by language",
    r"\bPQ(exec\w*|prepare|escape\w+|getCopyData|fn)\s*\(": "waits without end, or pastes values",
    r"\"(SELECT|INSERT|UPDATE|DELETE|COPY)\b[^\"]*%": "values are bound, not pasted",
}


def source_findings(name, text):
    return [f"{name}: {why}: {found[0]}" for pattern, why in SOURCE_RULES.items()
            for found in re.finditer(pattern, text)]


@cases
def failures_are_told_apart_by_sqlstate_alone():
    return [finding for path in STORE.glob("postgres*.c")
            for finding in source_findings(path.name, path.read_text("utf-8"))]


# --- each rule bites

BITTEN = (
    (keys_begin_with_the_ledger, "CREATE TABLE {}.x (id bigint PRIMARY KEY (id, ledger))"),
    (keys_begin_with_the_ledger, "CREATE TABLE {}.x (ledger bytea, UNIQUE (id))"),
    (keys_begin_with_the_ledger, "CREATE TABLE {}.x (head bigint REFERENCES {}.head (id))"),
    (keys_begin_with_the_ledger, "INSERT INTO {}.head (ledger) VALUES ($1) ON CONFLICT DO NOTHING"),
    (keys_begin_with_the_ledger,
     "INSERT INTO {}.party (ledger) VALUES ($1) ON CONFLICT (id) DO NOTHING"),
    (every_table_is_asked_for_one_ledger, "SELECT bytes FROM {}.record WHERE sequence = $1"),
    (every_table_is_asked_for_one_ledger, "DELETE FROM {}.party"),
    (every_table_is_asked_for_one_ledger, "UPDATE {}.head SET sequence = 1 WHERE hash = $1"),
    (every_table_is_asked_for_one_ledger, "INSERT INTO {}.record (sequence, ledger) VALUES ($1)"),
    (every_table_is_asked_for_one_ledger,
     "SELECT 1 FROM {}.head AS h, {}.record AS r WHERE h.ledger = $1::bytea"),
    (every_table_is_asked_for_one_ledger, "LOCK {}.head"),
    (names_have_their_schema, "SELECT 1 FROM record WHERE ledger = $1::bytea"),
    (names_have_their_schema, "UPDATE head SET sequence = 1"),
    (names_have_their_schema, "CREATE TABLE head (ledger bytea)"),
    (functions_are_known, "SELECT now()"),
    (functions_are_known, "INSERT INTO {}.head (ledger) SELECT gen_random_uuid()"),
    (an_append_is_one_statement, "UPDATE {}.head SET sequence = 1 WHERE ledger = $1::bytea;"
                                 " INSERT INTO {}.record (ledger) VALUES ($1)"),
    (an_append_is_one_statement, "WITH moved AS (UPDATE {}.head SET sequence = $2::bigint"
                                 " WHERE ledger = $1::bytea AND sequence = $4::bigint RETURNING 1)"
                                 " INSERT INTO {}.record (ledger) SELECT 1 FROM moved"),
    (an_append_is_one_statement, "INSERT INTO {}.head (ledger) VALUES ($1)"
                                 " ON CONFLICT (ledger) DO NOTHING"),
)
SOURCES_BITTEN = (
    "PQresultErrorField(r, PG_DIAG_CONSTRAINT_NAME)",
    "PQresultErrorField(r, PG_DIAG_MESSAGE_DETAIL)",
    'if (strstr(PQerrorMessage(c), "duplicate") != NULL)',
    "PQexec(connection, text)",
    'snprintf(text, size, "SELECT %s", name); PQsendQuery(c, text)',
)


@cases
def each_forbidden_word_is_found():
    unseen = [words for words in FORBIDDEN
              if not findings_of(Statement("x", f"SELECT {words.upper()} (1)"), [forbidden_words])]
    if not findings_of(Statement("x", "DO $$ BEGIN END $$"), [forbidden_words]):
        unseen.append("do")
    return [f"`{words}` is let through" for words in unseen]


@cases
def each_other_rule_bites():
    through = [f"{rule.__name__} lets through: {text}" for rule, text in BITTEN
               if not findings_of(Statement("SQL_APPEND", text), [rule])]
    through += [f"let through: {text}" for text in SOURCES_BITTEN
                if not source_findings("x.c", text)]
    used = {rule for rule, _ in BITTEN} | {forbidden_words}
    return through + [f"{rule.__name__} is not shown to bite" for rule in set(RULES) - used]


cases.main()
