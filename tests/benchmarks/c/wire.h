/* A connection, with or without TLS. Compile with -DWITH_TLS for OpenSSL. */
#ifndef WIRE_H
#define WIRE_H

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#ifdef WITH_TLS
#include <openssl/err.h>
#include <openssl/ssl.h>
#endif

#define BLOCK (256 * 1024)

typedef struct {
    int socket;
#ifdef WITH_TLS
    SSL *tls;
#endif
} wire;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

/* Bytes received, 0 at the end, negative when broken. */
static ssize_t wire_read(wire *w, void *to, size_t most) {
#ifdef WITH_TLS
    if (w->tls) return SSL_read(w->tls, to, (int)most);
#endif
    ssize_t count;
    do count = recv(w->socket, to, most, 0);
    while (count < 0 && errno == EINTR);
    return count;
}

/* 0, or -1 when broken. */
static int wire_write(wire *w, const char *from, size_t left) {
    while (left) {
        ssize_t count;
#ifdef WITH_TLS
        if (w->tls) count = SSL_write(w->tls, from, (int)left);
        else
#endif
            count = send(w->socket, from, left, MSG_NOSIGNAL);
        if (count <= 0) {
            if (count < 0 && errno == EINTR) continue;
            return -1;
        }
        from += count;
        left -= (size_t)count;
    }
    return 0;
}

static void wire_close(wire *w) {
#ifdef WITH_TLS
    if (w->tls) SSL_free(w->tls);
#endif
    close(w->socket);
}

static void wire_at_once(int fd) {
    int one = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
}

/* The clock that Python calls time.monotonic(). */
static inline double monotonic(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

#endif
