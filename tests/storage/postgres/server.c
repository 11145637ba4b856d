/* SPDX-License-Identifier: MIT */
#include "storage/postgres/server.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glob.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Far more than any machine takes: what waits ends as soon as it can. */
enum { START_TURNS = 1200, START_TURN_MS = 50 };

static char folder[200];
static char programs[400]; /* where initdb and postgres are */
static pid_t owner;
static pid_t server;
static uid_t user;
static gid_t group;
static bool durable;

_Noreturn static void stop(const char *what, const char *which)
{
    fprintf(stderr, "PostgreSQL for tests: %s %s: %s\n", what, which, strerror(errno));
    exit(2);
}

/* Neither server nor clients hear of others that the environment names: ports, options, names. */
static void forget_environment(void)
{
    for (size_t i = 0; environ[i] != NULL;) {
        char name[64];
        size_t length = strcspn(environ[i], "=");
        if (strncmp(environ[i], "PG", 2) != 0 || length >= sizeof name) {
            i++;
            continue;
        }
        memcpy(name, environ[i], length);
        name[length] = '\0';
        if (unsetenv(name) != 0)
            stop("cannot forget", name);
        i = 0;
    }
}

static bool has_programs(const char *path)
{
    char name[500];
    snprintf(name, sizeof name, "%s/initdb", path);
    if (access(name, X_OK) != 0)
        return false;
    snprintf(name, sizeof name, "%s/postgres", path);
    return access(name, X_OK) == 0;
}

/* In PATH, or where Debian and its kin and a plain `make install` put them. */
static bool find_programs(void)
{
    char path[4096];
    const char *given = getenv("PATH");
    snprintf(path, sizeof path, "%s", given != NULL ? given : "");
    char *save = NULL;
    for (char *at = strtok_r(path, ":", &save); at != NULL; at = strtok_r(NULL, ":", &save))
        if (has_programs(at)) {
            snprintf(programs, sizeof programs, "%s", at);
            return true;
        }
    static const char *const patterns[] = {"/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin",
                                           "/usr/local/pgsql/bin"};
    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++) {
        glob_t found = {0};
        if (glob(patterns[i], 0, NULL, &found) == 0)
            for (size_t at = 0; at < found.gl_pathc; at++)
                if (has_programs(found.gl_pathv[at]))
                    snprintf(programs, sizeof programs, "%s", found.gl_pathv[at]);
        globfree(&found);
    }
    return programs[0] != '\0';
}

/* The server refuses to run as root: then it runs as somebody who has less to lose. */
static bool find_user(void)
{
    user = getuid();
    group = getgid();
    if (user != 0)
        return true;
    const struct passwd *one = getpwnam("postgres");
    if (one == NULL)
        one = getpwnam("nobody");
    if (one == NULL)
        return false;
    user = one->pw_uid;
    group = one->pw_gid;
    return true;
}

static bool become_user(void)
{
    return getuid() != 0 || (setgroups(0, NULL) == 0 && setgid(group) == 0 && setuid(user) == 0);
}

static pid_t start(const char *const *words)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    char log[400];
    snprintf(log, sizeof log, "%s/log", folder);
    int out = open(log, O_WRONLY | O_CREAT | O_APPEND, 0666);
    int none = open("/dev/null", O_RDONLY);
    (void)dup2(none, 0);
    (void)dup2(out, 1);
    (void)dup2(out, 2);
    (void)setsid();
    if (!become_user())
        _exit(3);
    (void)prctl(PR_SET_PDEATHSIG, SIGQUIT); /* a test that is killed leaves no server behind */
    (void)setenv("LC_ALL", "C", 1);
    (void)unsetenv("TMPDIR");
    if (chdir(folder) == 0)
        (void)execv(words[0], (char *const *)(uintptr_t)words);
    _exit(3);
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place)
{
    (void)about;
    (void)kind;
    (void)place;
    return remove(path);
}

static void end(void)
{
    if (getpid() != owner) /* a fork leaves its parent's server alone */
        return;
    if (server > 0) {
        (void)kill(server, SIGQUIT);
        (void)waitpid(server, NULL, 0);
    }
    (void)nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* Whether the user of the server comes into the folder: what is above it may be closed to him. */
static bool can_enter(void)
{
    int result = 0;
    pid_t child = fork();
    if (child == 0)
        _exit(become_user() && chdir(folder) == 0 ? 0 : 1);
    return waitpid(child, &result, 0) == child && WIFEXITED(result) && WEXITSTATUS(result) == 0;
}

static bool make_folder_under(const char *base)
{
    if (base == NULL || strlen(base) > 60) /* a socket's path is short */
        return false;
    snprintf(folder, sizeof folder, "%s/encours-pg-XXXXXX", base);
    if (mkdtemp(folder) == NULL)
        return false;
    if ((getuid() == 0 && chown(folder, user, group) != 0) || !can_enter()) {
        (void)rmdir(folder);
        return false;
    }
    owner = getpid();
    (void)atexit(end);
    return true;
}

static void make_folder(void)
{
    if (!make_folder_under(getenv("TMPDIR")) && !make_folder_under("/tmp"))
        stop("no folder for a server under", "/tmp");
}

const char *postgres_server_data(void)
{
    static char path[300];
    snprintf(path, sizeof path, "%s/data", folder);
    return path;
}

static void show_log(void)
{
    char path[300], line[400];
    snprintf(path, sizeof path, "%s/log", folder);
    FILE *file = fopen(path, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        fprintf(stderr, "# %s", line);
    if (file != NULL)
        fclose(file);
}

static void make_data(void)
{
    char program[500];
    snprintf(program, sizeof program, "%s/initdb", programs);
    const char *const words[] = {
        program, "-D",   postgres_server_data(), "-U",        "tester", "-A", "trust",
        "-E",    "UTF8", "--no-locale",          "--no-sync", NULL};
    int result = 0;
    if (waitpid(start(words), &result, 0) < 0 || result != 0) {
        show_log();
        stop("initdb has failed in", folder);
    }
}

const char *postgres_server_conninfo(const char *role)
{
    static char text[600];
    snprintf(text, sizeof text, "host=%s port=5432 user=%s dbname=postgres", folder,
             role != NULL ? role : "tester");
    return text;
}

const char *postgres_server_socket(void)
{
    static char path[300];
    snprintf(path, sizeof path, "%s/.s.PGSQL.5432", folder);
    return path;
}

void postgres_server_durable(void)
{
    durable = true;
}

static void start_server(void)
{
    char program[500];
    snprintf(program, sizeof program, "%s/postgres", programs);
    const char *const words[] = {program, "-D", postgres_server_data(), "-k", folder,
                                 "--port=5432", /* the name of its socket, no more */
                                 "--listen_addresses=", durable ? "--fsync=on" : "--fsync=off",
                                 durable ? "--full_page_writes=on" : "--full_page_writes=off",
                                 /* Nobody but the test holds locks or old rows. */
                                 durable ? "--autovacuum=on" : "--autovacuum=off",
                                 /* In its folder, where a server that is killed leaves nothing. */
                                 "--dynamic_shared_memory_type=mmap", "--max_connections=60",
                                 "--log_min_messages=fatal", NULL};
    for (int turn = 0; turn < START_TURNS; turn++) {
        if (server <= 0)
            server = start(words);
        PGPing ping = PQping(postgres_server_conninfo(NULL));
        if (ping == PQPING_OK)
            return;
        (void)poll(NULL, 0, START_TURN_MS);
        if (waitpid(server, NULL, WNOHANG) == server)
            server = 0; /* what is left of the one before still holds its memory: once more */
    }
    show_log();
    stop("no server in", folder);
}

bool postgres_server_wait(void)
{
    for (int turn = 0; turn < START_TURNS; turn++) {
        if (PQping(postgres_server_conninfo(NULL)) == PQPING_OK)
            return true;
        (void)poll(NULL, 0, START_TURN_MS);
    }
    return false;
}

bool postgres_server_run(void)
{
    static bool known, able;
    if (!known) {
        known = true;
        able = find_programs() && find_user();
        if (able) {
            forget_environment();
            make_folder();
            make_data();
        }
    }
    if (able && server <= 0)
        start_server();
    return able;
}

/* Every session puts itself into a group of its own, so that they are found by their parent. */
static void kill_children(pid_t parent)
{
    char path[100];
    snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)parent, (int)parent);
    FILE *file = fopen(path, "r");
    int child;
    while (file != NULL && fscanf(file, "%d", &child) == 1)
        (void)kill(child, SIGKILL);
    if (file != NULL)
        fclose(file);
}

void postgres_server_kill(void)
{
    (void)kill(server, SIGSTOP);
    (void)waitpid(server, NULL, WUNTRACED); /* now it starts no more of them */
    kill_children(server);
    (void)kill(server, SIGKILL);
    (void)waitpid(server, NULL, 0);
    server = 0;
}

void postgres_server_kill_session(int64_t process)
{
    (void)kill((pid_t)process, SIGKILL);
}

void postgres_server_restart(void)
{
    (void)kill(server, SIGINT);
    (void)waitpid(server, NULL, 0);
    server = 0;
    start_server();
}

static void say_nothing(void *nobody, const char *notice)
{
    (void)nobody;
    (void)notice;
}

static PGconn *connect_as(const char *role)
{
    PGconn *connection = PQconnectdb(postgres_server_conninfo(role));
    (void)PQsetNoticeProcessor(connection, say_nothing, NULL);
    return connection;
}

/* As the superuser, over a connection that is kept while the server lives; a fork makes its own. A
 * server that is recovering is waited for. */
static PGresult *run_sql(const char *sql)
{
    enum { TRIES = 100 };
    static PGconn *kept;
    static pid_t keeper;
    PGresult *result = NULL;
    for (int i = 0; i < TRIES; i++) {
        if (kept == NULL || keeper != getpid()) {
            kept = connect_as(NULL);
            keeper = getpid();
        }
        PQclear(result);
        result = PQexec(kept, sql);
        /* A failure without an SQLSTATE is libpq's own, whatever it says of the connection. */
        if (PQstatus(kept) == CONNECTION_OK &&
            (PQresultStatus(result) != PGRES_FATAL_ERROR ||
             PQresultErrorField(result, PG_DIAG_SQLSTATE) != NULL))
            break;
        PQfinish(kept);
        kept = NULL;
        (void)poll(NULL, 0, START_TURN_MS); /* it may not have noticed yet */
        (void)postgres_server_wait();
    }
    return result;
}

void postgres_server_sql(const char *sql)
{
    PGresult *result = run_sql(sql);
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        fprintf(stderr, "%s\n%s", sql, PQresultErrorMessage(result));
        exit(2);
    }
    PQclear(result);
}

int64_t postgres_server_number(const char *sql)
{
    PGresult *result = run_sql(sql);
    int64_t number = INT64_MIN;
    if (PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 1)
        number = strtoll(PQgetvalue(result, 0, 0), NULL, 10);
    else
        fprintf(stderr, "# %s\n# %s", sql, PQresultErrorMessage(result));
    PQclear(result);
    return number;
}

const char *postgres_server_try(const char *role, const char *sql)
{
    static char state[6];
    PGconn *connection = connect_as(role);
    PGresult *result = PQexec(connection, sql);
    const char *given = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    ExecStatusType status = PQresultStatus(result);
    bool done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    snprintf(state, sizeof state, "%s", done ? "00000" : given != NULL ? given : "?????");
    PQclear(result);
    PQfinish(connection);
    return state;
}
