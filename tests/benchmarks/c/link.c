/* A line between two network namespaces: rate, delay, a queue that overflows, and random loss.
 *
 *   link NAMESPACE_A NAMESPACE_B UP_BITS_PER_S DOWN_BITS_PER_S ONE_WAY_MS QUEUE_BYTES LOSS
 *
 * It makes a tunnel device named `line` in each namespace (A sends up, B sends down) and carries packets between them.
 * Each direction is a queue in front of a wire: a packet that finds the queue full is dropped, one that is unlucky is lost,
 * the others leave one after the other at the line's rate and arrive the delay later. Packets have the device's size,
 * 1500 bytes, so that the senders' own congestion control meets what it would meet outside.
 * Prints one line when it is ready, tells what it carried at its end, and ends with its standard input.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <inttypes.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#define MTU 1500
#define PLACES 65536 /* packets that one direction can hold, in the queue and on the wire */

typedef struct {
    int64_t due;
    uint16_t length;
    char bytes[MTU];
} packet;

typedef struct {
    int from, to;
    double bits_per_ns;
    int64_t delay, queue_ns, free_at;
    double loss;
    packet *ring;
    uint32_t first, next;
    uint64_t carried, overflowed, lost;
} direction;

static uint64_t chance = 88172645463325252ull;

/* 0 to 1; the same sequence in every run, so that runs differ by their senders only. */
static double uniform(void) {
    chance ^= chance << 13;
    chance ^= chance >> 7;
    chance ^= chance << 17;
    return (double)(chance >> 11) / 9007199254740992.0;
}

static int64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000ll + now.tv_nsec;
}

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static int open_device(const char *name) {
    char path[256];
    snprintf(path, sizeof path, "/var/run/netns/%s", name);
    int space = open(path, O_RDONLY | O_CLOEXEC);
    if (space < 0 || setns(space, CLONE_NEWNET)) fail(path);
    close(space);
    int fd = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    struct ifreq wish = {.ifr_flags = IFF_TUN | IFF_NO_PI};
    strcpy(wish.ifr_name, "line");
    if (fd < 0 || ioctl(fd, TUNSETIFF, &wish)) fail("/dev/net/tun");
    return fd;
}

/* Takes what the sender has, as long as there is any; whether there was. */
static int take(direction *d, int64_t now) {
    int some = 0;
    for (int most = 64; most--; some = 1) {
        packet *p = &d->ring[d->next % PLACES];
        ssize_t length = read(d->from, p->bytes, MTU);
        if (length <= 0) return some;
        if (d->free_at < now) d->free_at = now;
        if (d->free_at - now > d->queue_ns || d->next - d->first == PLACES - 1) {
            d->overflowed++;
            continue;
        }
        d->free_at += (int64_t)((double)length * 8 / d->bits_per_ns);
        if (d->loss > 0 && uniform() < d->loss) {
            d->lost++;
            continue;
        }
        p->length = (uint16_t)length;
        p->due = d->free_at + d->delay;
        d->next++;
    }
    return some;
}

/* Hands over what has arrived; the moment of the next arrival, 0 for none. */
static int64_t give(direction *d, int64_t now) {
    while (d->first != d->next) {
        packet *p = &d->ring[d->first % PLACES];
        if (p->due > now) return p->due;
        if (write(d->to, p->bytes, p->length) == p->length) d->carried++;
        d->first++;
    }
    return 0;
}

static void prepare(direction *d, int from, int to, const char *rate, char **rest) {
    memset(d, 0, sizeof *d);
    d->from = from;
    d->to = to;
    d->bits_per_ns = atof(rate) / 1e9;
    d->delay = (int64_t)(atof(rest[0]) * 1e6);
    d->queue_ns = (int64_t)(atof(rest[1]) * 8 / d->bits_per_ns);
    d->loss = atof(rest[2]);
    d->ring = malloc(PLACES * sizeof(packet));
}

int main(int count, char **words) {
    direction up, down;
    if (count != 8) return 2;
    int a = open_device(words[1]), b = open_device(words[2]);
    prepare(&up, a, b, words[3], words + 5);
    prepare(&down, b, a, words[4], words + 5);
    puts("ready");
    fflush(stdout);
    struct pollfd watched[3] = {{.fd = a, .events = POLLIN}, {.fd = b, .events = POLLIN}, {.fd = 0, .events = POLLIN}};
    while (!watched[2].revents) {
        int64_t now = now_ns();
        int busy = take(&up, now) | take(&down, now);
        now = now_ns();
        int64_t one = give(&up, now), other = give(&down, now);
        int64_t next = !one || (other && other < one) ? other : one, wait = busy ? 0 : next ? next - now : 1000000000ll;
        if (wait < 0) wait = 0;
        struct timespec until = {wait / 1000000000ll, wait % 1000000000ll};
        ppoll(watched, 3, &until, NULL);
    }
    printf("{\"up\":{\"carried\":%" PRIu64 ",\"overflowed\":%" PRIu64 ",\"lost\":%" PRIu64 "},\"down\":{\"carried\":%" PRIu64
           ",\"overflowed\":%" PRIu64 ",\"lost\":%" PRIu64 "}}\n",
        up.carried, up.overflowed, up.lost, down.carried, down.overflowed, down.lost);
    return 0;
}
