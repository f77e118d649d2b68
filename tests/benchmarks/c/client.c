/* The practical limit: writes one file in parts over some connections and computes CRC-64, and nothing else.
 *
 *   client ADDRESS PORT PATH CONNECTIONS BUCKET/KEY [AUTHORITY.pem]
 *
 * Each part's checksum and the object's are compared with the answers. Prints one line of JSON.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "crc64.h"
#include "wire.h"

#define PART (8ull * 1024 * 1024)
#define PARTS_MAX 10000
#define REPLY 16384

static struct sockaddr_in to;
static const char *key;
static char upload_id[128], etags[PARTS_MAX + 1][64];
static int file;
static uint64_t size, part_count, next_part = 1, crcs[PARTS_MAX + 1];
#ifdef WITH_TLS
static SSL_CTX *tls_context;
#endif

static void open_wire(wire *w) {
    memset(w, 0, sizeof *w);
    w->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(w->socket, (struct sockaddr *)&to, sizeof to)) fail("connect");
    wire_at_once(w->socket);
#ifdef WITH_TLS
    if (tls_context) {
        w->tls = SSL_new(tls_context);
        SSL_set_fd(w->tls, w->socket);
        if (SSL_connect(w->tls) != 1) fail("handshake");
    }
#endif
}

/* The answer's head and body as text; its body has the length it announces. */
static void receive(wire *w, char *reply) {
    size_t held = 0;
    char *end = NULL;
    long long left = 0;
    while (!end || left > 0) {
        ssize_t count = wire_read(w, reply + held, REPLY - 1 - held);
        if (count <= 0) fail("answer");
        held += (size_t)count;
        reply[held] = 0;
        if (!end && (end = strstr(reply, "\r\n\r\n"))) {
            char *length = strcasestr(reply, "content-length:");
            left = length ? atoll(length + 15) - (long long)(held - (size_t)(end + 4 - reply)) : 0;
        } else if (end) left -= count;
    }
    if (strncmp(reply, "HTTP/1.1 200", 12)) {
        fprintf(stderr, "%s\n", reply);
        exit(1);
    }
}

static uint64_t told_crc(const char *reply) {
    const char *at = strcasestr(reply, "x-oss-hash-crc64ecma:");
    return at ? strtoull(at + 21, NULL, 10) : 0;
}

static void send_part(wire *w, uint64_t at, char *block, char *reply) {
    uint64_t offset = (at - 1) * PART, left = size - offset < PART ? size - offset : PART, crc = 0;
    int length = snprintf(reply, REPLY,
        "PUT /%s?partNumber=%" PRIu64 "&uploadId=%s HTTP/1.1\r\nHost: sink\r\nContent-Length: %" PRIu64 "\r\n\r\n", key, at, upload_id, left);
    if (wire_write(w, reply, (size_t)length)) fail("send");
    while (left) {
        ssize_t count = pread(file, block, left < BLOCK ? left : BLOCK, (off_t)offset);
        if (count <= 0) fail("read");
        crc = crc64_update(crc, block, (size_t)count);
        if (wire_write(w, block, (size_t)count)) fail("send");
        offset += (uint64_t)count;
        left -= (uint64_t)count;
    }
    receive(w, reply);
    const char *tag = strcasestr(reply, "etag: \"");
    if (told_crc(reply) != crc || !tag) fail("checksum");
    snprintf(etags[at], sizeof etags[at], "%.32s", tag + 7);
    crcs[at] = crc;
}

static void *work(void *unused) {
    wire w;
    (void)unused;
    open_wire(&w);
    char *block = malloc(BLOCK), *reply = malloc(REPLY);
    uint64_t at;
    while ((at = __atomic_fetch_add(&next_part, 1, __ATOMIC_RELAXED)) <= part_count) send_part(&w, at, block, reply);
    free(block);
    free(reply);
    wire_close(&w);
    return NULL;
}

static void initiate(wire *w) {
    char reply[REPLY];
    int length = snprintf(reply, sizeof reply, "POST /%s?uploads HTTP/1.1\r\nHost: sink\r\nContent-Length: 0\r\n\r\n", key);
    if (wire_write(w, reply, (size_t)length)) fail("send");
    receive(w, reply);
    const char *at = strstr(reply, "<UploadId>");
    if (!at) fail("upload id");
    snprintf(upload_id, sizeof upload_id, "%.*s", (int)strcspn(at + 10, "<"), at + 10);
}

static void complete(wire *w) {
    size_t room = 1024 + part_count * 96, used = 0;
    char *body = malloc(room), reply[REPLY];
    uint64_t crc = 0, factor = crc64_power(8 * PART);
    used += (size_t)snprintf(body, room, "<CompleteMultipartUpload>");
    for (uint64_t at = 1; at <= part_count; at++) {
        used += (size_t)snprintf(body + used, room - used, "<Part><PartNumber>%" PRIu64 "</PartNumber><ETag>\"%s\"</ETag></Part>", at, etags[at]);
        uint64_t last = size - (at - 1) * PART;
        crc = last >= PART ? crc64_times(factor, crc) ^ crcs[at] : crc64_combine(crc, crcs[at], last);
    }
    used += (size_t)snprintf(body + used, room - used, "</CompleteMultipartUpload>");
    int length = snprintf(reply, sizeof reply, "POST /%s?uploadId=%s HTTP/1.1\r\nHost: sink\r\nContent-Length: %zu\r\n\r\n", key, upload_id, used);
    if (wire_write(w, reply, (size_t)length) || wire_write(w, body, used)) fail("send");
    receive(w, reply);
    if (told_crc(reply) != crc) fail("checksum of the object");
    free(body);
}

static double cpu(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static uint64_t peak_memory(void) {
    char line[256];
    uint64_t kib = 0;
    FILE *status = fopen("/proc/self/status", "r");
    while (status && fgets(line, sizeof line, status))
        if (!strncmp(line, "VmHWM:", 6)) kib = strtoull(line + 6, NULL, 10);
    if (status) fclose(status);
    return kib * 1024;
}

int main(int count, char **words) {
    if (count < 6) return 2;
    signal(SIGPIPE, SIG_IGN);
    crc64_prepare();
    to = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(words[2]))};
    inet_pton(AF_INET, words[1], &to.sin_addr);
    key = words[5];
    struct stat status;
    if ((file = open(words[3], O_RDONLY)) < 0 || fstat(file, &status)) fail(words[3]);
    size = (uint64_t)status.st_size;
    part_count = (size + PART - 1) / PART;
#ifdef WITH_TLS
    if (count > 6) {
        tls_context = SSL_CTX_new(TLS_client_method());
        if (SSL_CTX_load_verify_locations(tls_context, words[6], NULL) != 1) fail(words[6]);
        SSL_CTX_set_verify(tls_context, SSL_VERIFY_PEER, NULL);
    }
#endif
    uint64_t memory = peak_memory();
    double began = monotonic(), used = cpu();
    wire first;
    open_wire(&first);
    initiate(&first);
    pthread_t threads[64];
    int wanted = atoi(words[4]);
    for (int i = 0; i < wanted; i++) pthread_create(&threads[i], NULL, work, NULL);
    for (int i = 0; i < wanted; i++) pthread_join(threads[i], NULL);
    complete(&first);
    printf("{\"seconds\":%.6f,\"cpu_s\":%.6f,\"peak_bytes\":%" PRIu64 ",\"before_bytes\":%" PRIu64 "}\n",
        monotonic() - began, cpu() - used, peak_memory(), memory);
    wire_close(&first);
    return 0;
}
