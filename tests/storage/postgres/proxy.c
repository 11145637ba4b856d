/* SPDX-License-Identifier: MIT */
#include "storage/postgres/proxy.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "storage/postgres/server.h"

enum { LINES_MAX = 32, ROOM = 1 << 16 };

/* What the test and the proxy both see. */
typedef struct shared {
    atomic_uint_least64_t passed[2];
    atomic_uint_least64_t cut_at[2]; /* of passed; 0: never */
    atomic_uint_least64_t cuts;
} shared;

/* What the test tells the proxy, which answers with the same letter when it is done. */
typedef enum order { CUT_CLIENT = 'c', HOLD = 'h', GO_ON = 'g', FORGET = 'f' } order;

/* One connection: the client's end and the server's. */
typedef struct line {
    int client, server;
} line;

static shared *board;
static uint16_t port;
static line lines[LINES_MAX];
static uint64_t cuts_before;
static int orders[2], answers[2]; /* pipes */
static bool held;                 /* nothing is passed, nobody is taken */

static void reset(int fd)
{
    struct linger now = {.l_onoff = 1, .l_linger = 0};
    (void)setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

static void drop(line *l, bool leave_server)
{
    close(l->client);
    if (!leave_server) /* else it stays, deaf, until the server ends it */
        close(l->server);
    l->client = -1;
}

/* Counted before the client can notice; whether it is one that resets the connection. */
static bool count_cut(void)
{
    return atomic_fetch_add(&board->cuts, 1) % 2 == 0;
}

static void cut(line *l, bool resets, bool leave_server)
{
    if (resets)
        reset(l->client);
    drop(l, leave_server);
}

static bool send_all(int fd, const char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t sent = send(fd, bytes, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        size -= (size_t)sent;
    }
    return true;
}

/* Pass what has come. Bytes and cuts are counted before they go on: who has received a byte, or
 * seen the end of the line, finds it counted, so the place of the next cut is exact. */
static void pass(line *l, proxy_way way)
{
    static char room[ROOM];
    int from = way == PROXY_REQUEST ? l->client : l->server;
    int to = way == PROXY_REQUEST ? l->server : l->client;
    ssize_t size = recv(from, room, sizeof room, 0);
    if (size <= 0) {
        drop(l, false);
        return;
    }
    uint64_t passed = atomic_load(&board->passed[way]), at = atomic_load(&board->cut_at[way]);
    bool ends = at != 0 && passed + (uint64_t)size >= at, resets = false;
    if (ends)
        size = (ssize_t)(at > passed ? at - passed : 0);
    atomic_fetch_add(&board->passed[way], (uint64_t)size);
    if (ends) {
        atomic_store(&board->cut_at[way], 0);
        resets = count_cut();
    }
    bool sent = send_all(to, room, (size_t)size);
    if (ends)
        cut(l, resets, false);
    else if (!sent)
        drop(l, false);
}

static void take_client(int listener)
{
    int client = accept(listener, NULL, NULL);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(address.sun_path, sizeof address.sun_path, "%s", postgres_server_socket());
    int server = socket(AF_UNIX, SOCK_STREAM, 0), one = 1;
    (void)setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    for (size_t i = 0; i < LINES_MAX; i++)
        if (lines[i].client < 0) {
            if (connect(server, (struct sockaddr *)&address, sizeof address) == 0) {
                lines[i] = (line){client, server};
                return;
            }
            break;
        }
    close(client);
    close(server);
}

static void obey(void)
{
    char letter = 0;
    if (read(orders[0], &letter, 1) != 1)
        _exit(0);
    for (size_t i = 0; i < LINES_MAX; i++)
        if (lines[i].client >= 0 && letter == CUT_CLIENT)
            cut(&lines[i], count_cut(), true);
        else if (lines[i].client >= 0 && letter == FORGET)
            drop(&lines[i], false);
    if (letter == HOLD || letter == GO_ON)
        held = letter == HOLD;
    if (write(answers[1], &letter, 1) != 1)
        _exit(1);
}

static void turn(int listener)
{
    struct pollfd all[2 + 2 * LINES_MAX];
    nfds_t count = 2;
    all[0] = (struct pollfd){.fd = orders[0], .events = POLLIN};
    all[1] = (struct pollfd){.fd = listener, .events = POLLIN};
    for (size_t i = 0; i < LINES_MAX; i++) {
        all[count++] = (struct pollfd){.fd = lines[i].client, .events = POLLIN};
        all[count++] = (struct pollfd){.fd = lines[i].client < 0 ? -1 : lines[i].server,
                                       .events = POLLIN};
    }
    if (poll(all, held ? 1 : count, -1) < 0)
        return;
    if (all[0].revents != 0) {
        obey();
        return; /* what else was seen may be gone */
    }
    for (size_t i = 0; i < LINES_MAX; i++) {
        if (lines[i].client >= 0 && all[2 + 2 * i].revents != 0)
            pass(&lines[i], PROXY_REQUEST);
        if (lines[i].client >= 0 && all[3 + 2 * i].revents != 0)
            pass(&lines[i], PROXY_ANSWER);
    }
    if (all[1].revents != 0)
        take_client(listener);
}

_Noreturn static void serve(int listener)
{
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    close(orders[1]);
    close(answers[0]);
    for (size_t i = 0; i < LINES_MAX; i++)
        lines[i].client = -1;
    for (;;)
        turn(listener);
}

void proxy_run(void)
{
    if (board != NULL)
        return;
    board = mmap(NULL, sizeof *board, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    if (board == MAP_FAILED || pipe(orders) != 0 || pipe(answers) != 0 ||
        bind(listener, (struct sockaddr *)&address, size) != 0 ||
        listen(listener, LINES_MAX) != 0 ||
        getsockname(listener, (struct sockaddr *)&address, &size) != 0) {
        fprintf(stderr, "no proxy: %s\n", strerror(errno));
        exit(2);
    }
    port = ntohs(address.sin_port);
    pid_t child = fork();
    if (child == 0)
        serve(listener);
    close(listener);
    close(orders[0]);
    close(answers[1]);
}

const char *proxy_conninfo(void)
{
    static char text[200];
    snprintf(text, sizeof text, "host=127.0.0.1 port=%u user=tester dbname=postgres", port);
    return text;
}

uint64_t proxy_passed(proxy_way way)
{
    return atomic_load(&board->passed[way]);
}

void proxy_cut_after(proxy_way way, uint64_t bytes)
{
    cuts_before = atomic_load(&board->cuts);
    atomic_store(&board->cut_at[way], atomic_load(&board->passed[way]) + bytes);
}

/* Until it is done. */
static void tell(order what)
{
    char letter = (char)what, answer = 0;
    if (write(orders[1], &letter, 1) != 1 || read(answers[0], &answer, 1) != 1 ||
        answer != letter) {
        fprintf(stderr, "the proxy does not answer: %s\n", strerror(errno));
        exit(2);
    }
}

void proxy_cut_client(void)
{
    cuts_before = atomic_load(&board->cuts);
    tell(CUT_CLIENT);
}

void proxy_hold(void)
{
    tell(HOLD);
}

void proxy_go_on(void)
{
    tell(GO_ON);
}

void proxy_forget(void)
{
    tell(FORGET);
}

void proxy_disarm(void)
{
    atomic_store(&board->cut_at[PROXY_REQUEST], 0);
    atomic_store(&board->cut_at[PROXY_ANSWER], 0);
}

bool proxy_has_cut(void)
{
    return atomic_load(&board->cuts) > cuts_before;
}
