/* SPDX-License-Identifier: MIT */
/* A process between a client and the server's socket, on a port of the loopback that the system
 * chooses, which cuts connections at a byte. */
#ifndef ENC_TESTS_POSTGRES_PROXY_H
#define ENC_TESTS_POSTGRES_PROXY_H

#include <stdbool.h>
#include <stdint.h>

typedef enum proxy_way { PROXY_REQUEST, PROXY_ANSWER } proxy_way;

/* Start it, once; it ends with the program. */
void proxy_run(void);
/* A connection string that goes through it; lent. */
const char *proxy_conninfo(void);

/* What follows is done when the call returns. */

/* Bytes passed so far. */
uint64_t proxy_passed(proxy_way way);
/* Cut the connection when so many more bytes have passed that way, once; every second cut resets
 * it, the others close it. */
void proxy_cut_after(proxy_way way, uint64_t bytes);
/* Cut the client off, and leave the server's side open, as a broken line does. */
void proxy_cut_client(void);
/* Pass nothing any more and let nobody in, until it is to go on. */
void proxy_hold(void);
void proxy_go_on(void);
/* End what connections are left: no byte of theirs is counted from now on. */
void proxy_forget(void);
void proxy_disarm(void);
bool proxy_has_cut(void); /* since it was armed */

#endif
